package org.guardbook.ui.evidence;

import java.text.Normalizer;
import org.guardbook.command.RuleViolated;

/** What a file is called, once everything is taken out that could mislead a reader or a machine. */
final class FileName {

  private static final int LONGEST = 150;

  private FileName() {}

  /**
   * @throws RuleViolated if nothing is left
   */
  static String of(String given) {
    String normal = Normalizer.normalize(given, Normalizer.Form.NFC);
    String bare = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
    StringBuilder name = new StringBuilder();
    bare.codePoints()
        .filter(FileName::isVisible)
        .map(character -> "<>:\"|?*".indexOf(character) >= 0 ? '-' : character)
        .forEach(name::appendCodePoint);
    String clean = name.toString().strip().replaceAll("[. ]+$", "").replaceAll("^\\.+", "");
    if (ending(clean).isEmpty()) {
      throw new RuleViolated("fileName", "Give the file's name with its ending, minutes.pdf say.");
    }
    return shortened(clean);
  }

  /** What follows the last dot; empty where there is nothing before it. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 1 ? "" : name.substring(dot + 1);
  }

  /** Not what turns text around, joins it unseen, or is no character at all. */
  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    String ending = ending(name);
    if (ending.length() > 10) {
      throw new RuleViolated("fileName", "The ending of the file's name is too long to be one.");
    }
    int stem = LONGEST - ending.length() - 2;
    if (Character.isLowSurrogate(name.charAt(stem))) {
      stem--;
    }
    return name.substring(0, stem) + "…." + ending;
  }
}
