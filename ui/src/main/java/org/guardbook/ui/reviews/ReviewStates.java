package org.guardbook.ui.reviews;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewFile.ManagementReview;
import org.guardbook.query.review.ReviewFile.Opinion;
import org.guardbook.query.review.ReviewFile.Report;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** What is sensible to do next, by where a review stands. */
final class ReviewStates {

  private ReviewStates() {}

  static Tag tag(ReviewStage stage) {
    return switch (stage) {
      case REFERRED, RECOMMENDED -> new Tag(Tone.AMBER, "◔", stage.label());
      case DECIDED, COMMISSIONED, SUBMITTED -> new Tag(Tone.BLUE, "◔", stage.label());
      case APPROVED -> new Tag(Tone.BLUE, "✓", stage.label());
      case MONITORED -> new Tag(Tone.GREEN, "▶", stage.label());
      case CLOSED -> new Tag(Tone.GREY, "■", stage.label());
    };
  }

  /** The next sensible steps, the first of them the most likely; at most two. */
  static List<What> next(ReviewFile file, SignedIn person) {
    return sensible(file).stream().filter(step -> person.may(step.operation())).limit(2).toList();
  }

  private static List<What> sensible(ReviewFile file) {
    return switch (file.summary().stage()) {
      case REFERRED ->
          file.nationalPanel() == null
              ? List.of(What.RECOMMEND_TO_CHAIR, What.PANEL_ADVICE)
              : List.of(What.RECOMMEND_TO_CHAIR, What.DECIDE);
      case RECOMMENDED ->
          file.nationalPanel() == null
              ? List.of(What.DECIDE, What.PANEL_ADVICE)
              : List.of(What.DECIDE);
      case DECIDED ->
          isToBeHeld(file)
              ? List.of(What.COMMISSION, What.PANEL_ADVICE)
              : List.of(What.CLOSE, What.PANEL_ADVICE);
      case COMMISSIONED -> {
        List<What> steps = new ArrayList<>();
        if (isOneOwed(file)) {
          steps.add(What.RECEIVE_MANAGEMENT_REVIEW);
        } else if (file.managementReviews().isEmpty()) {
          steps.add(What.ASK_MANAGEMENT_REVIEW);
        }
        steps.add(What.SUBMIT_REPORT);
        yield steps;
      }
      case SUBMITTED -> List.of(What.APPROVE_REPORT, What.RECOMMENDATION);
      case APPROVED ->
          file.recommendations().isEmpty()
              ? List.of(What.RECOMMENDATION, What.PUBLISH_REPORT)
              : List.of(What.ACTION, What.PUBLISH_REPORT, What.RECOMMENDATION);
      case MONITORED -> monitored(file);
      case CLOSED -> List.of(What.REOPEN);
    };
  }

  private static List<What> monitored(ReviewFile file) {
    List<What> steps = new ArrayList<>();
    if (mayClose(file.summary())) {
      steps.add(What.CLOSE);
    }
    if (isToPublish(file.report())) {
      steps.add(What.PUBLISH_REPORT);
    }
    steps.add(file.recommendations().isEmpty() ? What.RECOMMENDATION : What.ACTION);
    steps.add(What.RECOMMENDATION);
    return steps;
  }

  /** Everything else that makes sense, for the menu. */
  static List<What> besides(ReviewFile file, SignedIn person, List<What> next) {
    Set<What> sensible = EnumSet.noneOf(What.class);
    if (file.summary().stage() != ReviewStage.CLOSED) {
      boolean plan = file.referral() == null;
      boolean commissioned = file.commission() != null;
      Report report = file.report();
      boolean submitted = report != null && report.submitted() != null;
      boolean approved = report != null && report.approved() != null;
      boolean published = report != null && report.published() != null;
      addWhere(sensible, !plan, What.RECOMMEND_TO_CHAIR, What.PANEL_ADVICE);
      addWhere(sensible, !plan && !commissioned, What.DECIDE);
      addWhere(sensible, isToBeHeld(file) && !commissioned, What.COMMISSION);
      addWhere(sensible, isToBeHeld(file), What.STEP_DOWN);
      addWhere(sensible, commissioned, What.ASK_MANAGEMENT_REVIEW);
      addWhere(sensible, isOneOwed(file), What.RECEIVE_MANAGEMENT_REVIEW);
      addWhere(sensible, isOneReceived(file), What.RETURN_MANAGEMENT_REVIEW);
      addWhere(sensible, commissioned && !approved, What.SUBMIT_REPORT);
      addWhere(sensible, submitted && !approved, What.APPROVE_REPORT);
      addWhere(sensible, approved && !published, What.PUBLISH_REPORT);
      addWhere(sensible, submitted && !published, What.WITHHOLD);
      addWhere(sensible, plan || submitted, What.RECOMMENDATION);
      addWhere(sensible, !file.recommendations().isEmpty(), What.ACTION);
      sensible.add(What.CLOSE);
    } else {
      sensible.add(What.REOPEN);
    }
    next.forEach(sensible::remove);
    return sensible.stream().filter(step -> person.may(step.operation())).toList();
  }

  private static void addWhere(Set<What> sensible, boolean where, What... steps) {
    if (where) {
      sensible.addAll(List.of(steps));
    }
  }

  private static boolean isToBeHeld(ReviewFile file) {
    Opinion decision = file.chair();
    return decision != null && Boolean.TRUE.equals(decision.hold());
  }

  private static boolean isToPublish(@Nullable Report report) {
    return report != null
        && report.approved() != null
        && report.published() == null
        && report.withheld() == null;
  }

  static boolean isOneOwed(ReviewFile file) {
    return file.managementReviews().stream().anyMatch(ReviewStates::isOwed);
  }

  private static boolean isOneReceived(ReviewFile file) {
    return file.managementReviews().stream().anyMatch(review -> !isOwed(review));
  }

  static boolean isOwed(ManagementReview review) {
    return review.received() == null;
  }

  /** Whether every action there is has been verified or withdrawn. */
  static boolean mayClose(ReviewSummary summary) {
    return summary.actions() > 0 && summary.open() == 0 && summary.toVerify() == 0;
  }
}
