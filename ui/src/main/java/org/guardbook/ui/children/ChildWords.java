package org.guardbook.ui.children;

import java.time.LocalDate;
import java.time.Period;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** How children and what is due to them are said on lists. */
final class ChildWords {

  private ChildWords() {}

  /** Where the page of a child's record stands. */
  static String address(String reference) {
    return "children/" + reference;
  }

  /** Where what is due is recorded; a conference is called before it is held. */
  static String addressOfForm(DueStep step) {
    String form =
        switch (step.kind()) {
          case INITIAL_CONFERENCE, RECEIVING_IN_CONFERENCE, REVIEW_CONFERENCE ->
              step.calledFor() == null ? "call-conference" : "conference";
          case CORE_GROUP -> "core-group-met";
          case VISIT -> "visit";
        };
    return address(step.reference()) + "/" + form;
  }

  /** "b. 4 May 2006, 5 years", "expected 3 June 2012", or nothing where neither is known. */
  static String born(
      @Nullable LocalDate dateOfBirth, @Nullable LocalDate expectedOn, LocalDate on) {
    if (dateOfBirth == null) {
      return expectedOn == null ? "" : "expected " + Words.date(expectedOn);
    }
    return "b. " + Words.date(dateOfBirth) + ", " + age(dateOfBirth, on);
  }

  private static String age(LocalDate dateOfBirth, LocalDate on) {
    if (on.isBefore(dateOfBirth)) {
      return "not born yet";
    }
    Period lived = Period.between(dateOfBirth, on);
    return lived.getYears() > 0
        ? Words.count(lived.getYears(), "year", "years")
        : Words.count(lived.getMonths(), "month", "months");
  }

  /** "5 months", "1 year 2 months", "12 days". */
  static String lasted(LocalDate from, LocalDate until) {
    Period lasted = Period.between(from, until);
    if (lasted.getYears() == 0 && lasted.getMonths() == 0) {
      return Words.count(lasted.getDays(), "day", "days");
    }
    String months =
        lasted.getMonths() == 0 ? "" : Words.count(lasted.getMonths(), "month", "months");
    String years = lasted.getYears() == 0 ? "" : Words.count(lasted.getYears(), "year", "years");
    return (years + " " + months).strip();
  }

  /** "3 working days late". */
  static String late(DueStep step, LocalDate today) {
    int days = WorkingDays.ofEngland().between(step.dueOn(), today);
    return days == 0
        ? "under 1 working day late"
        : Words.count(days, "working day", "working days") + " late";
  }

  static String tone(ChildState state) {
    return switch (state) {
      case DISCUSSED, ENQUIRY -> "t-blue";
      case CONFERENCE_REQUIRED, ON_PLAN -> "t-amber";
      case PLAN_ENDED, NO_PLAN -> "t-grey";
    };
  }

  static String sign(ChildState state) {
    return switch (state) {
      case DISCUSSED -> "○";
      case ENQUIRY -> "?";
      case CONFERENCE_REQUIRED -> "→";
      case ON_PLAN -> "◔";
      case PLAN_ENDED -> "■";
      case NO_PLAN -> "–";
    };
  }

  /** How soon something is due, said by sign, word and colour. */
  static Tag due(DueStep step, LocalDate today) {
    if (step.dueOn().isBefore(today)) {
      return new Tag(Tone.RED, "!", Words.sentence(late(step, today)));
    }
    if (step.isArrangedTooLate()) {
      return new Tag(Tone.AMBER, "!", "Arranged too late");
    }
    if (step.dueOn().equals(today)) {
      return step.calledFor() == null
          ? new Tag(Tone.AMBER, "◔", "Today")
          : new Tag(Tone.BLUE, "✓", "Arranged, today");
    }
    return step.calledFor() == null
        ? new Tag(Tone.GREY, "○", "To do")
        : new Tag(Tone.BLUE, "✓", "Arranged");
  }
}
