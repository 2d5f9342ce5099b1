package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;

/** A plan with actions that are there before anybody looks. */
final class APlan {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Caller committee;
  private final String reference = "T" + NUMBER.incrementAndGet();
  private final LocalDate today;

  private APlan(Caller committee, LocalDate today) {
    this.committee = committee;
    this.today = today;
  }

  /** One with a recommendation and no action yet, opened half a year ago. */
  static APlan opened(int port) {
    LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), When.ENGLAND);
    APlan plan = new APlan(Caller.as(Role.REVIEW_COMMITTEE, port), today);
    plan.send(
        "/api/plans",
        """
        {"reference": "%s", "happened": "%s", "title": "Learning review %s", "kind": "LEARNING_REVIEW"}
        """
            .formatted(plan.reference, today.minusDays(180), plan.reference));
    plan.of(
        "make-recommendation",
        """
        {"happened": "%s", "recommendation": "1", "text": "Listen to the child.", "theme": "Voice of the child"}
        """
            .formatted(today.minusDays(180)));
    return plan;
  }

  /** An action agreed a hundred days ago. */
  APlan with(String action, String agency, String text, LocalDate dueOn) {
    of(
        "agree-action",
        """
        {"happened": "%s", "recommendation": "1", "action": "%s", "text": "%s", "leadAgency": "%s",
         "leadRole": "Head of service", "dueOn": "%s", "successMeasure": "Found in nine of ten.",
         "meeting": null}
        """
            .formatted(today.minusDays(100), action, text, agency, dueOn));
    return this;
  }

  /** The agency says that an action is done. */
  APlan done(String action) {
    of(
        "complete-action",
        """
        {"happened": "%s", "action": "%s", "seen": null, "note": "All teams were briefed.", "evidence": []}
        """
            .formatted(today, action));
    return this;
  }

  String reference() {
    return reference;
  }

  LocalDate today() {
    return today;
  }

  String address(String action) {
    return "reviews/" + reference + "/actions/" + action;
  }

  /** Sends a command about it in the committee's name. */
  void of(String command, String json) {
    send("/api/cases/" + reference + "/" + command, json);
  }

  private void send(String path, String json) {
    Caller.Answer answer = committee.post(path, json);
    assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 299);
  }
}
