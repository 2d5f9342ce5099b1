package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;

/** A committee with two members, one of whom missed the one meeting there was. */
final class ACommittee {

  private ACommittee() {}

  static void thatMetOnce(String reference, int port) {
    Caller committee = Caller.as(Role.REVIEW_COMMITTEE, port);
    if (committee.get("/api/committees/" + reference).status() == 200) {
      return;
    }
    String at = "/api/committees/" + reference + "/";
    post(
        committee,
        "/api/committees",
        "{\"committee\": \"%s\", \"happened\": \"2025-04-01\", \"name\": \"Review committee\"}"
            .formatted(reference));
    post(
        committee,
        at + "appoint-member",
        "{\"happened\": \"2025-04-01\", \"name\": \"Sunita Rao\", \"agency\": \"HEALTHCARE_TRUST\", \"capacity\": \"Named nurse\"}");
    post(
        committee,
        at + "appoint-member",
        "{\"happened\": \"2025-04-01\", \"name\": \"Graham Tully\", \"agency\": \"POLICE\", \"capacity\": \"Superintendent\"}");
    post(
        committee,
        at + "call-committee-meeting",
        "{\"happened\": \"2025-04-02\", \"heldFor\": \"2025-05-20T14:00\", \"place\": \"Council House\"}");
    post(
        committee,
        at + "hold-committee-meeting",
        """
        {"happened": "2025-05-20T14:00", "meeting": 1, "attendance": [
          {"member": "%s/member/1", "presence": "ATTENDED"},
          {"member": "%s/member/2", "presence": "ABSENT"}]}
        """
            .formatted(reference, reference));
  }

  /** Another, which has not met yet. */
  static void meetsNext(String reference, LocalDate on, int port) {
    Caller committee = Caller.as(Role.REVIEW_COMMITTEE, port);
    post(
        committee,
        "/api/committees",
        "{\"committee\": \"%s\", \"happened\": \"2025-04-01\", \"name\": \"Review committee\"}"
            .formatted(reference));
    post(
        committee,
        "/api/committees/" + reference + "/call-committee-meeting",
        "{\"happened\": \"2025-04-02\", \"heldFor\": \"%sT14:00\", \"place\": \"Council House\"}"
            .formatted(on));
  }

  /** What its one meeting said is written up. */
  static void minuted(String reference, int port) {
    post(
        Caller.as(Role.REVIEW_COMMITTEE, port),
        "/api/committees/" + reference + "/minute-committee-meeting",
        """
        {"happened": "2025-05-22", "meeting": 1, "minutes": "The plans were gone through.",
         "decisions": ["Silent agencies are named."]}
        """);
  }

  private static void post(Caller caller, String path, String body) {
    Caller.Answer answer = caller.post(path, body);
    assertThat(answer.status()).as(path + answer.body()).isBetween(200, 299);
  }
}
