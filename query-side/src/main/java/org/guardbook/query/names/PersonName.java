package org.guardbook.query.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person's name as it is compared: titles, punctuation and letter case left out, {@code O Brien}
 * and {@code al Hassan} drawn together.
 *
 * @param words forenames and surnames, in the order in which they were written
 */
public record PersonName(List<String> words) {

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "miss", "ms", "mx", "dr", "prof", "professor", "rev", "revd", "fr");

  /** Begin a surname, and are written apart, with a hyphen or together. */
  private static final Set<String> PARTICLES =
      Set.of(
          "o", "mc", "mac", "de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "al",
          "el", "st", "ap", "fitz");

  /** Say whose child somebody is, and are left out as often as not. */
  private static final Set<String> CHILD_OF = Set.of("bin", "ibn", "bint", "ben");

  public static PersonName of(String name) {
    List<String> written = PlainText.words(name);
    List<String> words = new ArrayList<>(written.size());
    StringBuilder begun = new StringBuilder();
    for (int i = 0; i < written.size(); i++) {
      String word = written.get(i).replace("'", "");
      boolean last = i == written.size() - 1;
      boolean first = words.isEmpty() && begun.isEmpty();
      if (first && !last && TITLES.contains(word) || !first && !last && CHILD_OF.contains(word)) {
        continue;
      }
      boolean joins = PARTICLES.contains(word) && !last && (!first || isNoForename(word));
      begun.append(word);
      if (!joins) {
        words.add(begun.toString());
        begun.setLength(0);
      }
    }
    return new PersonName(List.copyOf(words));
  }

  private static boolean isNoForename(String particle) {
    return particle.equals("o") || particle.equals("mc");
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String together() {
    return String.join("", words);
  }
}
