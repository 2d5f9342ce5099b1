package org.guardbook.command.review;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.review.ReviewEvent.*;
import org.guardbook.command.review.Standing.ManagementReview;
import org.jspecify.annotations.Nullable;

/** The rules of practice: what would make no sense as the next entry of a review as it stands. */
final class Practice {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9A-Za-z]{1,8}([.-][0-9A-Za-z]{1,8}){0,3}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int FILES = 20;

  private final Standing now;
  private final Refusals refusals = new Refusals();

  private Practice(Standing now) {
    this.now = now;
  }

  /** What speaks against an entry; empty where it makes sense. */
  static List<Refusal> against(ReviewEvent entry, Standing now) {
    Practice practice = new Practice(now);
    if (practice.mayBeAddedTo(entry)) {
      practice.notBefore(entry.happened(), now.opened, "this was opened");
      practice.makesSense(entry);
    }
    return practice.refusals.found();
  }

  private boolean mayBeAddedTo(ReviewEvent entry) {
    boolean reopening = entry instanceof ReviewReopened;
    if (now.closed != null && !reopening) {
      refuse(
          null,
          "This was closed on %s. Reopen it before adding to it."
              .formatted(day(now.closed.date())));
    } else if (now.closed == null && reopening) {
      refuse(null, "This is open.");
    }
    return refusals.none();
  }

  private void makesSense(ReviewEvent entry) {
    switch (entry) {
      case ReviewReferred _, PlanOpened _ -> {}
      case CommitteeRecommended _, NationalPanelAdvised _ -> considered();
      case ChairDecided _ -> {
        considered();
        if (now.commissioned != null) {
          refuse(
              null,
              "The review was commissioned on %s; step it down or close it instead."
                  .formatted(day(now.commissioned.happened().date())));
        }
      }
      case ReviewCommissioned commission -> commission(commission);
      case ManagementReviewAsked asked -> asked(asked);
      case ManagementReviewReceived received -> received(received);
      case ManagementReviewReturned returned -> returned(returned);
      case ReportSubmitted report -> submitted(report);
      case ReportApproved approval -> {
        if (now.submitted == null) {
          refuse(null, "The report has not been submitted yet.");
        } else {
          notBefore(approval.happened(), now.submitted, "the report was submitted");
          once(now.approved, "The report was approved");
        }
      }
      case ReportPublished publication -> {
        if (now.approved == null) {
          refuse(null, "The board has not approved the report yet.");
        } else {
          notBefore(publication.happened(), now.approved, "the report was approved");
          once(now.published, "The report was published");
        }
      }
      case PublicationWithheld withheld -> withheld(withheld);
      case ReviewSteppedDown steppedDown -> steppedDown(steppedDown);
      case RecommendationMade made -> recommendation(made);
      case OfAction ofAction -> ofAction(ofAction);
      case ReviewClosed _ -> closure();
      case ReviewReopened reopened -> notBefore(reopened.happened(), now.closed, "it was closed");
    }
  }

  private void considered() {
    if (now.withoutReferral) {
      refuse(null, "This plan was opened without a referral, so there is nothing to decide on.");
    }
  }

  private void commission(ReviewCommissioned commission) {
    considered();
    if (now.decision == null) {
      refuse(null, "The chair has not decided yet whether to hold a review.");
    } else if (!now.decision.hold()) {
      refuse(
          null,
          "The chair decided on %s that there is to be no review."
              .formatted(day(now.decision.happened().date())));
    } else {
      notBefore(commission.happened(), now.decision.happened(), "the chair decided");
    }
    if (now.commissioned != null) {
      refuse(
          null,
          "The review was commissioned on %s already."
              .formatted(day(now.commissioned.happened().date())));
    }
    distinct(commission.panel(), "panel");
    if (commission.reportDueOn() != null) {
      after(commission.reportDueOn(), commission.happened().date(), "reportDueOn");
    }
  }

  private void commissioned(When happened) {
    if (now.commissioned == null) {
      refuse(null, "The review has not been commissioned yet.");
    } else {
      notBefore(happened, now.commissioned.happened(), "the review was commissioned");
    }
  }

  private void asked(ManagementReviewAsked asked) {
    commissioned(asked.happened());
    if (now.managementReviews.containsKey(asked.agency())) {
      refuse("agency", "This agency was asked for its management review already.");
    }
    after(asked.dueOn(), asked.happened().date(), "dueOn");
  }

  private void received(ManagementReviewReceived received) {
    ManagementReview review = now.managementReviews.get(received.agency());
    if (review == null) {
      refuse("agency", "This agency was not asked for a management review.");
    } else if (review.received() != null) {
      refuse(
          "agency",
          "Its management review was received on %s; return it before another is received."
              .formatted(day(review.received().date())));
    } else {
      notBefore(received.happened(), When.on(review.askedOn()), "it was asked for");
    }
    files(received.documents(), "documents");
  }

  private void returned(ManagementReviewReturned returned) {
    ManagementReview review = now.managementReviews.get(returned.agency());
    if (review == null || review.received() == null) {
      refuse("agency", "There is no management review of this agency to return.");
    } else {
      notBefore(returned.happened(), review.received(), "it was received");
    }
    after(returned.dueOn(), returned.happened().date(), "dueOn");
  }

  private void submitted(ReportSubmitted report) {
    commissioned(report.happened());
    if (now.approved != null) {
      refuse(null, "The report was approved on %s.".formatted(day(now.approved.date())));
    }
    files(report.documents(), "documents");
  }

  private void withheld(PublicationWithheld withheld) {
    if (now.submitted == null) {
      refuse(null, "There is no report yet that could be withheld.");
    } else {
      notBefore(withheld.happened(), now.submitted, "the report was submitted");
      once(now.published, "The report was published");
    }
    if (withheld.until() != null) {
      after(withheld.until(), withheld.happened().date(), "until");
    }
  }

  private void steppedDown(ReviewSteppedDown steppedDown) {
    if (now.decision == null || !now.decision.hold()) {
      refuse(null, "There is no review to step down: the chair has not decided to hold one.");
    }
    if (steppedDown.kind().equals(now.kind)) {
      refuse("kind", "It is of this kind already.");
    }
  }

  private void recommendation(RecommendationMade made) {
    if (!now.withoutReferral && now.submitted == null) {
      refuse(null, "Recommendations come with the report, which has not been submitted yet.");
    }
    number(made.recommendation(), "recommendation");
    if (now.recommendations.containsKey(made.recommendation())) {
      refuse("recommendation", "There is a recommendation " + made.recommendation() + " already.");
    }
  }

  private void ofAction(OfAction entry) {
    if (entry instanceof ActionAgreed agreed) {
      agreed(agreed);
      return;
    }
    OwedAction action = now.actions.get(entry.action());
    if (action == null) {
      refuse("action", "There is no action " + entry.action() + " in this plan.");
      return;
    }
    notBefore(entry.happened(), When.on(action.agreedOn()), "the action was agreed");
    if (action.verifiedOn() != null) {
      refuse(null, "This action was verified on %s.".formatted(day(action.verifiedOn())));
    } else if (action.withdrawnOn() != null) {
      refuse(null, "This action was withdrawn on %s.".formatted(day(action.withdrawnOn())));
    } else {
      fits(entry, action);
    }
  }

  private void fits(OfAction entry, OwedAction action) {
    LocalDate completed = action.completedOn();
    switch (entry) {
      case ActionAgreed _ -> {}
      case ProgressReported report -> {
        notComplete(completed);
        files(report.evidence(), "evidence");
      }
      case AgencyChased _ -> notComplete(completed);
      case ActionCompleted done -> {
        notComplete(completed);
        files(done.evidence(), "evidence");
        if (done.note().isBlank() && done.evidence().isEmpty()) {
          refuse("note", "Say what shows that it is done, or add a file that does.");
        }
      }
      case ActionVerified _, ActionSentBack _ -> {
        if (completed == null) {
          refuse(null, "The agency has not said that this action is done.");
        } else {
          notBefore(entry.happened(), When.on(completed), "the agency said that it is done");
        }
      }
      case DueDateExtended extended -> {
        notComplete(completed);
        if (!extended.to().isAfter(extended.from())) {
          refuse(
              "dueOn", "It is due on %s; an extension is later.".formatted(day(extended.from())));
        }
      }
      case ActionMoved moved -> {
        notComplete(completed);
        if (moved.to().equals(moved.from())) {
          refuse("leadAgency", "This agency leads the action already.");
        }
      }
      case ActionWithdrawn _ -> {}
    }
  }

  private void agreed(ActionAgreed agreed) {
    LocalDate made = now.recommendations.get(agreed.recommendation());
    if (made == null) {
      refuse(
          "recommendation",
          "There is no recommendation " + agreed.recommendation() + " in this plan.");
    } else {
      notBefore(agreed.happened(), When.on(made), "the recommendation was made");
    }
    number(agreed.action(), "action");
    if (now.actions.containsKey(agreed.action())) {
      refuse("action", "There is an action " + agreed.action() + " already.");
    }
    after(agreed.dueOn(), agreed.happened().date(), "dueOn");
  }

  private void closure() {
    List<String> open = new ArrayList<>();
    now.actions.forEach(
        (number, action) -> {
          if (action.isFollowed()) {
            open.add(number);
          }
        });
    if (!open.isEmpty()) {
      refuse(
          null,
          (open.size() == 1 ? "Action %s is" : "Actions %s are").formatted(listed(open))
              + " neither verified nor withdrawn.");
    }
  }

  private static String listed(List<String> numbers) {
    int shown = 8;
    return numbers.size() <= shown
        ? String.join(", ", numbers)
        : String.join(", ", numbers.subList(0, shown))
            + " and "
            + (numbers.size() - shown)
            + " more";
  }

  private void notComplete(@Nullable LocalDate completed) {
    if (completed != null) {
      refuse(
          null,
          "The agency said on %s that this is done; it waits to be verified or sent back."
              .formatted(day(completed)));
    }
  }

  private void files(List<Evidence> files, String field) {
    if (files.size() > FILES) {
      refuse(field, "These are too many files; " + FILES + " is the most.");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      Evidence file = files.get(i);
      if (!SHA_256.matcher(file.sha256()).matches() || file.size() < 0) {
        refuse(field + "[" + i + "]", "This is no file that was stored.");
      } else if (!seen.add(file.sha256())) {
        refuse(field + "[" + i + "]", "This file is here twice.");
      }
    }
  }

  private void distinct(List<Agency> agencies, String field) {
    Set<Agency> seen = new HashSet<>();
    for (int i = 0; i < agencies.size(); i++) {
      if (!seen.add(agencies.get(i))) {
        refuse(field + "[" + i + "]", "This is named twice.");
      }
    }
  }

  private void number(String number, String field) {
    if (!NUMBER.matcher(number).matches()) {
      refuse(field, "\"%s\" is no number; write 4, or 4.2.".formatted(number));
    }
  }

  private void once(@Nullable When before, String what) {
    if (before != null) {
      refuse(null, "%s on %s already.".formatted(what, day(before.date())));
    }
  }

  private void after(LocalDate day, LocalDate begin, String field) {
    if (!day.isAfter(begin)) {
      refuse(field, "%s is not after %s.".formatted(day(day), day(begin)));
    }
  }

  private void notBefore(When happened, @Nullable When earlier, String what) {
    if (earlier != null && happened.isBefore(earlier) && !refusals.about("happened")) {
      refuse(
          "happened",
          "%s is before %s on %s.".formatted(day(happened.date()), what, day(earlier.date())));
    }
  }

  private void refuse(@Nullable String field, String sentence) {
    refusals.add(field, sentence);
  }
}
