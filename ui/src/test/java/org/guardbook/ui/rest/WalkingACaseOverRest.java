package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program can do with a case whatever a screen can. */
@WholeApplication
class WalkingACaseOverRest {

  @LocalServerPort private int port;

  @Test
  void fromTheContactToTheClosureAndACorrection() {
    Caller lado = Caller.as(Role.LADO, port);
    Answer contact = lado.post("/api/contacts", Contacts.about("Ottilie Redshank"));
    String path = contact.header("Location");

    done(
        lado.post(
            path + "/decide-threshold",
            """
            {"happened": "2025-06-03", "met": true, "grounds": ["HARMED_A_CHILD"],
             "reason": "The child was hurt."}"""));
    done(
        lado.post(
            path + "/call-meeting",
            """
            {"happened": "2025-06-03", "kind": "INITIAL", "heldFor": "2025-06-06T14:00",
             "place": "Civic Centre", "invited": ["POLICE", "CHILDRENS_SOCIAL_CARE"]}"""));
    done(
        lado.post(
            path + "/hold-meeting",
            """
            {"happened": "2025-06-06T14:00", "meeting": 1,
             "attendance": [{"agency": "POLICE", "presence": "ATTENDED"}],
             "natures": ["PHYSICAL"]}"""));
    Answer early =
        lado.post(
            path + "/close-case",
            """
            {"happened": "2025-06-20", "reason": "Done.", "despiteOutstanding": false}""");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.json().get("detail").asString()).isNotBlank();
    done(
        lado.post(
            path + "/record-outcome",
            """
            {"happened": "2025-06-18", "outcome": "UNSUBSTANTIATED", "reason": "No witness."}"""));
    done(lado.post(path + "/send-outcome-letter", "{\"happened\": \"2025-06-19\"}"));
    done(lado.post(path + "/send-employer-copy", "{\"happened\": \"2025-06-19\"}"));
    done(
        lado.post(
            path + "/close-case",
            """
            {"happened": "2025-06-20", "reason": "All is done.", "despiteOutstanding": true}"""));

    assertThat(lado.get(path).json().at("/summary/state").asString()).isEqualTo("CLOSED");
    JsonNode timeline = lado.get(path + "/timeline").json();
    assertThat(timeline.size()).isGreaterThanOrEqualTo(8);
    JsonNode latest = timeline.get(0);
    assertThat(latest.get("happenedOn").asString()).isEqualTo("2025-06-20");
    assertThat(latest.get("recordedBy").asString()).isEqualTo("lado");
    assertThat(latest.get("role").asString()).isEqualTo("LADO");
    for (String field : new String[] {"recordedAt", "what", "detail", "eventId", "position"}) {
      assertThat(latest.has(field)).as(field).isTrue();
    }
    assertThat(lado.get(path + "/timeline?asAt=2025-07-01").status()).isEqualTo(404);

    String letter = null;
    for (JsonNode entry : timeline) {
      if (entry.get("type").asString().equals("OutcomeLetterSent")) {
        letter = entry.get("eventId").asString();
      }
    }
    done(
        lado.post(
            path + "/correct-entry",
            """
            {"happened": "2025-06-21", "entry": "%s",
             "replacement": {"type": "SendOutcomeLetter", "happened": "2025-06-18"},
             "reason": "It went a day earlier."}"""
                .formatted(letter)));
    assertThat(lado.get(path).json().get("outcomeLetterSent").asString()).isEqualTo("2025-06-18");
    assertThat(lado.get(path + "/clocks").status()).isEqualTo(200);
    assertThat(lado.get(path + "/matches").status()).isEqualTo(200);
  }

  @Test
  void answersACommandToACaseThatIsNotThereAsUnknown() {
    Caller lado = Caller.as(Role.LADO, port);

    assertThat(
            lado.post("/api/cases/W98-001/send-outcome-letter", "{\"happened\": \"2025-06-19\"}")
                .status())
        .isEqualTo(404);
    assertThat(
            lado.post("/api/cases/nonsense/send-outcome-letter", "{\"happened\": \"2025-06-19\"}")
                .status())
        .isEqualTo(404);
    assertThat(lado.post("/api/cases/W98-001/dance", "{}").status()).isEqualTo(404);
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("sequence").asLong()).isGreaterThan(1);
  }
}
