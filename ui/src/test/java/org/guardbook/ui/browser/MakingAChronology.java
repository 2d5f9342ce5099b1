package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What mattered for the child is picked from the timeline, with the keyboard alone. */
@WholeApplication
class MakingAChronology {

  private static final String BEFORE = "He was hurt.";
  private static final String AFTER = "He was hurt, and believed when he said so.";

  @LocalServerPort private int port;

  @Test
  void picksSaysAnewAndTakesOutByKeyboard() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    try (Window lado = Window.on(port)) {
      lado.signIn(Role.LADO).go("cases/" + reference + "/chronology");
      lado.reads(".empty", "Nothing has been picked yet");
      lado.isOpenToEverybody();

      lado.go("cases/" + reference);
      lado.tabTo("Pick for the chronology: Referral received").press("Enter");
      lado.arrivesAt("Pick for the chronology");
      lado.reads(".grid2", "A pupil was pulled by the arm.");
      lado.isOpenToEverybody();
      lado.tabTo("Put it in the chronology").press("Enter");
      lado.reads(".err", "Say what it meant for the child.");
      lado.go("cases/" + reference);
      lado.tabTo("Pick for the chronology: Referral received").press("Enter");
      lado.arrivesAt("Pick for the chronology");
      lado.tabTo("What it meant for the child").type(BEFORE);
      lado.tabTo("Put it in the chronology").press("Enter");
      lado.reads(".notice", "It is in the chronology.");

      lado.tabTo("In the chronology: Referral received").press("Enter");
      lado.arrivesAt("Chronology of " + reference);
      lado.reads(".meant", BEFORE);
      lado.isOpenToEverybody();
      lado.tabTo("Say anew what it meant: Referral received").press("Enter");
      lado.arrivesAt("Say anew what it meant");
      lado.reads(".grid2", BEFORE);
      lado.tabTo("What it meant for the child").type(AFTER);
      lado.tabTo("Say it anew").press("Enter");
      lado.reads(".meant", AFTER);
      lado.tabTo("What was said before").press("Enter");
      lado.reads(".meant .before", BEFORE);
      lado.isOpenToEverybody();

      lado.tabTo("On the timeline: Referral received").press("Enter");
      lado.reads(".slip:focus", "Referral received");
      lado.go("cases/" + reference + "/chronology");
      lado.tabTo("Take out: Referral received").press("Enter");
      lado.arrivesAt("Take out of the chronology");
      lado.tabTo("Why it is taken out").type("It is about his brother.");
      lado.tabTo("Take it out").press("Enter");
      lado.reads(".empty", "Nothing has been picked yet");
      lado.reads(".takenout", "1 entry was taken out again");
      lado.isOpenToEverybody();
    }
  }

  @Test
  void showsAnAuditorWhatWasCorrectedSinceAndHowItStoodBefore() throws Exception {
    Caller caller = Caller.as(Role.LADO, port);
    String reference = ACase.toldOf(caller);
    String path = "/api/cases/" + reference;
    post(
        caller, path + "/note-development", "{\"happened\": \"2026-01-06\", \"note\": \"Wrong.\"}");
    String entry = caller.get(path + "/timeline").json().get(0).get("eventId").asString();
    post(caller, path + "/pick-case-entry", picking(entry));
    post(
        caller,
        path + "/correct-entry",
        """
        {"happened": "2026-01-08", "entry": "%s", "reason": "A slip of the pen.",
         "replacement": {"type": "NoteDevelopment", "happened": "2026-01-06", "note": "Right."}}"""
            .formatted(entry));
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("cases/" + reference + "/chronology");
      auditor.reads(".chronology .slip", "Right");
      auditor.reads(".chronology .notice", "corrected after it was picked: A slip of the pen.");
      assertThat(auditor.page().locator(".tools").count()).isZero();
      auditor.isOpenToEverybody();

      auditor.page().locator("details.menu > summary", exportMenu()).click();
      Download paper =
          auditor.page().waitForDownload(() -> auditor.page().locator(".export-pdf").click());
      assertThat(paper.suggestedFilename())
          .startsWith("chronology-of-" + reference.toLowerCase(Locale.ROOT));
      assertThat(Files.readAllBytes(paper.path()))
          .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
      assertThat(
              Caller.as(Role.DESIGNATED_SENIOR_OFFICER, port)
                  .get("/api/looks?reference=" + reference)
                  .json()
                  .get("looks")
                  .valueStream()
                  .filter(look -> look.get("account").asString().equals("auditor"))
                  .map(look -> look.get("kind").asString() + " " + look.get("detail").asString()))
          .contains("EXPORTED PDF");

      auditor.go("cases/" + reference + "/chronology?asAt=2020-01-01");
      auditor.reads(".asat", "As at the end of");
      auditor.reads("main", "Nothing of this had been recorded by then.");
      auditor.isOpenToEverybody();
    }
  }

  @Test
  void leadsToAnEntryFarDownTheTimeline() {
    Caller caller = Caller.as(Role.LADO, port);
    String path = "/api/cases/" + ACase.toldOf(caller);
    String first = caller.get(path + "/timeline").json().get(0).get("eventId").asString();
    post(caller, path + "/pick-case-entry", picking(first));
    for (int i = 0; i < 60; i++) {
      post(
          caller,
          path + "/note-development",
          "{\"happened\": \"2026-01-06\", \"note\": \"They rang again.\"}");
    }
    try (Window lado = Window.on(port)) {
      lado.signIn(Role.LADO).go(path.substring("/api/".length()) + "/chronology");
      lado.page().getByLabel("On the timeline: Referral received").click();
      lado.reads(".slip:focus", "Referral received");
      lado.isOpenToEverybody();
    }
  }

  @Test
  void tellsWhoeverReadsItWhatSomebodyElsePicks() {
    Caller caller = Caller.as(Role.LADO, port);
    String reference = ACase.toldOf(caller);
    String path = "/api/cases/" + reference;
    String entry = caller.get(path + "/timeline").json().get(0).get("eventId").asString();
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("cases/" + reference + "/chronology");
      auditor.reads(".empty", "Nothing has been picked yet");

      post(caller, path + "/pick-case-entry", picking(entry));
      auditor.reads(".live", "1 change by lado");
      auditor.page().locator(".live").getByText("Show").click();
      auditor.reads(".meant", BEFORE);
    }
  }

  @Test
  void tellsNoListOfIt() {
    Caller caller = Caller.as(Role.LADO, port);
    String picked = ACase.toldOf(caller);
    String noted = ACase.toldOf(caller);
    String path = "/api/cases/" + picked;
    String entry = caller.get(path + "/timeline").json().get(0).get("eventId").asString();
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("cases");

      post(caller, path + "/pick-case-entry", picking(entry));
      post(
          caller,
          "/api/cases/" + noted + "/note-development",
          "{\"happened\": \"2026-01-06\", \"note\": \"They rang again.\"}");

      auditor.reads(".live", "Changed just now: " + noted);
      assertThat(auditor.page().locator(".live").innerText()).doesNotContain(picked);
    }
  }

  @Test
  void isThereForReviewsAndChildrenToo() {
    String review = "CHRON-1";
    AReview.decidedOn(review, port);
    AChild child = AChild.onPlan("Sorrel", port);
    try (Window committee = Window.on(port);
        Window chair = Window.on(port)) {
      pickTheLatest(committee, Role.REVIEW_COMMITTEE, "reviews/" + review);
      pickTheLatest(chair, Role.CONFERENCE_CHAIR, "children/" + child.reference());
    }
  }

  private static void pickTheLatest(Window window, Role role, String address) {
    window.signIn(role).go(address);
    window.page().getByText("Pick for the chronology").first().click();
    window.arrivesAt("Pick for the chronology");
    window.isOpenToEverybody();
    window.page().getByLabel("What it meant for the child").fill(AFTER);
    window.page().getByText("Put it in the chronology").click();
    window.reads(".notice", "It is in the chronology.");
    window.go(address + "/chronology");
    window.reads(".meant", AFTER);
    window.isOpenToEverybody();
  }

  private static String picking(String entry) {
    return """
        {"happened": "2026-01-07", "entry": "%s", "significance": "%s"}"""
        .formatted(entry, BEFORE);
  }

  private static Page.LocatorOptions exportMenu() {
    return new Page.LocatorOptions().setHasText("Export");
  }

  private static void post(Caller caller, String path, String body) {
    Caller.Answer answer = caller.post(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
