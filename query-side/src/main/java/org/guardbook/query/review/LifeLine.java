package org.guardbook.query.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.PlanProgress;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.review.ReviewFile.Opinion;
import org.guardbook.query.review.ReviewFile.Step;
import org.jspecify.annotations.Nullable;

/** The life of a review in order: what has happened, and what is still to come. */
final class LifeLine {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Life life;
  private final FiledReview review;
  private final PlanProgress progress;
  private final Labels labels;
  private final List<Step> steps = new ArrayList<>();

  LifeLine(Life life, FiledReview review, PlanProgress progress, Labels labels) {
    this.life = life;
    this.review = review;
    this.progress = progress;
    this.labels = labels;
  }

  List<Step> steps() {
    if (life.referral != null) {
      add(ReviewStage.REFERRED, life.referral.referred(), by(life.referral.referredBy()));
      add(ReviewStage.RECOMMENDED, given(life.committee), opinion(life.committee));
      add(ReviewStage.DECIDED, given(life.chair), decision());
      if (!life.isDeclined()) {
        add(
            ReviewStage.COMMISSIONED,
            life.commission == null ? null : life.commission.commissioned(),
            commission());
        add(ReviewStage.SUBMITTED, life.submitted, reportDue());
        add(ReviewStage.APPROVED, life.approved, publication());
      }
    }
    if (!life.isDeclined()) {
      add(
          ReviewStage.MONITORED,
          life.referral == null ? life.opened : review.planAgreed(),
          verified());
    }
    add(
        ReviewStage.CLOSED,
        given(life.closure),
        life.closure == null && life.reopened != null
            ? "Reopened on " + day(life.reopened.date())
            : "");
    return List.copyOf(steps);
  }

  /** What was passed over is left out; what is still to come has no day yet. */
  private void add(ReviewStage stage, @Nullable When on, String note) {
    if (on != null || stage.compareTo(review.stage()) > 0) {
      steps.add(new Step(stage, on, note));
    }
  }

  private static @Nullable When given(@Nullable Opinion opinion) {
    return opinion == null ? null : opinion.given();
  }

  private static String by(String whom) {
    return whom.isBlank() ? "" : "By " + whom;
  }

  private static String opinion(@Nullable Opinion opinion) {
    return opinion == null ? "" : Boolean.TRUE.equals(opinion.hold()) ? "A review" : "No review";
  }

  /** The national panel is heard before the chair decides, and may say otherwise. */
  private String decision() {
    String decided = opinion(life.chair);
    String advised = opinion(life.nationalPanel);
    if (advised.isEmpty()) {
      return decided;
    }
    String panel = "national panel: " + advised.toLowerCase(Locale.UK);
    return decided.isEmpty() ? "N" + panel.substring(1) : decided + "; " + panel;
  }

  private String commission() {
    if (life.commission == null) {
      return "";
    }
    String kind =
        labels.of(
            CodeList.REVIEW_KIND, life.commission.kind(), life.commission.commissioned().date());
    long owed =
        life.managementReviews.values().stream().filter(each -> each.received == null).count();
    int asked = life.managementReviews.size();
    return asked == 0
        ? kind
        : "%s; %d of %d management reviews received".formatted(kind, asked - owed, asked);
  }

  private String reportDue() {
    LocalDate due = life.commission == null ? null : life.commission.reportDueOn();
    return due == null ? "" : "Due " + day(due);
  }

  private String publication() {
    if (life.publication != null) {
      return "Published " + day(life.publication.happened().date());
    }
    if (life.withheld != null) {
      LocalDate until = life.withheld.until();
      return life.withheld.untilInquest()
          ? "Publication withheld until the inquest"
          : "Publication withheld" + (until == null ? "" : " until " + day(until));
    }
    if (life.steppedDown != null) {
      return "Stepped down to "
          + labels.of(
              CodeList.REVIEW_KIND,
              life.steppedDown.kind().code(),
              life.steppedDown.happened().date());
    }
    return "";
  }

  private String verified() {
    return progress.actions() == 0
        ? ""
        : "%d of %d verified".formatted(progress.verified(), progress.actions());
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
