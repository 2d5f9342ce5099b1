package org.guardbook.ui.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.ui.casefile.TimeLeft;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;

/** How soon a clock runs out, seen from a moment in England. */
enum Urgency {
  OVERDUE,
  TODAY,
  THIS_WEEK,
  LATER;

  static Urgency of(RunningClock clock, LocalDateTime now) {
    LocalDateTime dueAt = clock.dueAt();
    LocalDate today = now.toLocalDate();
    if (dueAt != null ? dueAt.isBefore(now) : clock.dueOn().isBefore(today)) {
      return OVERDUE;
    }
    if (clock.dueOn().equals(today)) {
      return TODAY;
    }
    return clock.dueOn().isAfter(endOfWeek(today)) ? LATER : THIS_WEEK;
  }

  static Tag tag(RunningClock clock, LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    LocalDateTime dueAt = clock.dueAt();
    return switch (of(clock, now)) {
      case OVERDUE -> new Tag(Tone.RED, "!", TimeLeft.late(clock, now));
      case TODAY ->
          new Tag(
              Tone.AMBER,
              "◔",
              dueAt == null ? "Today" : "Today " + Words.time(dueAt.toLocalTime()));
      case THIS_WEEK, LATER -> new Tag(Tone.GREY, "○", Words.day(clock.dueOn(), today));
    };
  }

  /** The line under the tag: the day it was due, or how far off it is. */
  static String under(RunningClock clock, LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    LocalDateTime dueAt = clock.dueAt();
    String time = dueAt == null ? "" : " " + Words.time(dueAt.toLocalTime());
    return switch (of(clock, now)) {
      case OVERDUE -> Words.day(clock.dueOn(), today) + time;
      case TODAY -> dueAt == null ? "" : TimeLeft.until(clock, now);
      case THIS_WEEK, LATER -> TimeLeft.until(clock, now) + (time.isEmpty() ? "" : "," + time);
    };
  }

  private static LocalDate endOfWeek(LocalDate today) {
    return today.plusDays(7L - today.getDayOfWeek().getValue());
  }
}
