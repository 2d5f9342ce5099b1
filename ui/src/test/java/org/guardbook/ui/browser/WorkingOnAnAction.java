package org.guardbook.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.ui.security.PeopleOfTheTests.PASSWORD;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.security.PeopleOfTheTests.NewAgencies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One action between its agency and the committee. */
@WholeApplication
class WorkingOnAnAction {

  private static final byte[] SHEET = "name,team\nAnna,Response\n".getBytes(StandardCharsets.UTF_8);

  @LocalServerPort private int port;

  @Autowired private NewAgencies agencies;

  private APlan plan() {
    return planOf("POLICE");
  }

  private APlan planOf(String agency) {
    APlan plan = APlan.opened(port);
    return plan.with("1.1", agency, "Brief all teams", plan.today().minusDays(10));
  }

  @Test
  void isAnsweredFromATelephoneWithAFileAndTakenAwayAsADownload() throws IOException {
    String lead = agencies.found("HERON_TRUST");
    APlan plan = planOf("HERON_TRUST");
    try (Window agency = Window.onTelephone(port);
        Window committee = Window.on(port)) {
      committee.signIn(Role.REVIEW_COMMITTEE).go(plan.address("1.1"));
      committee.reads(".facts", "Never updated in 100 days");
      agency.signIn(lead, PASSWORD).arrivesAt("What we owe: Agency HERON_TRUST");
      Locator card = cardOf(agency, plan);
      card.getByText("At risk").click();
      card.locator("textarea").fill("Two of five teams were briefed.");
      attach(card, "sign-in sheet.csv", SHEET);
      assertThat(card.locator(".files")).containsText("sign-in sheet.csv");
      card.getByText("Send", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(card).containsText("Sent. Thank you");
      assertThat(card).containsText("Updated today");

      committee.reads(".live", "1 change by " + lead);
      committee.page().locator(".live button").click();
      committee.reads(".slip.fresh", "Two of five teams were briefed.");
      Download file =
          committee
              .page()
              .waitForDownload(() -> committee.page().getByText("sign-in sheet.csv").click());
      assertThat(file.suggestedFilename()).isEqualTo("sign-in sheet.csv");
      assertThat(Files.readAllBytes(file.path())).isEqualTo(SHEET);
    }
  }

  @Test
  void refusesAFileThatCanShowNothingAndKeepsWhatWasTyped() {
    APlan plan = plan();
    try (Window police = Window.on(port)) {
      police.signIn(Role.AGENCY_LEAD).go(plan.address("1.1"));
      Locator form = police.page().locator("main form");
      form.locator("textarea").fill("See the program.");
      attach(form, "run.exe", new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4});
      assertThat(form.locator(".filesentry .error")).containsText("run.exe");
      assertThat(form.locator("textarea")).hasValue("See the program.");
    }
  }

  @Test
  void tellsTheSecondOfTwoWhatTheFirstDidAndKeepsWhatTheyTyped() {
    APlan plan = plan();
    try (Window police = Window.on(port)) {
      police.signIn(Role.AGENCY_LEAD).go(plan.address("1.1"));
      Locator form = police.page().locator("main form");
      form.getByText("On track").click();
      form.locator("textarea").fill("All is well.");
      plan.of(
          "chase-agency",
          "{\"happened\": \"%s\", \"action\": \"1.1\", \"seen\": null, \"note\": \"Rang the inspector.\"}"
              .formatted(plan.today()));
      send(form);
      police.reads(".err", "While you were writing, review-committee chased the agency.");
      police.reads(".meanwhile", "Rang the inspector.");
      assertThat(form.locator("textarea")).hasValue("All is well.");
      send(form);
      police.reads(".history", "All is well.");
    }
  }

  @Test
  void isDoneSentBackDoneAgainAndVerifiedWithWhatItChanged() {
    APlan plan = plan().done("1.1");
    try (Window committee = Window.on(port);
        Window police = Window.on(port)) {
      committee.signIn(Role.REVIEW_COMMITTEE).go(plan.address("1.1"));
      committee.page().getByText("Send back").first().click();
      committee.page().locator("main form button[type=submit]").click();
      committee.reads(".err", "Say what is missing.");
      field(committee, "What is missing").fill("The audit.");
      committee.page().locator("main form button[type=submit]").click();
      committee.reads(".notice", "open again");

      police.signIn(Role.AGENCY_LEAD).go(plan.address("1.1"));
      police.page().locator("main form").getByText("Done").click();
      send(police.page().locator("main form"));
      police.reads(".err", "Say what shows that it is done");
      field(police, "What shows that it is done").fill("The audit is here.");
      send(police.page().locator("main form"));
      police.reads(".facts", "Complete");

      committee.go(plan.address("1.1") + "/verify");
      field(committee, "What difference it made").fill("Nine of ten calls were right.");
      committee.page().locator("main form button[type=submit]").click();
      committee.reads(".notice", "verified");
      committee.reads(".facts", "Verified");
      committee.reads("main", "What difference it made");
      assertThat(committee.page().locator("main form")).hasCount(0);
    }
  }

  @Test
  void saysWhyItsDateIsWhatItIs() {
    APlan plan = plan();
    LocalDate later = plan.today().plusDays(40);
    try (Window committee = Window.on(port)) {
      committee.signIn(Role.REVIEW_COMMITTEE).go(plan.address("1.1") + "/extend");
      field(committee, "Day").fill(String.valueOf(later.getDayOfMonth()));
      field(committee, "Month").fill(String.valueOf(later.getMonthValue()));
      field(committee, "Year").fill(String.valueOf(later.getYear()));
      field(committee, "Why it needs longer").fill("The supplier is late.");
      committee.page().locator("main form button[type=submit]").click();
      committee.reads(".notice", "The date is extended");
      committee.page().locator("details.why summary").click();
      committee.reads("details.why", "The supplier is late.");
      committee.reads("details.why", "Agreed on");
    }
  }

  @Test
  void isWorkedOnByKeyboardAlone() {
    APlan plan = plan();
    try (Window police = Window.on(port)) {
      police.signIn(Role.AGENCY_LEAD).go(plan.address("1.1"));
      police.tabTo("On track").press("Space");
      police.tabTo("What has happened").type("Briefed by hand.");
      police.tabTo("Send").press("Enter");
      police.reads(".history", "Briefed by hand.");
    }
  }

  @Test
  void keepsADraftOfEachUntilItIsSent() {
    String lead = agencies.found("AVOCET_TRUST");
    APlan plan = planOf("AVOCET_TRUST");
    try (Window agency = Window.on(port)) {
      agency.signIn(lead, PASSWORD).go(plan.address("1.1"));
      agency.page().locator("main form textarea").fill("Half a sentence");
      agency.page().locator("main form").getByText("At risk").click();
      agency.page().getByLabel("What stands in the way").waitFor();
      agency.go("my-agency");
      agency.reads(".notice.begun", plan.reference() + " · 1.1");
      Locator card = cardOf(agency, plan);
      assertThat(card.locator("textarea")).hasValue("Half a sentence");
      assertThat(card).containsText("Your draft of");
    }
  }

  @Test
  void isReadByAnAuditorAndChangedByNone() {
    APlan plan = plan();
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go(plan.address("1.1"));
      auditor.reads(".history", "Agreed for police");
      assertThat(auditor.page().locator("main form")).hasCount(0);
      assertThat(auditor.go(plan.address("1.1") + "/verify").heading())
          .isEqualTo("Not open to you");
    }
  }

  @Test
  void isNotThereForAnotherAgency() {
    APlan plan = APlan.opened(port);
    plan.with("1.1", "EDUCATION", "Audit the files", plan.today().plusDays(9));
    try (Window police = Window.on(port)) {
      police.signIn(Role.AGENCY_LEAD);
      String there = police.go(plan.address("1.1")).page().locator("main").innerText();
      String notThere = police.go("reviews/NONE/actions/1.1").page().locator("main").innerText();
      assertThat(there).isEqualTo(notThere).doesNotContain("Audit the files");
      police.go("action-plans?review=" + plan.reference());
      assertThat(police.page().locator("main").innerText()).doesNotContain("Audit the files");
    }
  }

  private static void send(Locator form) {
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send")).click();
  }

  private static Locator cardOf(Window window, APlan plan) {
    return window
        .page()
        .locator("article.owed", FollowingActions.text(plan.reference() + " · 1.1"))
        .first();
  }

  private static void attach(Locator within, String name, byte[] content) {
    within
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  private static Locator field(Window window, String label) {
    return window
        .page()
        .locator("main form")
        .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label))
        .first();
  }
}
