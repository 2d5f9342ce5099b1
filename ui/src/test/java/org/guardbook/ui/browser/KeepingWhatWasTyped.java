package org.guardbook.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody has typed is theirs until they send it or throw it away. */
@WholeApplication
class KeepingWhatWasTyped {

  @LocalServerPort private int port;

  @Test
  void bringsADraftBackAfterSigningOutAndThrowsItAwayWhenAsked() {
    try (Window first = Window.on(port)) {
      first.signIn(Role.LADO_ADMINISTRATOR).go("contacts/new");
      field(first, "From").fill("A neighbour");
      // The answer about the setting shows that the server has what was typed
      field(first, "Employer").fill("Nowhere Nursery");
      first.reads("main", "No other contact about this employer");
    }
    try (Window later = Window.on(port)) {
      later.signIn(Role.LADO_ADMINISTRATOR).go("contacts/new");
      later.reads(".draft", "Your draft of");
      assertThat(field(later, "From")).hasValue("A neighbour");
      later.page().getByText("Throw it away").click();
      assertThat(field(later, "From")).hasValue("");
    }
  }

  @Test
  void keepsWhatWasTypedWhenItIsRefusedAndLeadsToTheField() {
    try (Window lado = Window.on(port)) {
      lado.signIn(Role.LADO).go("contacts/new");
      field(lado, "The adult's name").fill("Rowan Linnet");
      lado.page().getByText("Save the contact").click();
      lado.reads(".err", "Enter who got in touch.");
      assertThat(field(lado, "The adult's name")).hasValue("Rowan Linnet");
      lado.page()
          .locator(".err a", new Page.LocatorOptions().setHasText("who got in touch"))
          .click();
      assertThat(field(lado, "From")).isFocused();
    }
  }

  @Test
  void offersWhoWasMetBeforeWhileTheNameIsTyped() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    try (Window lado = Window.on(port)) {
      lado.signIn(Role.LADO).go("contacts/new");
      field(lado, "The adult's name").pressSequentially("Hazel Dunlinn");
      lado.reads("main", reference);
      lado.page()
          .getByText("Same person", new Page.GetByTextOptions().setExact(true))
          .first()
          .click();
      lado.reads("main", "Same person: will be linked");
      assertThat(field(lado, "The adult's name")).hasValue("Hazel Dunlinn");
    }
  }

  @Test
  void tellsOfAnotherPersonsEntryWithoutTouchingWhatIsBeingTyped() {
    Caller lado = Caller.as(Role.LADO, port);
    String reference = ACase.toldOf(lado);
    try (Window writing = Window.on(port)) {
      writing.signIn(Role.LADO_ADMINISTRATOR).go("cases/" + reference + "/threshold");
      field(writing, "Why").fill("Half a sentence");
      lado.post(
          "/api/cases/" + reference + "/note-development",
          "{\"happened\": \"2026-01-06\", \"note\": \"The school rang again.\"}");
      writing.reads(".notice.info", "added to this case while you were writing");
      assertThat(field(writing, "Why")).hasValue("Half a sentence");
    }
  }

  private static Locator field(Window window, String label) {
    return window
        .page()
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label))
        .first();
  }
}
