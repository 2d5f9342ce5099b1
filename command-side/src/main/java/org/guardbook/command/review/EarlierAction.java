package org.guardbook.command.review;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.jspecify.annotations.Nullable;

/**
 * An action as an earlier record kept it: a row of the file that {@code POST
 * /api/imports/action-plans} takes, field by column.
 *
 * @param fingerprint of the row as it was written; the same row again has the same
 * @param recommendationNumber as the report numbers it, {@code 4}
 * @param actionNumber as the plan numbers it, {@code 4.2}; once in a plan
 * @param completionEvidence what was lodged; null where the action is not complete
 */
public record EarlierAction(
    String fingerprint,
    ReviewReference planReference,
    String planTitle,
    ReviewKind kind,
    LocalDate agreedOn,
    String recommendationNumber,
    Narrative recommendation,
    String actionNumber,
    Narrative action,
    Agency leadAgency,
    String leadRole,
    LocalDate dueOn,
    Narrative successMeasure,
    List<Update> updates,
    List<Extension> extensions,
    @Nullable LocalDate completedOn,
    @Nullable Narrative completionEvidence,
    @Nullable LocalDate verifiedOn,
    @Nullable Narrative impact,
    @Nullable LocalDate withdrawnOn,
    @Nullable Narrative withdrawnReason) {

  /** {@code 2014-05-12 ON_TRACK: text}. */
  public record Update(LocalDate on, Outlook outlook, Narrative note) {}

  /** {@code 2014-09-10: 2014-09-30 -> 2014-12-31: reason}. */
  public record Extension(LocalDate on, LocalDate from, LocalDate to, Narrative reason) {}
}
