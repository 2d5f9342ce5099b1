package org.guardbook.command.review;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guardbook.command.Objections;
import org.guardbook.command.review.ReviewEvent.*;
import org.jspecify.annotations.Nullable;

/** The rules of practice about a plan: what it recommends, its actions, and when it is done. */
record PlanPractice(Standing now, Objections objections) {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9A-Za-z]{1,8}([.-][0-9A-Za-z]{1,8}){0,3}");
  private static final Pattern MEETING = Pattern.compile("[a-z][a-z0-9-]{1,99}/[1-9]\\d{0,5}");
  private static final int LISTED = 8;

  void recommendation(RecommendationMade made) {
    if (!now.withoutReferral && now.submitted == null) {
      objections.add(
          null, "Recommendations come with the report, which has not been submitted yet.");
    }
    number(made.recommendation(), "recommendation");
    if (now.recommendations.containsKey(made.recommendation())) {
      objections.add(
          "recommendation", "There is a recommendation " + made.recommendation() + " already.");
    }
  }

  void action(OfAction entry) {
    if (entry instanceof ActionAgreed agreed) {
      agreed(agreed);
      return;
    }
    OwedAction action = now.actions.get(entry.action());
    if (action == null) {
      objections.add("action", "There is no action " + entry.action() + " in this plan.");
      return;
    }
    objections.notBefore(entry.happened(), action.agreedOn(), "the action was agreed");
    if (action.verifiedOn() != null) {
      refuse("This action was verified on %s.".formatted(day(action.verifiedOn())));
    } else if (action.withdrawnOn() != null) {
      refuse("This action was withdrawn on %s.".formatted(day(action.withdrawnOn())));
    } else {
      fits(entry, action);
    }
  }

  private void agreed(ActionAgreed agreed) {
    RecommendationMade made = now.recommendations.get(agreed.recommendation());
    if (made == null) {
      objections.add(
          "recommendation",
          "There is no recommendation " + agreed.recommendation() + " in this plan.");
    } else {
      objections.notBefore(agreed.happened(), made.happened(), "the recommendation was made");
    }
    number(agreed.action(), "action");
    if (now.actions.containsKey(agreed.action())) {
      objections.add("action", "There is an action " + agreed.action() + " already.");
    }
    objections.after(agreed.dueOn(), agreed.happened().date(), "dueOn");
    meeting(agreed.meeting());
  }

  private void fits(OfAction entry, OwedAction action) {
    LocalDate completed = action.completedOn();
    switch (entry) {
      case ActionAgreed _ -> {}
      case ProgressReported report -> {
        notComplete(completed);
        notBeforeSentBack(report, action);
        files(report.evidence());
      }
      case AgencyChased _ -> notComplete(completed);
      case ActionCompleted done -> {
        notComplete(completed);
        notBeforeSentBack(done, action);
        files(done.evidence());
        if (done.note().isBlank() && done.evidence().isEmpty()) {
          objections.add("note", "Say what shows that it is done, or add a file that does.");
        }
      }
      case ActionVerified verified -> {
        complete(verified, completed);
        meeting(verified.meeting());
      }
      case ActionSentBack sentBack -> complete(sentBack, completed);
      case DueDateExtended extended -> extended(extended, action);
      case ActionMoved moved -> moved(moved, action);
      case ActionWithdrawn withdrawn -> {
        notBeforeCompletion(withdrawn, completed);
        notBeforeSentBack(withdrawn, action);
      }
    }
  }

  private void extended(DueDateExtended extended, OwedAction action) {
    notComplete(action.completedOn());
    objections.notBefore(extended.happened(), action.extendedOn(), "the date was moved last");
    if (!extended.to().isAfter(extended.from())) {
      objections.add(
          "dueOn", "It is due on %s; an extension is later.".formatted(day(extended.from())));
    }
  }

  private void moved(ActionMoved moved, OwedAction action) {
    notComplete(action.completedOn());
    objections.notBefore(moved.happened(), action.movedOn(), "the action was moved last");
    if (moved.to().equals(moved.from())) {
      objections.add("leadAgency", "This agency leads the action already.");
    }
  }

  private void complete(OfAction entry, @Nullable LocalDate completed) {
    if (completed == null) {
      refuse("The agency has not said that this action is done.");
    } else {
      notBeforeCompletion(entry, completed);
    }
  }

  private void notComplete(@Nullable LocalDate completed) {
    if (completed != null) {
      refuse(
          "The agency said on %s that this is done; it waits to be verified or sent back."
              .formatted(day(completed)));
    }
  }

  private void notBeforeCompletion(OfAction entry, @Nullable LocalDate completed) {
    objections.notBefore(entry.happened(), completed, "the agency said that it is done");
  }

  private void notBeforeSentBack(OfAction entry, OwedAction action) {
    objections.notBefore(entry.happened(), action.sentBackOn(), "the action was sent back");
  }

  void closure(ReviewClosed closure) {
    List<String> followed = new ArrayList<>();
    now.actions.forEach(
        (number, action) -> {
          if (action.isFollowed()) {
            followed.add(number);
          }
          objections.notBefore(
              closure.happened(), action.endedOn(), "action " + number + " was settled");
        });
    if (!followed.isEmpty()) {
      refuse(
          (followed.size() == 1 ? "Action %s is" : "Actions %s are").formatted(listed(followed))
              + " neither verified nor withdrawn.");
    }
  }

  private static String listed(List<String> numbers) {
    return numbers.size() <= LISTED
        ? String.join(", ", numbers)
        : "%s and %d more"
            .formatted(String.join(", ", numbers.subList(0, LISTED)), numbers.size() - LISTED);
  }

  private void files(List<Evidence> evidence) {
    new ReportPractice(now, objections).files(evidence, "evidence");
  }

  private void number(String number, String field) {
    if (!NUMBER.matcher(number).matches()) {
      objections.add(field, "\"%s\" is no number; write 4, or 4.2.".formatted(number));
    }
  }

  private void meeting(@Nullable String meeting) {
    if (meeting != null && !MEETING.matcher(meeting).matches()) {
      objections.add(
          "meeting", "\"%s\" is no meeting; write scr-committee/12, say.".formatted(meeting));
    }
  }

  private void refuse(String sentence) {
    objections.add(null, sentence);
  }
}
