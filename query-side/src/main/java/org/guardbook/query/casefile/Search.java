package org.guardbook.query.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guardbook.query.names.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a case is found and sorted by, without regard to letter case and accents.
 *
 * @param words every word of its reference, title, names, a word's beginning finds it
 * @param reference sorts as people count
 */
record Search(
    List<String> words,
    String reference,
    String title,
    @Nullable String adultName,
    @Nullable String employer) {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{1,6}\\d{2}-\\d{1,7}");

  static final Search NOTHING = new Search(List.of(), "", "", null, null);

  static Search of(
      String reference,
      String title,
      @Nullable String adultName,
      @Nullable String employer,
      @Nullable String adultRole) {
    Set<String> words = new TreeSet<>();
    String plainReference = reference.toLowerCase(Locale.ROOT);
    int hyphen = plainReference.indexOf('-');
    words.add(plainReference);
    if (hyphen > 0) {
      words.add(plainReference.substring(0, hyphen) + plainReference.substring(hyphen + 1));
      words.add(plainReference.substring(hyphen + 1));
    }
    addWords(words, adultName);
    addWords(words, employer);
    addWords(words, adultRole);
    return new Search(
        List.copyOf(words),
        inOrder(reference),
        PlainText.of(title),
        adultName == null ? null : PlainText.of(adultName),
        employer == null ? null : PlainText.of(employer));
  }

  private static void addWords(Set<String> words, @Nullable String text) {
    if (text != null) {
      words.addAll(PlainText.findable(text));
    }
  }

  /** Sorts W26-1000 after W26-999. */
  static String inOrder(String reference) {
    int hyphen = reference.indexOf('-');
    int digits = reference.length() - hyphen - 1;
    return hyphen < 0 || digits >= 7
        ? reference
        : reference.substring(0, hyphen + 1)
            + "0".repeat(7 - digits)
            + reference.substring(hyphen + 1);
  }

  /** The words somebody typed, each to be found at the beginning of a word of the case. */
  static List<String> wanted(String text) {
    return PlainText.wanted(text, REFERENCE);
  }
}
