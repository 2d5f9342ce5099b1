package org.guardbook.ui.children;

import java.time.LocalDate;
import java.time.Period;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.DueStep;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** How children and what is due to them are said on lists. */
final class ChildWords {

  private ChildWords() {}

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
      return new Tag(Tone.RED, "!", Words.sentence(Words.late(step.dueOn(), today)));
    }
    if (step.isArrangedTooLate()) {
      return new Tag(Tone.AMBER, "!", "Arranged too late");
    }
    if (DueSoon.isArranged(step, today)) {
      return new Tag(Tone.BLUE, "✓", "Arranged");
    }
    if (step.calledFor() != null) {
      return new Tag(Tone.AMBER, "!", "Not recorded yet");
    }
    return step.dueOn().equals(today)
        ? new Tag(Tone.AMBER, "◔", "Today")
        : new Tag(Tone.GREY, "○", "To do");
  }
}
