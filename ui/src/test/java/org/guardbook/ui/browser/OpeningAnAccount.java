package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator opens an account; its holder signs in and chooses a password. */
@WholeApplication
class OpeningAnAccount {

  private static final String CHOSEN = "otters under the bridge";

  @LocalServerPort private int port;

  @Test
  void letsItsHolderInOnceAPasswordOfTheirOwnIsChosen() {
    try (Window administrator = Window.on(port);
        Window holder = Window.on(port)) {
      String password = opened(administrator, "r.linnet", "LADO");

      holder.go("login").page().locator("#username").fill("r.linnet");
      holder.page().locator("#password").fill(password);
      holder.page().locator("button[type=submit]").click();
      holder.reads("h1", "Change password");
      holder.go("cases").reads("h1", "Change password");
      holder.page().getByLabel("Present password").fill(password);
      holder.page().getByLabel("New password").first().fill(CHOSEN);
      holder.page().getByLabel("New password again").fill(CHOSEN);
      holder.page().locator("button[type=submit]").click();
      holder.page().waitForURL(address -> address.contains("login"));

      holder.signIn("r.linnet", CHOSEN).go("cases");
      assertThat(holder.heading()).isEqualTo("Position of trust");

      suspended(administrator, "r.linnet");
      holder.page().navigate("http://localhost:" + port + "/cases");
      holder.page().waitForURL(address -> address.contains("login"));
    }
  }

  @Test
  void saysWhatIsMissingAndKeepsWhatWasTyped() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("administration/accounts/new");
      window.page().getByLabel("Sign-in name").fill("Not A Name!");
      window.page().getByText("Open the account").click();
      window.reads(".err", "Say whose account it is.");
      window.reads(".err", "Tick at least one role.");
      window.page().locator(".err a").first().click();
      assertThat(window.page().getByLabel("Sign-in name").inputValue()).isEqualTo("Not A Name!");
    }
  }

  private static String opened(Window window, String account, String role) {
    window.signIn(Role.ADMINISTRATOR).go("administration/accounts/new");
    window.page().getByLabel("Sign-in name").fill(account);
    window.page().getByLabel("Name", byWholeName()).fill("Rowan Linnet");
    window.page().getByLabel(role, byWholeName()).check();
    window.page().getByText("Open the account").click();
    return window.sees("#one-time-password").innerText();
  }

  private static void suspended(Window window, String account) {
    window.go("administration/accounts/" + account);
    window.page().locator(".card", suspending()).locator("textarea").fill("Left the council.");
    window.page().locator(".card", suspending()).locator("button").click();
    window.reads("main", "may not sign in until the account is reinstated");
  }

  private static com.microsoft.playwright.Page.LocatorOptions suspending() {
    return new com.microsoft.playwright.Page.LocatorOptions()
        .setHasText("they are signed out at once");
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions byWholeName() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }
}
