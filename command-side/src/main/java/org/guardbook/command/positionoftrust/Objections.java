package org.guardbook.command.positionoftrust;

import static org.guardbook.command.Refusals.day;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.jspecify.annotations.Nullable;

/** What is said against an entry, in the words that it is always said in. */
record Objections(Refusals refusals) {

  void add(@Nullable String field, String sentence) {
    refusals.add(field, sentence);
  }

  void distinct(List<?> values, String field, String sentence) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        add(field + "[" + i + "]", sentence);
      }
    }
  }

  void notBefore(When happened, @Nullable When earlier, String what) {
    if (earlier != null && happened.isBefore(earlier)) {
      add(
          "happened",
          "%s is before %s on %s.".formatted(sentence(happened), what, sentence(earlier)));
    }
  }

  private static String sentence(When when) {
    return when.time() == null ? day(when.date()) : day(when.date()) + " at " + when.time();
  }
}
