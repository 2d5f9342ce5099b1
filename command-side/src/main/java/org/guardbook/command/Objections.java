package org.guardbook.command;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said against an entry, in the words that it is always said in. */
public record Objections(Refusals refusals) {

  public void add(@Nullable String field, String sentence) {
    refusals.add(field, sentence);
  }

  public void distinct(List<?> values, String field, String sentence) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        add(field + "[" + i + "]", sentence);
      }
    }
  }

  /**
   * @param what happened earlier, within the sentence: "the report was submitted"
   */
  public void notBefore(When happened, @Nullable When earlier, String what) {
    notBefore("happened", happened, earlier, what);
  }

  public void notBefore(When happened, @Nullable LocalDate earlier, String what) {
    notBefore(happened, earlier == null ? null : When.on(earlier), what);
  }

  public void notBefore(String field, When day, @Nullable When earlier, String what) {
    if (earlier != null && day.isBefore(earlier) && !refusals.about(field)) {
      add(field, "%s is before %s on %s.".formatted(sentence(day), what, sentence(earlier)));
    }
  }

  /** A day by which something is to be done lies after the one on which it is asked for. */
  public void after(LocalDate day, LocalDate begin, String field) {
    if (!day.isAfter(begin)) {
      add(field, "%s is not after %s.".formatted(day(day), day(begin)));
    }
  }

  private static String sentence(When when) {
    return when.time() == null ? day(when.date()) : day(when.date()) + " at " + when.time();
  }
}
