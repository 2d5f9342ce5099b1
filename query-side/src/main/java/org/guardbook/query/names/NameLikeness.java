package org.guardbook.query.names;

import java.util.List;
import java.util.Locale;

/**
 * How alike two names are, word by word, in whichever order.
 *
 * @param score from 0 to 1
 * @param worst of the words that were paired
 * @param best of the words that were paired
 * @param reversed the words stand the other way round
 * @param left words of the longer name that the shorter has not
 * @param paired how many words were
 */
record NameLikeness(
    double score, double worst, double best, boolean reversed, int left, int paired) {

  private static final double FOR_A_WORD_LEFT = 0.025;
  private static final double FOR_THE_ORDER = 0.02;

  /** A single name says less than two. */
  private static final double SINGLE = 0.7;

  /** Mary Ann and Maryann. */
  private static final double PARTED_OTHERWISE = 0.97;

  static NameLikeness between(PersonName one, PersonName other) {
    boolean oneIsShorter = one.words().size() <= other.words().size();
    List<String> shorter = oneIsShorter ? one.words() : other.words();
    List<String> longer = oneIsShorter ? other.words() : one.words();
    int left = longer.size() - shorter.size();
    if (left > 0 && one.together().equals(other.together())) {
      return new NameLikeness(PARTED_OTHERWISE, 1, 1, false, 0, shorter.size() + left);
    }
    double[][] likeness = new double[shorter.size()][longer.size()];
    for (int i = 0; i < shorter.size(); i++) {
      for (int j = 0; j < longer.size(); j++) {
        likeness[i][j] = NameForms.likeness(shorter.get(i), longer.get(j));
      }
    }
    return pair(likeness, left);
  }

  /** The likeliest pair first, then the likeliest of what is left. */
  private static NameLikeness pair(double[][] likeness, int left) {
    int pairs = likeness.length;
    boolean[] taken = new boolean[pairs];
    boolean[] takenOfLonger = new boolean[pairs + left];
    double sum = 0;
    double worst = 1;
    double best = 0;
    int firstIsPairedWith = 0;
    int lastIsPairedWith = pairs + left - 1;
    for (int n = 0; n < pairs; n++) {
      int atI = -1;
      int atJ = -1;
      for (int i = 0; i < pairs; i++) {
        for (int j = 0; j < takenOfLonger.length; j++) {
          if (!taken[i] && !takenOfLonger[j] && (atI < 0 || likeness[i][j] > likeness[atI][atJ])) {
            atI = i;
            atJ = j;
          }
        }
      }
      taken[atI] = true;
      takenOfLonger[atJ] = true;
      double found = likeness[atI][atJ];
      sum += found;
      worst = Math.min(worst, found);
      best = Math.max(best, found);
      if (atI == 0) {
        firstIsPairedWith = atJ;
      }
      if (atI == pairs - 1) {
        lastIsPairedWith = atJ;
      }
    }
    boolean reversed = pairs > 1 && worst > 0 && firstIsPairedWith > lastIsPairedWith;
    double score =
        (pairs == 0 ? 0 : sum / pairs)
            - FOR_A_WORD_LEFT * Math.min(left, 3)
            - (reversed ? FOR_THE_ORDER : 0);
    return new NameLikeness(
        pairs == 1 && left > 0 ? score * SINGLE : score, worst, best, reversed, left, pairs);
  }

  boolean isTheSame() {
    return worst == NameForms.SAME && left == 0 && !reversed;
  }

  /** Both have a forename and a surname, or neither has. */
  boolean isWhole() {
    return paired > 1 || left == 0;
  }

  boolean hasOneInCommon() {
    return best >= NameForms.OTHER_FORM;
  }

  /** "Same name", "Name spelt differently". */
  String words() {
    String rest = rest();
    return rest.substring(0, 1).toUpperCase(Locale.UK) + rest.substring(1);
  }

  /** The same within a sentence. */
  String rest() {
    if (worst == NameForms.INITIAL) {
      return "forename given as an initial";
    }
    if (worst < NameForms.OTHER_FORM) {
      return "name spelt differently";
    }
    if (worst < NameForms.SAME) {
      return "another form of the name";
    }
    if (reversed) {
      return "names the other way round";
    }
    return left > 0 ? "one name more" : "same name";
  }
}
