package org.guardbook.query.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.review.Evidence;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.command.review.ReviewEvent.ChairDecided;
import org.guardbook.command.review.ReviewEvent.CommitteeRecommended;
import org.guardbook.command.review.ReviewEvent.ManagementReviewAsked;
import org.guardbook.command.review.ReviewEvent.ManagementReviewReceived;
import org.guardbook.command.review.ReviewEvent.ManagementReviewReturned;
import org.guardbook.command.review.ReviewEvent.NationalPanelAdvised;
import org.guardbook.command.review.ReviewEvent.OfAction;
import org.guardbook.command.review.ReviewEvent.PlanOpened;
import org.guardbook.command.review.ReviewEvent.PublicationWithheld;
import org.guardbook.command.review.ReviewEvent.RecommendationMade;
import org.guardbook.command.review.ReviewEvent.ReportApproved;
import org.guardbook.command.review.ReviewEvent.ReportPublished;
import org.guardbook.command.review.ReviewEvent.ReportSubmitted;
import org.guardbook.command.review.ReviewEvent.ReviewClosed;
import org.guardbook.command.review.ReviewEvent.ReviewCommissioned;
import org.guardbook.command.review.ReviewEvent.ReviewReferred;
import org.guardbook.command.review.ReviewEvent.ReviewReopened;
import org.guardbook.command.review.ReviewEvent.ReviewSteppedDown;
import org.guardbook.query.review.FiledReview.Owed;
import org.guardbook.query.review.ReviewFile.Commission;
import org.guardbook.query.review.ReviewFile.Opinion;
import org.guardbook.query.review.ReviewFile.Referral;
import org.jspecify.annotations.Nullable;

/** What the entries of a review come to, those of its actions left aside. */
final class Life {

  String title = "";
  String kind = "";
  @Nullable When opened;
  @Nullable Referral referral;
  @Nullable Opinion committee;
  @Nullable Opinion nationalPanel;
  @Nullable Opinion chair;
  @Nullable Commission commission;
  final Map<Agency, Asked> managementReviews = new LinkedHashMap<>();
  @Nullable When submitted;
  final List<Evidence> documents = new ArrayList<>();
  @Nullable When approved;
  @Nullable ReportPublished publication;
  @Nullable PublicationWithheld withheld;
  @Nullable ReviewSteppedDown steppedDown;
  final List<RecommendationMade> recommendations = new ArrayList<>();
  @Nullable Opinion closure;
  @Nullable When reopened;

  /** An agency's individual management review, as far as it has come. */
  static final class Asked {

    final When asked;
    LocalDate dueOn;
    @Nullable When received;
    int timesReturned;
    @Nullable String returnedBecause;
    List<Evidence> documents = List.of();

    Asked(When asked, LocalDate dueOn) {
      this.asked = asked;
      this.dueOn = dueOn;
    }

    boolean isLateOn(LocalDate day) {
      When came = received;
      return came == null ? dueOn.isBefore(day) : came.date().isAfter(dueOn);
    }
  }

  static Life of(List<ReviewEvent> entries) {
    Life life = new Life();
    entries.forEach(life::take);
    return life;
  }

  private void take(ReviewEvent event) {
    switch (event) {
      case ReviewReferred it -> {
        open(it.title(), it.kind().code(), it.happened());
        referral = new Referral(it.happened(), it.referredBy(), it.child(), it.reason().words());
      }
      case PlanOpened it -> open(it.title(), it.kind().code(), it.happened());
      case CommitteeRecommended it ->
          committee = new Opinion(it.hold(), it.happened(), it.reason().words(), null);
      case NationalPanelAdvised it ->
          nationalPanel = new Opinion(it.hold(), it.happened(), it.reason().words(), null);
      case ChairDecided it ->
          chair = new Opinion(it.hold(), it.happened(), it.reason().words(), it.decidedBy());
      case ReviewCommissioned it -> {
        kind = it.kind().code();
        commission =
            new Commission(
                it.happened(),
                it.kind().code(),
                it.method(),
                it.termsOfReference().words(),
                it.panel().stream().map(Agency::code).toList(),
                it.author(),
                it.reportDueOn());
      }
      case ManagementReviewAsked it ->
          managementReviews.put(it.agency(), new Asked(it.happened(), it.dueOn()));
      case ManagementReviewReceived it -> {
        Asked review = managementReviews.get(it.agency());
        if (review != null) {
          review.received = it.happened();
          review.documents = it.documents();
        }
      }
      case ManagementReviewReturned it -> {
        Asked review = managementReviews.get(it.agency());
        if (review != null) {
          review.received = null;
          review.dueOn = it.dueOn();
          review.timesReturned++;
          review.returnedBecause = it.reason().words();
        }
      }
      case ReportSubmitted it -> {
        submitted = it.happened();
        documents.addAll(it.documents());
      }
      case ReportApproved it -> approved = it.happened();
      case ReportPublished it -> publication = it;
      case PublicationWithheld it -> withheld = it;
      case ReviewSteppedDown it -> {
        kind = it.kind().code();
        steppedDown = it;
      }
      case RecommendationMade it -> recommendations.add(it);
      case ReviewClosed it ->
          closure = new Opinion(null, it.happened(), it.reason().words(), it.decidedBy());
      case ReviewReopened it -> {
        closure = null;
        reopened = it.happened();
      }
      case OfAction _ -> {}
    }
  }

  private void open(String called, String code, When when) {
    title = called;
    kind = code;
    opened = when;
  }

  /** Whether it is a review that was decided on, not a plan of its own. */
  boolean isReferred() {
    return referral != null;
  }

  /** Whether the chair decided that there is to be none. */
  boolean isDeclined() {
    return chair != null && Boolean.FALSE.equals(chair.hold());
  }

  ReviewStage stage(boolean planAgreed) {
    if (closure != null) {
      return ReviewStage.CLOSED;
    }
    if (planAgreed || !isReferred()) {
      return ReviewStage.MONITORED;
    }
    if (approved != null) {
      return ReviewStage.APPROVED;
    }
    if (submitted != null) {
      return ReviewStage.SUBMITTED;
    }
    if (commission != null) {
      return ReviewStage.COMMISSIONED;
    }
    if (chair != null) {
      return ReviewStage.DECIDED;
    }
    return committee != null ? ReviewStage.RECOMMENDED : ReviewStage.REFERRED;
  }

  /** What somebody owes the review, or has to look at again, while it is open. */
  List<Owed> owed() {
    List<Owed> owed = new ArrayList<>();
    if (closure != null) {
      return owed;
    }
    managementReviews.forEach(
        (agency, review) -> {
          if (review.received == null) {
            owed.add(
                new Owed(
                    ReviewClock.Kind.MANAGEMENT_REVIEW,
                    agency.code(),
                    review.dueOn,
                    review.timesReturned > 0));
          }
        });
    if (commission != null && commission.reportDueOn() != null && submitted == null) {
      owed.add(new Owed(ReviewClock.Kind.REPORT, null, commission.reportDueOn(), false));
    }
    if (withheld != null && withheld.until() != null && publication == null) {
      owed.add(new Owed(ReviewClock.Kind.PUBLICATION, null, withheld.until(), false));
    }
    return owed;
  }
}
