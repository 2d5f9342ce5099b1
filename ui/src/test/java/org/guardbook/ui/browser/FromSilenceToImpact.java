package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.ui.security.PeopleOfTheTests.PASSWORD;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.security.PeopleOfTheTests.NewAgencies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A silent action is found, answered with a file, sent back, answered again and verified. */
@WholeApplication
class FromSilenceToImpact {

  private static final String PLAN = "SILENCE-1";
  private static final String AGENCY = "DUNLIN_TRUST";
  private static final String ACTION = "reviews/" + PLAN + "/actions/1.1";

  @LocalServerPort private int port;

  @Autowired private Clock clock;

  @Autowired private NewAgencies agencies;

  @Test
  void isFoundAnsweredSentBackAndVerifiedByKeyboard() {
    String lead = agencies.found(AGENCY);
    aSilentAction();
    try (Window committee = Window.on(port);
        Window agency = Window.on(port)) {
      committee.signIn(Role.REVIEW_COMMITTEE).go("action-plans?silent=1&review=" + PLAN);
      committee.reads("main", PLAN + " · 1.1");
      committee.reads("main", "Never updated since agreed");
      committee.go(ACTION);
      committee.arrivesAt("Brief all teams");

      agency.signIn(lead, PASSWORD);
      agency.arrivesAt("What we owe: Agency " + AGENCY);
      agency.reads("main", PLAN + " · 1.1");
      agency.go(ACTION);
      saysThatItIsDone(agency, "All five teams were briefed.");
      agency.reads("main", "sign-in-sheets.txt");

      committee.reads(".live", lead);
      committee.go(ACTION);
      committee.reads("main", "sign-in-sheets.txt");
      committee.go(ACTION + "/send-back");
      committee.tabTo("What is missing").type("Please add the audit.");
      committee.tabTo("Send back").press("Enter");
      committee.reads("main", "Please add the audit.");

      agency.reads(".live", "review-committee");
      agency.go(ACTION);
      agency.reads("main", "Please add the audit.");
      saysThatItIsDone(agency, "The audit is here.");

      committee.reads(".live", lead);
      committee.go(ACTION + "/verify");
      committee.tabTo("What difference it made").type("Nine investigations of ten meet it now.");
      committee.tabTo("Verify").press("Enter");
      committee.reads("main .tag", "Verified");

      assertThat(Caller.as(Role.REVIEW_COMMITTEE, port).get(pack()).body())
          .contains(PLAN + "/1.1", "Nine investigations of ten meet it now.");
    }
  }

  private static void saysThatItIsDone(Window agency, String note) {
    agency.page().getByText("Done", new Page.GetByTextOptions().setExact(true)).first().click();
    agency.tabTo("What shows that it is done").type(note);
    FileChooser chooser =
        agency.page().waitForFileChooser(() -> agency.tabTo("Add evidence").press("Enter"));
    chooser.setFiles(
        new FilePayload("sign-in-sheets.txt", "text/plain", note.getBytes(StandardCharsets.UTF_8)));
    agency.reads(".files", "sign-in-sheets.txt");
    agency.tabTo("Send").press("Enter");
    agency.reads("main .tag", "Complete");
  }

  private void aSilentAction() {
    Caller committee = Caller.as(Role.REVIEW_COMMITTEE, port);
    LocalDate agreed = LocalDate.now(clock.withZone(When.ENGLAND)).minusDays(120);
    post(
        committee,
        "/api/plans",
        """
        {"reference": "%s", "happened": "%s", "title": "Joint investigation",
         "kind": "LEARNING_REVIEW"}"""
            .formatted(PLAN, agreed));
    post(
        committee,
        "/api/cases/" + PLAN + "/make-recommendation",
        """
        {"happened": "%s", "recommendation": "1", "text": "Investigations are to be planned.",
         "theme": null}"""
            .formatted(agreed));
    post(
        committee,
        "/api/cases/" + PLAN + "/agree-action",
        """
        {"happened": "%s", "recommendation": "1", "action": "1.1",
         "text": "Brief all teams on the joint standard.", "leadAgency": "%s",
         "leadRole": "Detective chief inspector", "dueOn": "%s",
         "successMeasure": "Nine investigations of ten meet it.", "meeting": null}"""
            .formatted(agreed, AGENCY, agreed.plusDays(200)));
    post(
        committee,
        "/api/committees",
        """
        {"committee": "silence-committee", "happened": "%s", "name": "Review committee"}"""
            .formatted(agreed));
  }

  private static String pack() {
    return "/api/committees/silence-committee/pack";
  }

  private static void post(Caller caller, String path, String json) {
    Caller.Answer answer = caller.post(path, json);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }
}
