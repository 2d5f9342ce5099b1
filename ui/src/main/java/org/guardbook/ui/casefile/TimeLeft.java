package org.guardbook.ui.casefile;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.ui.components.Words;

/** How far off a limit is, or by how much it was missed, counted in what the limit counts in. */
public final class TimeLeft {

  private static final int DAY_IN_MINUTES = 24 * 60;

  private TimeLeft() {}

  /** "in 40 minutes", "tomorrow", "next working day", "in 3 working days". */
  public static String until(RunningClock clock, LocalDateTime now) {
    LocalDateTime dueAt = clock.dueAt();
    long days = ChronoUnit.DAYS.between(now.toLocalDate(), clock.dueOn());
    if (days == 0) {
      return dueAt == null ? "today" : "in " + hours(minutes(now, dueAt));
    }
    if (days == 1) {
      return "tomorrow";
    }
    if (clock.countedIn() == Span.Unit.WORKING_DAYS) {
      int workingDays = WorkingDays.ofEngland().between(now.toLocalDate(), clock.dueOn());
      return workingDays == 1 ? "next working day" : "in " + workingDays + " working days";
    }
    return "in " + Words.count(days) + " days";
  }

  /** "6 minutes late", "3 hours late", "2 working days late". */
  public static String late(RunningClock clock, LocalDateTime now) {
    LocalDateTime dueAt = clock.dueAt();
    if (dueAt != null && minutes(dueAt, now) < DAY_IN_MINUTES) {
      return hours(minutes(dueAt, now)) + " late";
    }
    if (clock.countedIn() == Span.Unit.WORKING_DAYS) {
      return Words.late(clock.dueOn(), now.toLocalDate());
    }
    long days = ChronoUnit.DAYS.between(clock.dueOn(), now.toLocalDate());
    return Words.count(days, "day", "days") + " late";
  }

  /** At least one, also where the clocks change on the way. */
  private static long minutes(LocalDateTime from, LocalDateTime until) {
    return Math.max(
        1, Duration.between(from.atZone(When.ENGLAND), until.atZone(When.ENGLAND)).toMinutes());
  }

  private static String hours(long minutes) {
    return minutes < 60
        ? Words.count(minutes, "minute", "minutes")
        : Words.count(minutes / 60, "hour", "hours");
  }
}
