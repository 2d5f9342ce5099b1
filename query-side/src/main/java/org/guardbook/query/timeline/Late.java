package org.guardbook.query.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.query.referencedata.RuleSets;
import org.jspecify.annotations.Nullable;

/** How late an entry was made, by the rules in force when its case began (domain.md §5). */
final class Late {

  private final RuleSets rules;
  private final LocalDate began;

  Late(RuleSets rules, LocalDate began) {
    this.rules = rules;
    this.began = began;
  }

  /** "entered 4 working days late"; null where it was made in time. */
  @Nullable String words(FiledEntry entry) {
    PositionOfTrustEvent event = entry.event();
    // A correction is late by its nature, and what was brought over was entered in its time
    if (entry.imported() || event instanceof EntryCorrected) {
      return null;
    }
    return words(Kinds.limit(event), entry.happened(), entry.recordedAt());
  }

  @Nullable String words(ChildEntry entry) {
    ChildProtectionEvent event = entry.event();
    return entry.imported() || event instanceof ChildProtectionEvent.EntryCorrected
        ? null
        : words(ChildKinds.limit(event), entry.happened(), entry.recordedAt());
  }

  @Nullable String words(ReviewEntry entry) {
    return entry.imported() ? null : words(entry.limit(), entry.happened(), entry.recordedAt());
  }

  private @Nullable String words(Limit toBeEntered, When happened, Instant recordedAt) {
    return rules
        .limit(toBeEntered, began)
        .filter(limit -> isPast(limit, happened, recordedAt))
        .map(_ -> words(happened, recordedAt))
        .orElse(null);
  }

  private static boolean isPast(Span limit, When happened, Instant recordedAt) {
    if (limit.unit() == Span.Unit.HOURS) {
      return recordedAt.isAfter(latestMeant(happened).plus(Duration.ofHours(limit.amount())));
    }
    return dayOf(recordedAt).isAfter(WorkingDays.ofEngland().lastDay(limit, happened));
  }

  /** Counted as people count: from the day it happened to the day it was entered. */
  private static String words(When happened, Instant recordedAt) {
    LocalDate recordedOn = dayOf(recordedAt);
    int workingDays = WorkingDays.ofEngland().between(happened.date(), recordedOn);
    if (workingDays > 0) {
      return "entered " + counted(workingDays, "working day") + " late";
    }
    long days = recordedOn.toEpochDay() - happened.date().toEpochDay();
    return "entered " + counted(days, "day") + " late";
  }

  private static String counted(long number, String thing) {
    return number == 1 ? "1 " + thing : number + " " + thing + "s";
  }

  /** Where only the day is known, nobody can be called late by an hour of it. */
  private static Instant latestMeant(When happened) {
    LocalTime time = happened.time();
    return time == null
        ? happened.date().plusDays(1).atStartOfDay(When.ENGLAND).toInstant()
        : happened.date().atTime(time).atZone(When.ENGLAND).toInstant();
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, When.ENGLAND);
  }
}
