package org.guardbook.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what speaks against a command, so that its sender hears all of it at once.
 *
 * @param found may be added to
 */
public record Refusals(List<Refusal> found) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  public Refusals() {
    this(new ArrayList<>());
  }

  public void add(@Nullable String field, String sentence) {
    found.add(new Refusal(field, sentence));
  }

  public boolean none() {
    return found.isEmpty();
  }

  /** Whether something speaks against the field itself or a part of it. */
  public boolean about(String field) {
    return found.stream()
        .anyMatch(
            refusal ->
                refusal.field() != null
                    && (refusal.field().equals(field)
                        || refusal.field().startsWith(field + ".")
                        || refusal.field().startsWith(field + "[")));
  }

  /**
   * @throws RuleViolated if anything speaks against the command
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new RuleViolated(found);
    }
  }

  /** A day as it stands within a sentence: "24 December 2013". */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }
}
