package org.guardbook.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guardbook.command.referencedata.Code;
import org.guardbook.command.referencedata.Codes;
import org.jspecify.annotations.Nullable;

/**
 * What lies to hand when a command is looked at: the calendar, the code lists, the other records.
 *
 * @param exists whether there is a record, a case or a review, of that reference
 */
public record Desk(Clock clock, Codes codes, Predicate<String> exists) {

  /** The same desk, without the records that a sender is to know nothing of. */
  public Desk of(Map<String, ?> sender) {
    Set<String> kept = KeptFrom.from(sender).references();
    return kept.isEmpty()
        ? this
        : new Desk(clock, codes, reference -> !kept.contains(reference) && exists.test(reference));
  }

  /** Now, by England's clocks. */
  public LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(When.ENGLAND));
  }

  /**
   * Reads a command as it was filled in.
   *
   * @param happened null where that was left out
   * @throws RuleViolated if anything is left out that is needed; what else is wrong is returned
   */
  public Refusals read(Record command, @Nullable When happened) {
    return read(command, happened, happened);
  }

  /**
   * @param about when that happened which its codes are about
   */
  public Refusals read(Record command, @Nullable When happened, @Nullable When about) {
    LocalDateTime now = now();
    Form form = form(about == null ? now.toLocalDate() : about.date(), now.toLocalDate());
    Refusals refusals = form.read(command);
    if (happened != null) {
      notToCome(happened, now, "happened", refusals);
    }
    if (!refusals.none() && !form.isComplete(command)) {
      refusals.throwIfAny();
    }
    return refusals;
  }

  /** How commands are read about what happened on a day and is recorded on another. */
  public Form form(LocalDate happened, LocalDate recorded) {
    return new Form(
        part -> part instanceof Code code ? codes.objection(code, happened, recorded) : null);
  }

  public static void notToCome(When happened, LocalDateTime now, String field, Refusals refusals) {
    if (refusals.about(field)) {
      return;
    }
    if (happened.date().isAfter(now.toLocalDate())) {
      refusals.add(field, Refusals.day(happened.date()) + " is in the future.");
    } else if (happened.earliest().isAfter(now)) {
      refusals.add(field, "%s today is still to come.".formatted(happened.time()));
    }
  }

  /**
   * @throws RuleViolated if there is no such case
   */
  public void requireCase(@Nullable Object reference, String field) {
    if (reference != null && !exists.test(reference.toString())) {
      throw new RuleViolated(field, "There is no case " + reference + ".");
    }
  }
}
