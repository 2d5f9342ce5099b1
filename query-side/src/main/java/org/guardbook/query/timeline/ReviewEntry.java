package org.guardbook.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.command.review.ReviewEvent.ActionAgreed;
import org.guardbook.command.review.ReviewEvent.ActionCompleted;
import org.guardbook.command.review.ReviewEvent.ActionMoved;
import org.guardbook.command.review.ReviewEvent.ActionSentBack;
import org.guardbook.command.review.ReviewEvent.ActionVerified;
import org.guardbook.command.review.ReviewEvent.ActionWithdrawn;
import org.guardbook.command.review.ReviewEvent.AgencyChased;
import org.guardbook.command.review.ReviewEvent.ChairDecided;
import org.guardbook.command.review.ReviewEvent.CommitteeRecommended;
import org.guardbook.command.review.ReviewEvent.DueDateExtended;
import org.guardbook.command.review.ReviewEvent.ManagementReviewAsked;
import org.guardbook.command.review.ReviewEvent.ManagementReviewReceived;
import org.guardbook.command.review.ReviewEvent.ManagementReviewReturned;
import org.guardbook.command.review.ReviewEvent.NationalPanelAdvised;
import org.guardbook.command.review.ReviewEvent.PlanOpened;
import org.guardbook.command.review.ReviewEvent.ProgressReported;
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
import org.guardbook.query.Recorded;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.views.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a review as the views keep it, apart from those of allegations. What it says in words
 * is worked out when it is read.
 *
 * @param id the review and the entry's place in it
 * @param began the day the review was opened, whose rules say what is late
 * @param kind which chip it is found under
 */
record ReviewEntry(
    String id,
    String review,
    String eventId,
    long position,
    When happened,
    LocalDate began,
    Instant recordedAt,
    String recordedBy,
    @Nullable Role role,
    boolean imported,
    Kind kind,
    ReviewEvent event) {

  static final Collection<ReviewEntry> ENTRIES =
      new Collection<>(
          "review-timeline",
          ReviewEntry.class,
          ReviewEntry::id,
          List.of(
              List.of("review", "-happened", "-position"),
              List.of("review", "kind", "-happened", "-position"),
              List.of("-recordedAt", "-position")));

  static Kind kindOf(ReviewEvent event) {
    return switch (event) {
      case ReviewReferred _,
          PlanOpened _,
          CommitteeRecommended _,
          NationalPanelAdvised _,
          ChairDecided _,
          ReviewCommissioned _,
          ReportApproved _,
          ReportPublished _,
          PublicationWithheld _,
          ReviewSteppedDown _,
          ReviewClosed _,
          ReviewReopened _ ->
          Kind.DECISION;
      case ManagementReviewAsked _,
          ManagementReviewReceived _,
          ManagementReviewReturned _,
          ReportSubmitted _ ->
          Kind.REPORT;
      case RecommendationMade _,
          ActionAgreed _,
          DueDateExtended _,
          ActionMoved _,
          ActionWithdrawn _ ->
          Kind.PLAN;
      case ProgressReported _,
          AgencyChased _,
          ActionCompleted _,
          ActionVerified _,
          ActionSentBack _ ->
          Kind.PROGRESS;
    };
  }

  /** How soon it has to be entered. */
  Limit limit() {
    return kind == Kind.DECISION ? Limit.ENTRY_SIGNIFICANT : Limit.ENTRY_OTHER;
  }

  static String id(String review, long sequence) {
    return review + "/" + sequence;
  }

  static ReviewEntry of(ReviewEvent event, LocalDate began, Recorded recorded) {
    Provenance by = recorded.by();
    return new ReviewEntry(
        id(recorded.subject(), recorded.sequence()),
        recorded.subject(),
        recorded.eventId(),
        recorded.position(),
        event.happened(),
        began,
        recorded.at(),
        by.account(),
        by.role(),
        Provenance.IMPORT.equals(by.source()),
        kindOf(event),
        event);
  }
}
