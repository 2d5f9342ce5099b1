package org.guardbook.query.bundle;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as passages are looked for in it: without capitals, line breaks and what nobody sees, each
 * dash and each apostrophe like any other.
 */
public final class FoldedText {

  private static final String APOSTROPHES = "'`´‘’‛ʹʻʼʽˈ′＇";
  private static final String MORE_DASHES = "⁃−－";

  /** Letters of their own in name only: they fill the place of one and are not drawn. */
  private static final String FILLERS =
      "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0";

  private final String text;
  private final StringBuilder folded = new StringBuilder();
  private int[] from = new int[16];

  public FoldedText(String words) {
    text = Normalizer.normalize(words, Normalizer.Form.NFC);
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      add(folded(text.codePointAt(at)), at);
    }
  }

  private void add(String letters, int at) {
    boolean spaceAgain =
        letters.equals(" ") && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
    if (spaceAgain) {
      return;
    }
    if (folded.length() + letters.length() > from.length) {
      from = Arrays.copyOf(from, 2 * (from.length + letters.length()));
    }
    Arrays.fill(from, folded.length(), folded.length() + letters.length(), at);
    folded.append(letters);
  }

  private static String folded(int letter) {
    if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0x85) {
      return " ";
    }
    if (isUnseen(letter)) {
      return "";
    }
    if (APOSTROPHES.indexOf(letter) >= 0) {
      return "'";
    }
    if (Character.getType(letter) == Character.DASH_PUNCTUATION
        || MORE_DASHES.indexOf(letter) >= 0) {
      return "-";
    }
    StringBuilder small = new StringBuilder();
    Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(small::appendCodePoint);
    return small.toString();
  }

  private static boolean isUnseen(int letter) {
    return Character.getType(letter) == Character.FORMAT
        || Character.isISOControl(letter)
        || (letter >= 0xfe00 && letter <= 0xfe0f)
        || (letter >= 0xe0000 && letter <= 0xe0fff)
        || FILLERS.indexOf(letter) >= 0;
  }

  /** The text itself, its accents composed, to which every place in it refers. */
  public String text() {
    return text;
  }

  String folded() {
    return folded.toString();
  }

  /** Where in the text the letter stands that was folded to the one at that place. */
  int start(int place) {
    return from[place];
  }

  /** Where in the text that letter ends. */
  int end(int place) {
    return text.offsetByCodePoints(from[place], 1);
  }
}
