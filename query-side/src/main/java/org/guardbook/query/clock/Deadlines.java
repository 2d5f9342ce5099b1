package org.guardbook.query.clock;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.clock.ClockQuery.Deadline;
import org.guardbook.query.clock.WorkingDays.BankHoliday;
import org.guardbook.query.referencedata.RuleSets;

/** Works out when limits run out, and says why then. */
public final class Deadlines {

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private final RuleSets ruleSets;
  private final WorkingDays workingDays = WorkingDays.ofEngland();

  public Deadlines(RuleSets ruleSets) {
    this.ruleSets = ruleSets;
  }

  /**
   * When a limit runs out; empty where no rules were in force on the day. A rule set that is older
   * than the limit fixes what is usual.
   *
   * @param begun the day whose rules count
   * @param since what it is counted from, before the date: "the final meeting on "
   */
  public Optional<Reckoned> of(Limit limit, LocalDate begun, When from, String since) {
    return ruleSets
        .inForceOn(begun)
        .map(
            rules ->
                of(
                    rules.limits().getOrDefault(limit, limit.usual()),
                    from,
                    since,
                    "by the rule in force since " + DAY.format(rules.from())));
  }

  /**
   * When a span runs out.
   *
   * @param since what it is counted from, before the date: "the final meeting on "
   * @param by who fixed it: "as set for this plan on Mon 2 April 2012"
   */
  public Reckoned of(Span span, When from, String since, String by) {
    LocalDate dueOn = workingDays.lastDay(span, from);
    LocalDateTime dueAt =
        (span.unit() == Span.Unit.HOURS && from.time() != null)
            ? workingDays.lastMoment(span, from.earliest())
            : null;
    List<BankHoliday> leftOut =
        span.unit() == Span.Unit.WORKING_DAYS ? workingDays.leftOut(from.date(), dueOn) : List.of();
    String why =
        span.words()
            + " from "
            + since
            + (span.unit() == Span.Unit.HOURS ? moment(from) : weekday(from.date()))
            + (dueAt == null ? "" : clocksChanging(span, from.earliest(), dueAt))
            + (leftOut.isEmpty()
                ? countingAll(span, from, dueOn)
                : ", leaving out " + inSentence(leftOut))
            + "; "
            + by;
    return new Reckoned(
        span,
        from,
        new Deadline(
            dueOn,
            dueAt,
            why,
            leftOut.stream()
                .map(holiday -> holiday.name() + ", " + weekday(holiday.on()))
                .toList()));
  }

  /** Weeks and months leave nothing out, and may run out on a day on which nobody works. */
  private String countingAll(Span span, When from, LocalDate dueOn) {
    return switch (span.unit()) {
      case HOURS, WORKING_DAYS -> "";
      case DAYS, WEEKS, MONTHS ->
          (workingDays.leftOut(from.date(), dueOn).isEmpty()
                  ? ""
                  : ", bank holidays counted like any other day")
              + (workingDays.contains(dueOn) ? "" : runningOutOn(dueOn));
    };
  }

  /** "; it runs out on a Saturday, and the last working day before is Fri 18 December 2026". */
  private String runningOutOn(LocalDate dayOff) {
    LocalDate before = dayOff;
    while (!workingDays.contains(before)) {
      before = before.minusDays(1);
    }
    return "; it runs out on "
        + workingDays.leftOut(dayOff.minusDays(1), dayOff).stream()
            .map(BankHoliday::inSentence)
            .findFirst()
            .orElseGet(() -> "a " + dayOff.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK))
        + ", and the last working day before is "
        + weekday(before);
  }

  /** "Mon 2 April 2012". */
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  private static String moment(When when) {
    return weekday(when.date())
        + (when.time() == null ? ", its time not known" : " at " + TIME.format(when.time()));
  }

  private static String clocksChanging(Span span, LocalDateTime from, LocalDateTime until) {
    long shift = ChronoUnit.HOURS.between(from, until) - span.amount();
    return shift == 0
        ? ""
        : ", the clocks going " + (shift > 0 ? "forward" : "back") + " on the way";
  }

  /** "Christmas Day, Boxing Day and New Year's Day". */
  private static String inSentence(List<BankHoliday> holidays) {
    List<String> names = holidays.stream().map(BankHoliday::inSentence).toList();
    return names.size() == 1
        ? names.getFirst()
        : names.stream().limit(names.size() - 1L).collect(joining(", "))
            + " and "
            + names.getLast();
  }

  /** A limit that was worked out. */
  public record Reckoned(Span span, When from, Deadline deadline) {

    /** "4 working days, limit 5"; where it was passed, by how much. */
    String taken(When met) {
      return switch (span.unit()) {
        case WORKING_DAYS -> inWorkingDays(met);
        case HOURS -> inHours(met);
        case DAYS, WEEKS, MONTHS -> inDays(met);
      };
    }

    boolean isPassed(When met) {
      LocalDateTime dueAt = deadline.dueAt();
      if (dueAt == null || met.time() == null) {
        return met.date().isAfter(deadline.dueOn());
      }
      return met.earliest().isAfter(dueAt);
    }

    private String inWorkingDays(When met) {
      WorkingDays workingDays = WorkingDays.ofEngland();
      int taken = workingDays.between(from.date(), met.date());
      int late = workingDays.between(deadline.dueOn(), met.date());
      return count(taken, "working day")
          + ", limit "
          + span.amount()
          + (isPassed(met)
              ? ": " + (late == 0 ? "late" : count(late, "working day") + " late")
              : "");
    }

    private String inHours(When met) {
      LocalDateTime dueAt = deadline.dueAt();
      if (dueAt == null || met.time() == null) {
        return inDays(met);
      }
      return count(hours(from.earliest(), met.earliest()), "hour")
          + ", limit "
          + span.amount()
          + (isPassed(met) ? ": " + count(hours(dueAt, met.earliest()), "hour") + " late" : "");
    }

    private String inDays(When met) {
      return count(Math.max(0, ChronoUnit.DAYS.between(from.date(), met.date())), "day")
          + ", limit "
          + span.words()
          + (isPassed(met)
              ? ": " + count(ChronoUnit.DAYS.between(deadline.dueOn(), met.date()), "day") + " late"
              : "");
    }

    /** Hours begun, also where the clocks change on the way. */
    private static long hours(LocalDateTime from, LocalDateTime until) {
      long minutes =
          Duration.between(from.atZone(When.ENGLAND), until.atZone(When.ENGLAND)).toMinutes();
      return Math.max(0, Math.ceilDiv(minutes, 60));
    }

    private static String count(long number, String one) {
      return number + " " + one + (number == 1 ? "" : "s");
    }
  }
}
