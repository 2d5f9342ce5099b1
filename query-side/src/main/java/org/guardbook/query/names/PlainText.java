package org.guardbook.query.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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
  public static List<String> words(String text) {
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

  /** What a name is found by: each of its words, O'Brien as OBrien and as Brien. */
  public static Set<String> findable(String name) {
    Set<String> findable = new TreeSet<>();
    for (String word : words(name)) {
      int apostrophe = word.indexOf('\'');
      findable.add(apostrophe < 0 ? word : word.replace("'", ""));
      if (apostrophe >= 0 && word.length() > apostrophe + 2) {
        findable.add(word.substring(apostrophe + 1).replace("'", ""));
      }
    }
    return findable;
  }

  /**
   * The words somebody typed, each to be found at the beginning of a word.
   *
   * @param reference what is one word though it has a hyphen in it
   */
  public static List<String> wanted(String typed, Pattern reference) {
    List<String> wanted = new ArrayList<>();
    for (String part : typed.strip().split("\\s+")) {
      if (reference.matcher(part).matches()) {
        wanted.add(part.toLowerCase(Locale.ROOT));
      } else {
        words(part).forEach(word -> wanted.add(word.replace("'", "")));
      }
    }
    return wanted;
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
