package org.guardbook.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent.PasswordReset;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who gets in, and for how long. */
@WholeApplication
class SigningIn {

  private static final String OWN = "otter-under-the-bridge";

  @LocalServerPort private int port;
  @Autowired private WebApplicationContext context;
  @Autowired private RecordedEvents recorded;
  private MockMvc browser;
  private Caller admin;

  @BeforeEach
  void openTheDoor() {
    browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    admin = Caller.as(Role.ADMINISTRATOR, port);
  }

  @Test
  void saysTheSameToAWrongPasswordAndToANameThatNobodyHas() {
    Answer wrong = new Caller(port, "auditor", "wrong-password-1").get("/api/me");
    Answer unknown = new Caller(port, "nobody-at-all", "wrong-password-1").get("/api/me");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void isRefusedAfterFiveWrongPasswordsUntilAnAdministratorResetsIt() {
    Caller person = open("shut-out", "LADO");
    for (int i = 0; i < 5; i++) {
      assertThat(new Caller(port, "shut-out", "wrong-password-" + i).get("/api/me").status())
          .isEqualTo(401);
    }
    assertThat(person.get("/api/me").status()).isEqualTo(401);

    Answer answer = admin.post("/api/accounts/shut-out/reset-password", "");
    String given = answer.json().get("oneTimePassword").asString();
    assertThat(new Caller(port, "shut-out", given).get("/api/me").status()).isEqualTo(200);
    assertThat(recorded.of("shut-out").getLast())
        .satisfies(reset -> assertThat(reset.event()).isEqualTo(new PasswordReset("shut-out")))
        .satisfies(reset -> assertThat(reset.by().role()).isEqualTo(Role.ADMINISTRATOR));
  }

  @Test
  void opensNothingBeforeAGivenPasswordIsChanged() {
    Answer opened = openAccount("newcomer", "LADO");
    String given = opened.json().get("oneTimePassword").asString();
    Caller newcomer = new Caller(port, "newcomer", given);

    assertThat(newcomer.get("/api/cases").status()).isEqualTo(403);
    assertThat(newcomer.get("/api/me").json().get("mustChangePassword").asBoolean()).isTrue();
    assertThat(
            newcomer
                .post(
                    "/api/me/password",
                    "{\"present\": \"" + given + "\", \"chosen\": \"too-short\"}")
                .status())
        .isEqualTo(422);
    assertThat(
            newcomer
                .post(
                    "/api/me/password",
                    "{\"present\": \"" + given + "\", \"chosen\": \"" + OWN + "\"}")
                .status())
        .isEqualTo(204);
    assertThat(newcomer.get("/api/cases").status()).isEqualTo(401);
    assertThat(new Caller(port, "newcomer", OWN).get("/api/cases").status()).isEqualTo(200);
  }

  @Test
  void tellsAOneTimePasswordOnce() {
    Answer first = openAccount("told-once", "AUDITOR");
    Answer again = openAccount("told-once", "AUDITOR");

    assertThat(first.json().get("oneTimePassword").asString()).isNotBlank();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().get("oneTimePassword").isNull()).isTrue();
  }

  @Test
  void endsARunningSessionWhenTheAccountIsSuspended() throws Exception {
    open("suspended", "LADO");
    MockHttpSession session = signIn("suspended", OWN);
    assertThat(isIn(session)).isTrue();

    admin.post("/api/accounts/suspended/suspend-account", "{\"reason\": \"Left the board.\"}");

    assertThat(isIn(session)).isFalse();
    assertThat(new Caller(port, "suspended", OWN).get("/api/me").status()).isEqualTo(401);
    admin.post("/api/accounts/suspended/reinstate-account", "{\"reason\": \"Came back.\"}");
    assertThat(new Caller(port, "suspended", OWN).get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void endsARunningSessionWhenThePasswordIsReset() throws Exception {
    open("reset", "LADO");
    MockHttpSession session = signIn("reset", OWN);

    admin.post("/api/accounts/reset/reset-password", "");

    assertThat(isIn(session)).isFalse();
  }

  @Test
  void goesOnWithOtherRolesAtTheNextRequest() throws Exception {
    Caller person = open("moved-on", "LADO");
    MockHttpSession session = signIn("moved-on", OWN);
    assertThat(person.get("/api/cases").status()).isEqualTo(200);

    Answer assigned =
        admin.post(
            "/api/accounts/moved-on/assign-roles",
            "{\"roles\": [\"ADMINISTRATOR\"], \"reason\": \"Changed posts.\"}");
    assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);

    assertThat(person.get("/api/cases").status()).isEqualTo(403);
    assertThat(isIn(session)).isTrue();
    SecurityContext kept =
        (SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
    assertThat(Objects.requireNonNull(kept.getAuthentication()).getPrincipal())
        .isInstanceOfSatisfying(
            SignedIn.class, now -> assertThat(now.roles()).containsExactly(Role.ADMINISTRATOR));
  }

  @Test
  void changesTheSessionOfABrowserThatBroughtOne() throws Exception {
    MockHttpSession before = new MockHttpSession();
    String id = before.getId();
    MvcResult signedIn =
        browser
            .perform(
                post("/login")
                    .session(before)
                    .with(csrf())
                    .param("username", "lado")
                    .param("password", PeopleOfTheTests.PASSWORD))
            .andReturn();

    HttpSession after = Objects.requireNonNull(signedIn.getRequest().getSession(false));
    assertThat(after.getId()).isNotEqualTo(id);
  }

  @Test
  void refusesAFormThatAPageOfAnotherSiteSends() throws Exception {
    MvcResult refused =
        browser
            .perform(
                post("/login")
                    .header("Sec-Fetch-Site", "cross-site")
                    .param("username", "lado")
                    .param("password", PeopleOfTheTests.PASSWORD))
            .andReturn();

    assertThat(refused.getResponse().getStatus()).isEqualTo(403);
    HttpSession session = refused.getRequest().getSession(false);
    assertThat(session == null || session.getAttribute("SPRING_SECURITY_CONTEXT") == null).isTrue();
  }

  @Test
  void refusesACommandThatAPageOfAnotherSiteSends() {
    Answer refused =
        Caller.as(Role.ADMINISTRATOR, port)
            .post(
                "/api/accounts/lado/suspend-account",
                "{\"reason\": \"Because.\"}",
                "Sec-Fetch-Site",
                "cross-site");

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void tellsBrowsersWhatToBeCarefulOf() throws Exception {
    var headers = browser.perform(get("/login").secure(true)).andReturn().getResponse();

    assertThat(headers.getHeader("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("http:", "https:", "*");
    assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(headers.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(headers.getHeader("Permissions-Policy")).contains("camera=()");
    assertThat(headers.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
  }

  @Test
  void leadsBackToTheDoorWithoutSayingWhatWasWrong() throws Exception {
    for (String account : List.of("dso-who-is-not", "auditor")) {
      assertThat(
              browser
                  .perform(formLogin("/login").user(account).password("wrong-password-9"))
                  .andReturn()
                  .getResponse()
                  .getRedirectedUrl())
          .isEqualTo("/login?error");
    }
  }

  @Test
  void keepsASessionToThePagesForPeople() throws Exception {
    MockHttpSession session = signIn("lado", PeopleOfTheTests.PASSWORD);

    assertThat(
            browser.perform(get("/api/me").session(session)).andReturn().getResponse().getStatus())
        .isEqualTo(401);
  }

  private boolean isIn(MockHttpSession session) throws Exception {
    if (session.isInvalid()) {
      return false;
    }
    MvcResult page = browser.perform(get("/cases").session(session)).andReturn();
    String elsewhere = page.getResponse().getRedirectedUrl();
    return elsewhere == null || !elsewhere.contains("login");
  }

  private MockHttpSession signIn(String account, String password) throws Exception {
    MvcResult signedIn =
        browser.perform(formLogin("/login").user(account).password(password)).andReturn();
    return (MockHttpSession) Objects.requireNonNull(signedIn.getRequest().getSession(false));
  }

  private Caller open(String account, String role) {
    String given = openAccount(account, role).json().get("oneTimePassword").asString();
    Answer changed =
        new Caller(port, account, given)
            .post(
                "/api/me/password",
                "{\"present\": \"" + given + "\", \"chosen\": \"" + OWN + "\"}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(204);
    return new Caller(port, account, OWN);
  }

  private Answer openAccount(String account, String role) {
    Answer opened =
        admin.post(
            "/api/accounts",
            "{\"account\": \"%s\", \"name\": \"Somebody New\", \"roles\": [\"%s\"]}"
                .formatted(account, role),
            "Idempotency-Key",
            "open-" + account);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened;
  }
}
