package org.guardbook.command.childprotection;

import static org.guardbook.command.Refusals.day;
import static org.guardbook.command.childprotection.ConferenceKind.INITIAL;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Objections;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.childprotection.Standing.Called;
import org.jspecify.annotations.Nullable;

/** The rules of practice about conferences: which, when, and what they may decide. */
record ConferencePractice(Standing now, Objections objections) {

  void required(ConferenceRequired needed) {
    fits(needed.kind());
    When since = now.required.get(needed.kind());
    if (since != null) {
      objections.add(
          "kind",
          "The %s has been required since %s.".formatted(needed.kind().words(), day(since.date())));
    }
  }

  void called(ConferenceCalled call) {
    fits(call.kind());
    Called called = now.called;
    if (called != null) {
      refuse("The %s %s. Put it off instead.".formatted(called.kind().words(), calledFor(called)));
    } else if (call.kind() != REVIEW && !now.required.containsKey(call.kind())) {
      objections.add(
          "kind", "Nobody has found that the %s is required.".formatted(call.kind().words()));
    }
    time(call.kind(), call.happened(), call.heldFor());
    if (call.invited().isEmpty()) {
      objections.add("invited", "Say which agencies are invited.");
    }
    objections.distinct(call.invited(), "invited", "This agency is named twice.");
    together(call.together(), call.reference());
  }

  void putOff(ConferencePutOff put) {
    Called called = now.called;
    if (called == null) {
      refuse("No conference is called that could be put off.");
      return;
    }
    objections.notBefore(put.happened(), called.happened(), "the conference was called");
    if (put.heldFor() != null) {
      time(called.kind(), put.happened(), put.heldFor());
    }
  }

  void held(ConferenceHeld held) {
    fits(held.kind());
    Called called = now.called;
    if (called != null && called.kind() != held.kind()) {
      objections.add("kind", "It is the %s that is called.".formatted(called.kind().words()));
    } else if (called != null) {
      objections.notBefore(held.happened(), called.happened(), "the conference was called");
    } else if (held.kind() != REVIEW && !now.required.containsKey(held.kind())) {
      objections.add(
          "kind", "Nobody has found that the %s is required.".formatted(held.kind().words()));
    }
    // A correction may bring back what was struck out, after the conference was recorded anew
    @Nullable LocalDate already = now.held.get(held.conference());
    if (already != null) {
      refuse("This conference was held already, on %s.".formatted(day(already)));
    }
    if (now.conference != null) {
      objections.notBefore(
          held.happened(), now.conference.happened(), "the conference before it was held");
    }
    if (held.kind() == REVIEW) {
      now.openPlan()
          .ifPresent(
              plan -> objections.notBefore(held.happened(), plan.startedOn(), "the plan began"));
    }
    if (held.kind() == INITIAL && Practice.isWeekend(held.happened().date())) {
      objections.add("happened", Practice.weekend(held.happened().date()));
    }
    objections.distinct(
        held.attendance().stream().map(ConferenceAttendance::agency).toList(),
        "attendance",
        "This agency is named twice.");
    together(held.together(), held.reference());
  }

  /** A review is of an open plan; the other conferences are for a child who has none. */
  private void fits(ConferenceKind kind) {
    if (kind != REVIEW) {
      onNoPlan("kind");
    } else if (now.openPlan().isEmpty()) {
      objections.add("kind", "The child is on no plan that could be reviewed.");
    }
  }

  /** What may lead to a plan is not for a child who has one. */
  void onNoPlan(String field) {
    now.openPlan()
        .ifPresent(
            open ->
                objections.add(
                    field,
                    "The child has been on a plan since %s; a review conference decides on it."
                        .formatted(day(open.startedOn()))));
  }

  private void time(ConferenceKind kind, When happened, When heldFor) {
    if (heldFor.date().isBefore(happened.date())) {
      objections.add(
          "heldFor",
          "%s is before %s, when it was arranged."
              .formatted(day(heldFor.date()), day(happened.date())));
    }
    if (kind == INITIAL && Practice.isWeekend(heldFor.date())) {
      objections.add("heldFor", Practice.weekend(heldFor.date()));
    }
  }

  private void together(List<ChildReference> others, ChildReference self) {
    objections.distinct(others, "together", "This child is named twice.");
    if (others.contains(self)) {
      objections.add("together", "This is the child itself.");
    }
  }

  private static String calledFor(Called called) {
    @Nullable When heldFor = called.heldFor();
    return heldFor == null
        ? "was put off and has no new time yet"
        : "is called for " + day(heldFor.date());
  }

  private void refuse(String sentence) {
    objections.add(null, sentence);
  }
}
