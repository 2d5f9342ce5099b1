package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;

/** Plans as a program opens them. */
final class Plans {

  private Plans() {}

  /** Opens a plan with a recommendation, unless it is there. */
  static String open(Caller committee, String reference, String title) {
    Answer opened =
        committee.post(
            "/api/plans",
            """
            {"reference": "%s", "happened": "2025-05-06", "title": "%s",
             "kind": "SERIOUS_CASE_REVIEW"}"""
                .formatted(reference, title),
            "Idempotency-Key",
            "open-" + reference);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    assertThat(opened.header("Location")).isEqualTo("/api/cases/" + reference);
    done(
        committee.post(
            opened.header("Location") + "/make-recommendation",
            """
            {"happened": "2025-05-06", "recommendation": "1", "theme": "Records",
             "text": "Agencies should hold one record for each child, says %s."}"""
                .formatted(title),
            "Idempotency-Key",
            "recommend-" + reference));
    return opened.header("Location");
  }

  /** Agrees an action of the first recommendation. */
  static void agree(Caller committee, String plan, String action, String agency, String text) {
    done(
        committee.post(
            plan + "/agree-action",
            """
            {"happened": "2025-05-06", "recommendation": "1", "action": "%s", "text": "%s",
             "leadAgency": "%s", "leadRole": "Named lead", "dueOn": "2025-09-30",
             "successMeasure": "Nine cases of ten."}"""
                .formatted(action, text, agency),
            "Idempotency-Key",
            "agree-" + plan.replace('/', '-') + action));
  }

  static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
