package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program picks, says anew and takes out, and reads what a correction made of it. */
@WholeApplication
class PickingForAChronologyOverRest {

  private static final String SAFER = "She was believed for the first time.";

  @LocalServerPort private int port;

  @Test
  void makesAChronologyThatFollowsWhatIsCorrected() {
    Caller lado = Caller.as(Role.LADO, port);
    String path = lado.post("/api/contacts", Contacts.about("Bryony Siskin")).header("Location");
    note(lado, path, "2025-06-04", "The class teacher sat with her.");
    note(lado, path, "2025-06-03", "She told her aunt.");
    JsonNode timeline = lado.get(path + "/timeline").json();
    String teacher = id(timeline, "The class teacher sat with her.");
    String aunt = id(timeline, "She told her aunt.");

    assertThat(lado.get(path + "/chronology").json().get("entries").size()).isZero();
    done(lado.post(path + "/pick-case-entry", pick(teacher, "She was not alone.")));
    done(lado.post(path + "/pick-case-entry", pick(aunt, SAFER)));
    refused(lado.post(path + "/pick-case-entry", pick(aunt, SAFER)), "in the chronology already");
    done(
        lado.post(
            path + "/restate-case-significance",
            """
            {"happened": "2025-06-11", "entry": "%s", "significance": "She was safe at school."}"""
                .formatted(teacher)));
    String then = lado.get(path + "/chronology").json().at("/entries/0/pick/recordedAt").asString();
    done(
        lado.post(
            path + "/correct-entry",
            """
            {"happened": "2025-06-12", "entry": "%s", "reason": "It was her grandmother.",
             "replacement": {"type": "NoteDevelopment", "happened": "2025-06-05",
                             "note": "She told her grandmother."}}"""
                .formatted(aunt)));

    JsonNode read = lado.get(path + "/chronology").json().get("entries");
    assertThat(read.get(0).at("/entry/eventId").asString()).isEqualTo(teacher);
    assertThat(read.get(0).get("significance").asString()).isEqualTo("She was safe at school.");
    assertThat(read.get(0).at("/saidBefore/0/words").asString()).isEqualTo("She was not alone.");
    assertThat(read.get(0).at("/pick/by").asString()).isEqualTo("lado");
    JsonNode corrected = read.get(1);
    assertThat(corrected.at("/entry/eventId").asString()).isEqualTo(aunt);
    assertThat(corrected.at("/correction/happenedOn").asString()).isEqualTo("2025-06-05");
    assertThat(corrected.at("/correction/what").asString()).contains("grandmother");
    assertThat(corrected.get("struckOut").asBoolean()).isFalse();
    String correction = corrected.at("/correction/eventId").asString();
    assertThat(corrected.at("/entry/correctedBy").asString()).isEqualTo(correction);
    assertThat(corrected.at("/correction/corrects").asString()).isEqualTo(aunt);
    refused(
        lado.post(path + "/pick-case-entry", pick(correction, SAFER)), "in the chronology, which");

    JsonNode before = lado.get(path + "/chronology?asAt=" + then).json().get("entries");
    assertThat(before.size()).isEqualTo(2);
    assertThat(before.toString()).contains("She told her aunt").doesNotContain("grandmother");
    refused(
        lado.post(
            path + "/take-out-case-entry",
            """
            {"happened": "2025-06-13", "entry": "%s", "reason": " "}"""
                .formatted(teacher)),
        "Give a reason.");
    done(
        lado.post(
            path + "/take-out-case-entry",
            """
            {"happened": "2025-06-13", "entry": "%s", "reason": "It is about her sister."}"""
                .formatted(teacher)));
    JsonNode out = lado.get(path + "/chronology").json().get("takenOut");
    assertThat(out.get(0).at("/reason/words").asString()).isEqualTo("It is about her sister.");
    assertThat(lado.get(path + "/timeline").json().size()).isEqualTo(timeline.size() + 1);
  }

  @Test
  void saysWhatToPickInsteadOfAnEntryThatWasCorrected() {
    Caller lado = Caller.as(Role.LADO, port);
    String path = lado.post("/api/contacts", Contacts.about("Bryony Siskin")).header("Location");
    note(lado, path, "2025-06-03", "She told her aunt.");
    String aunt = id(lado.get(path + "/timeline").json(), "She told her aunt.");
    done(
        lado.post(
            path + "/correct-entry",
            """
            {"happened": "2025-06-12", "entry": "%s", "reason": "It was her grandmother.",
             "replacement": {"type": "NoteDevelopment", "happened": "2025-06-03",
                             "note": "She told her grandmother."}}"""
                .formatted(aunt)));
    String correction = id(lado.get(path + "/timeline").json(), "She told her grandmother.");

    refused(lado.post(path + "/pick-case-entry", pick(aunt, SAFER)), correction);
    done(lado.post(path + "/pick-case-entry", pick(correction, SAFER)));
  }

  @Test
  void takesReviewsAndChildrenTooAndTellsNobodyOfAnothersRecord() {
    Caller chair = Caller.as(Role.CONFERENCE_CHAIR, port);
    String child = "/api/cases/" + Children.open(chair, "Sorrel Siskin", "picked-child");
    String discussed = chair.get(child + "/timeline").json().get(0).get("eventId").asString();
    done(chair.post(child + "/pick-child-entry", pick(discussed, SAFER), "Idempotency-Key", "p-c"));
    assertThat(chair.get(child + "/chronology").json().get("entries").size()).isEqualTo(1);

    Caller committee = Caller.as(Role.REVIEW_COMMITTEE, port);
    String plan = Plans.open(committee, "PICKED-1", "Review of the Siskin family");
    String opened = committee.get(plan + "/timeline").json().get(0).get("eventId").asString();
    done(
        committee.post(plan + "/pick-review-entry", pick(opened, SAFER), "Idempotency-Key", "p-r"));
    assertThat(committee.get(plan + "/chronology").json().get("entries").size()).isEqualTo(1);

    assertThat(committee.get(child + "/chronology").status()).isIn(403, 404);
    assertThat(committee.post(child + "/pick-review-entry", pick(discussed, SAFER)).status())
        .isEqualTo(404);
    assertThat(chair.post("/api/cases/C-99999/pick-child-entry", pick(opened, SAFER)).status())
        .isEqualTo(404);
  }

  private static void note(Caller lado, String path, String on, String note) {
    done(
        lado.post(
            path + "/note-development",
            """
            {"happened": "%s", "note": "%s"}"""
                .formatted(on, note)));
  }

  private static String pick(String entry, String significance) {
    return """
        {"happened": "2025-06-10", "entry": "%s", "significance": "%s"}"""
        .formatted(entry, significance);
  }

  private static String id(JsonNode timeline, String said) {
    for (JsonNode entry : timeline) {
      if ((entry.get("what").asString() + ".").contains(said)) {
        return entry.get("eventId").asString();
      }
    }
    throw new AssertionError(said + " is not in " + timeline);
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void refused(Answer answer, String sentence) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }
}
