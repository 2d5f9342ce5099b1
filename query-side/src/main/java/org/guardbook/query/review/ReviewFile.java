package org.guardbook.query.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.review.Evidence;
import org.guardbook.query.actionplan.TrackedAction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a review comes to. Codes stand as text.
 *
 * @param life what has happened and what is still to come, in order, for the line across the page
 * @param referral null for a plan that was opened without one
 * @param entries how many events it has
 */
public record ReviewFile(
    String reference,
    ReviewSummary summary,
    List<Step> life,
    @Nullable Referral referral,
    @Nullable Opinion committee,
    @Nullable Opinion nationalPanel,
    @Nullable Opinion chair,
    @Nullable Commission commission,
    List<ManagementReview> managementReviews,
    @Nullable Report report,
    List<Recommendation> recommendations,
    @Nullable Opinion closure,
    long entries,
    Instant lastRecordedAt) {

  /**
   * @param on null while it is still to come
   */
  public record Step(ReviewStage stage, @Nullable When on, String note) {}

  public record Referral(When referred, String referredBy, @Nullable Person child, String reason) {}

  /**
   * @param hold whether a review ought to be held; null where that is not the question
   * @param decidedBy null where it was a body's
   */
  public record Opinion(
      @Nullable Boolean hold, When given, String reason, @Nullable String decidedBy) {}

  public record Commission(
      When commissioned,
      String kind,
      String method,
      String termsOfReference,
      List<String> panel,
      @Nullable Person author,
      @Nullable LocalDate reportDueOn) {}

  /**
   * An agency's individual management review.
   *
   * @param dueOn the date in force
   * @param received null while it is owed, also where it was returned and has not come again
   * @param late past its date and not received, or received after it
   */
  public record ManagementReview(
      String agency,
      When asked,
      LocalDate dueOn,
      @Nullable When received,
      int timesReturned,
      @Nullable String returnedBecause,
      boolean late,
      List<Evidence> documents) {}

  /**
   * @param steppedDownTo the kind it goes on as; null where it was not stepped down
   */
  public record Report(
      @Nullable When submitted,
      List<Evidence> documents,
      @Nullable When approved,
      @Nullable When published,
      @Nullable String where,
      @Nullable When withheld,
      @Nullable String withheldBecause,
      boolean untilInquest,
      @Nullable LocalDate withheldUntil,
      @Nullable String steppedDownTo,
      @Nullable String steppedDownBecause) {}

  public record Recommendation(
      String number, String text, @Nullable String theme, When made, List<TrackedAction> actions) {}
}
