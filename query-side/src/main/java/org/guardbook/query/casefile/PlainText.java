package org.guardbook.query.casefile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text as people look for it: without regard to letter case, accents and punctuation. */
public final class PlainText {

  private PlainText() {}

  /** The text in small plain letters; a typographic apostrophe becomes a plain one. */
  public static String of(String text) {
    String parted = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char letter = parted.charAt(i);
      switch (letter) {
        case 'ß' -> plain.append("ss");
        case 'æ', 'Æ' -> plain.append("ae");
        case 'œ', 'Œ' -> plain.append("oe");
        case 'ø', 'Ø' -> plain.append('o');
        case 'ł', 'Ł' -> plain.append('l');
        case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
        case 'þ', 'Þ' -> plain.append("th");
        case 'ı' -> plain.append('i');
        case '’', '‘', 'ʼ', '`', '´' -> plain.append('\'');
        default -> {
          if (Character.getType(letter) != Character.NON_SPACING_MARK) {
            plain.append(Character.toLowerCase(letter));
          }
        }
      }
    }
    return plain.toString();
  }

  /** The plain words of a text: letters and digits, with the apostrophes within them. */
  static List<String> words(String text) {
    String plain = of(text);
    List<String> words = new ArrayList<>(4);
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean within = i < plain.length() && isOfAWord(plain, i, start >= 0);
      if (within && start < 0) {
        start = i;
      } else if (!within && start >= 0) {
        words.add(plain.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isOfAWord(String plain, int at, boolean begun) {
    char letter = plain.charAt(at);
    return Character.isLetterOrDigit(letter)
        || letter == '\''
            && begun
            && at + 1 < plain.length()
            && Character.isLetterOrDigit(plain.charAt(at + 1));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
