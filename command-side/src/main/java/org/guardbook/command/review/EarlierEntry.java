package org.guardbook.command.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.review.EarlierAction.Extension;
import org.guardbook.command.review.EarlierAction.Update;
import org.guardbook.command.review.ReviewEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a row of an earlier plan comes to.
 *
 * @param column of the row, which says so
 */
record EarlierEntry(ReviewEvent event, String column) {

  private static final Narrative UNSAID = new Narrative("");

  /**
   * The action, and what became of it in the order of its days; of one day, in the order of an
   * action's life.
   *
   * @param recommended whether its recommendation is made with it
   */
  static List<EarlierEntry> of(EarlierAction row, boolean recommended) {
    List<EarlierEntry> entries = new ArrayList<>();
    if (recommended) {
      entries.add(new EarlierEntry(recommendation(row), "recommendationNumber"));
    }
    entries.add(new EarlierEntry(agreed(row), "agreedOn"));
    entries.addAll(followed(row));
    return entries;
  }

  /** The column that a refusal of the entry is about. */
  String column(@Nullable String field) {
    return switch (field) {
      case "recommendation" -> "recommendationNumber";
      case "action" -> "actionNumber";
      case "note" -> "completionEvidence";
      case "dueOn" -> event instanceof ActionAgreed ? "dueOn" : column;
      case null, default -> column;
    };
  }

  private static RecommendationMade recommendation(EarlierAction row) {
    return new RecommendationMade(
        row.planReference(),
        When.on(row.agreedOn()),
        row.recommendationNumber(),
        row.recommendation(),
        null);
  }

  private static ActionAgreed agreed(EarlierAction row) {
    return new ActionAgreed(
        row.planReference(),
        When.on(row.agreedOn()),
        row.recommendationNumber(),
        row.actionNumber(),
        row.action(),
        row.leadAgency(),
        row.leadRole().strip(),
        row.dueOn(),
        row.successMeasure(),
        null);
  }

  private static List<EarlierEntry> followed(EarlierAction row) {
    ReviewReference plan = row.planReference();
    String action = row.actionNumber();
    List<EarlierEntry> followed = new ArrayList<>();
    for (Update it : row.updates()) {
      followed.add(
          new EarlierEntry(
              new ProgressReported(
                  plan, When.on(it.on()), action, it.outlook(), it.note(), List.of()),
              "updates"));
    }
    for (Extension it : row.extensions()) {
      followed.add(
          new EarlierEntry(
              new DueDateExtended(
                  plan, When.on(it.on()), action, it.from(), it.to(), it.reason(), null),
              "extensions"));
    }
    if (row.completedOn() != null) {
      When on = When.on(row.completedOn());
      Narrative note = orUnsaid(row.completionEvidence());
      followed.add(
          new EarlierEntry(new ActionCompleted(plan, on, action, note, List.of()), "completedOn"));
    }
    if (row.verifiedOn() != null) {
      When on = When.on(row.verifiedOn());
      followed.add(
          new EarlierEntry(
              new ActionVerified(plan, on, action, orUnsaid(row.impact()), null), "verifiedOn"));
    }
    if (row.withdrawnOn() != null) {
      When on = When.on(row.withdrawnOn());
      Narrative reason = orUnsaid(row.withdrawnReason());
      followed.add(
          new EarlierEntry(new ActionWithdrawn(plan, on, action, reason, null), "withdrawnOn"));
    }
    followed.sort(Comparator.comparing(entry -> entry.event().happened().date()));
    return followed;
  }

  private static Narrative orUnsaid(@Nullable Narrative words) {
    return words == null ? UNSAID : words;
  }
}
