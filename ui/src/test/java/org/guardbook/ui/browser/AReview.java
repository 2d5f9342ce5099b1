package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;

/** A review as far as it is told, by REST, for a window to look at. */
final class AReview {

  private final int port;
  private final String reference;

  private AReview(int port, String reference) {
    this.port = port;
    this.reference = reference;
  }

  /** Referred; the committee said no, the national panel yes, and the chair followed the panel. */
  static AReview decidedOn(String reference, int port) {
    AReview review = new AReview(port, reference);
    if (Caller.as(Role.REVIEW_COMMITTEE, port).get("/api/cases/" + reference).status() == 200) {
      return review;
    }
    review.post(
        "/api/reviews",
        """
        {"reference": "%s", "happened": "2025-01-06", "title": "Serious case review %s",
         "kind": "SERIOUS_CASE_REVIEW", "referredBy": "Head of service",
         "child": {"name": "Ash Pipit", "dateOfBirth": null},
         "reason": "A child was seriously harmed."}
        """
            .formatted(reference, reference));
    review.tell(
        "recommend-to-chair",
        "{\"happened\": \"2025-01-20\", \"hold\": false, \"reason\": \"Agencies worked together.\"}");
    review.tell(
        "record-panel-advice",
        "{\"happened\": \"2025-02-10\", \"hold\": true, \"reason\": \"They knew too little of one another.\"}");
    review.decide(
        "decide-on-review",
        "{\"happened\": \"2025-02-17\", \"hold\": true, \"reason\": \"The panel is right.\", \"decidedBy\": null}");
    return review;
  }

  /** Decided on, commissioned, reported and with two recommendations that came to three actions. */
  static AReview monitored(String reference, int port) {
    AReview review = decidedOn(reference, port);
    if (review.isMonitored()) {
      return review;
    }
    review.commissioned();
    review.tell(
        "ask-for-management-review",
        "{\"happened\": \"2025-03-05\", \"agency\": \"POLICE\", \"dueOn\": \"2025-05-01\"}");
    review.tell(
        "ask-for-management-review",
        "{\"happened\": \"2025-03-05\", \"agency\": \"HOUSING\", \"dueOn\": \"2025-05-01\"}");
    review.tell(
        "receive-management-review",
        "{\"happened\": \"2025-04-20\", \"agency\": \"HOUSING\", \"documents\": []}");
    review.tell("submit-report", "{\"happened\": \"2025-09-01\", \"documents\": []}");
    review.decide(
        "approve-report", "{\"happened\": \"2025-09-15\", \"note\": \"\", \"decidedBy\": null}");
    review.decide(
        "withhold-publication",
        """
        {"happened": "2025-09-16", "reason": "The coroner asked.", "untilInquest": true,
         "until": null, "decidedBy": null}
        """);
    for (int number = 1; number <= 2; number++) {
      review.tell(
          "make-recommendation",
          """
          {"happened": "2025-09-20", "recommendation": "%d", "text": "Records are kept as one.",
           "theme": "Record keeping"}
          """
              .formatted(number));
    }
    review.agree("1", "POLICE", "2025-12-01");
    review.agree("1", "HOUSING", "2030-12-01");
    review.agree("2", "POLICE", "2030-12-01");
    return review;
  }

  /** Decided on, commissioned, and its report approved by the board. */
  static AReview approved(String reference, int port) {
    AReview review = decidedOn(reference, port);
    review.commissioned();
    review.tell("submit-report", "{\"happened\": \"2025-09-01\", \"documents\": []}");
    review.decide(
        "approve-report", "{\"happened\": \"2025-09-15\", \"note\": \"\", \"decidedBy\": null}");
    return review;
  }

  void withdrawn(String action) {
    tell(
        "withdraw-action",
        """
        {"happened": "2026-01-10", "action": "%s", "seen": null, "reason": "Guidance does the same.",
         "agreedBy": "Review committee"}
        """
            .formatted(action));
  }

  void commissioned() {
    tell(
        "commission-review",
        """
        {"happened": "2025-03-01", "kind": "SERIOUS_CASE_REVIEW", "method": "Overview report",
         "termsOfReference": "What was known, and by whom?", "panel": ["POLICE", "EDUCATION"],
         "author": {"name": "Hester Lindqvist", "dateOfBirth": null}, "reportDueOn": "2025-08-01"}
        """);
  }

  private void agree(String recommendation, String agency, String dueOn) {
    tell(
        "agree-action",
        """
        {"happened": "2025-10-01", "recommendation": "%s", "action": null,
         "text": "Bring the records together.", "leadAgency": "%s", "leadRole": "Superintendent",
         "dueOn": "%s", "successMeasure": "An audit finds one record.", "meeting": null}
        """
            .formatted(recommendation, agency, dueOn));
  }

  void tell(String command, String body) {
    post("/api/cases/" + reference + "/" + command, body);
  }

  void decide(String command, String body) {
    Caller.Answer answer =
        Caller.as(Role.BOARD_MANAGER, port).post("/api/cases/" + reference + "/" + command, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }

  private void post(String path, String body) {
    Caller.Answer answer = Caller.as(Role.REVIEW_COMMITTEE, port).post(path, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }

  private boolean isMonitored() {
    return Caller.as(Role.REVIEW_COMMITTEE, port)
        .get("/api/cases/" + reference)
        .json()
        .get("summary")
        .get("stage")
        .asString()
        .equals("MONITORED");
  }
}
