package org.guardbook.query.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * How alike two words of names are: forms of one name, names that sound alike, slips of the pen.
 */
public final class NameForms {

  static final double SAME = 1;
  static final double OTHER_FORM = 0.96;
  static final double SLIP_THAT_SOUNDS_ALIKE = 0.94;
  static final double WRITTEN_BY_EAR = 0.93;
  static final double SLIP = 0.9;
  public static final double SOUNDS_ALIKE = 0.88;
  static final double TWO_SLIPS = 0.86;
  static final double SHORTENED = 0.85;

  /** In short words a slip or a like sound as often makes another name. */
  static final double SHORT_SLIP = 0.84;

  static final double INITIAL = 0.75;

  private static final int NOT_COUNTED = -1;

  private static final Map<String, List<String>> FAMILIES = new HashMap<>();
  private static final Map<String, List<String>> UNLIKE = new HashMap<>();

  private static final DoubleMetaphone SOUND = new DoubleMetaphone();
  private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance(2);

  static {
    SOUND.setMaxCodeLen(6);
    try (InputStream table =
            Objects.requireNonNull(NameForms.class.getResourceAsStream("name-forms.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("not ")) {
          enter(UNLIKE, line.substring(4), "n" + number++);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          enter(FAMILIES, line, "n" + number++);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private NameForms() {}

  private static void enter(Map<String, List<String>> table, String line, String family) {
    Arrays.stream(line.strip().split(" +"))
        .forEach(name -> table.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(family));
  }

  /** What words have in common that may be the same name. */
  public static List<String> keys(String word) {
    List<String> keys = new ArrayList<>(3);
    String sound = SOUND.doubleMetaphone(word, false);
    if (sound == null || sound.isEmpty()) {
      keys.add(word);
    } else {
      keys.add(sound);
      String otherwise = SOUND.doubleMetaphone(word, true);
      if (!sound.equals(otherwise)) {
        keys.add(otherwise);
      }
    }
    keys.addAll(FAMILIES.getOrDefault(word, List.of()));
    return keys;
  }

  /** From 0 to 1. */
  public static double likeness(String one, String other) {
    if (one.equals(other)) {
      return SAME;
    }
    int shorter = Math.min(one.length(), other.length());
    if (shorter <= 1) {
      return shorter == 1 && one.charAt(0) == other.charAt(0) ? INITIAL : 0;
    }
    if (haveOneInCommon(FAMILIES, one, other)) {
      return OTHER_FORM;
    }
    if (isOnlyTheOtherGender(one, other) || haveOneInCommon(UNLIKE, one, other)) {
      return 0;
    }
    int slips =
        Math.abs(one.length() - other.length()) <= 2 ? SLIPS.apply(one, other) : NOT_COUNTED;
    boolean soundAlike = soundAlike(one, other);
    if (shorter < 5) {
      boolean exchanged = slips == 1 && shorter == 4 && sameLetters(one, other);
      boolean shortened =
          shorter == 4 && slips != 1 && (one.startsWith(other) || other.startsWith(one));
      return exchanged
          ? SLIP
          : shortened ? SHORTENED : slips == 1 || slips == 2 && soundAlike ? SHORT_SLIP : 0;
    }
    // Martin and Morton sound alike to whoever leaves out the vowels
    boolean byEar = soundAlike && vowels(one).equals(vowels(other));
    if (slips == 1) {
      return byEar ? SLIP_THAT_SOUNDS_ALIKE : SLIP;
    }
    if (soundAlike) {
      return byEar && slips == 2 ? WRITTEN_BY_EAR : SOUNDS_ALIKE;
    }
    if (slips == 2 && shorter >= 7) {
      return TWO_SLIPS;
    }
    boolean begins = (one.startsWith(other) || other.startsWith(one));
    return begins ? SHORTENED : 0;
  }

  private static boolean soundAlike(String one, String other) {
    String sound = SOUND.doubleMetaphone(one, false);
    return sound != null
        && sound.length() >= 2
        && sound.equals(SOUND.doubleMetaphone(other, false));
  }

  /** As they are heard: y as i, and none at the end, where an e is silent. */
  private static String vowels(String word) {
    StringBuilder vowels = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i) == 'y' ? 'i' : word.charAt(i);
      boolean silent = letter == 'e' && i == word.length() - 1;
      if ("aeiou".indexOf(letter) >= 0 && !silent) {
        vowels.append(letter);
      }
    }
    return vowels.toString();
  }

  /** Paul and Paula sound alike, and are two people. */
  private static boolean isOnlyTheOtherGender(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    int more = longer.length() - shorter.length();
    return (more == 1 && longer.endsWith("a") && !shorter.endsWith("e")
            || more == 3 && longer.endsWith("ina"))
        && longer.startsWith(shorter);
  }

  private static boolean haveOneInCommon(
      Map<String, List<String>> table, String one, String other) {
    List<String> families = table.get(one);
    List<String> others = families == null ? null : table.get(other);
    if (families == null || others == null) {
      return false;
    }
    for (String family : families) {
      if (others.contains(family)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameLetters(String one, String other) {
    char[] letters = one.toCharArray();
    char[] others = other.toCharArray();
    Arrays.sort(letters);
    Arrays.sort(others);
    return Arrays.equals(letters, others);
  }
}
