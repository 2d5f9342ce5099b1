package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.access.Operation.READ_ACCOUNTS;
import static org.guardbook.command.access.Operation.READ_ACTIONS;
import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.READ_COMMITTEES;
import static org.guardbook.ui.security.ProviderOfTheTests.CLIENT;
import static org.guardbook.ui.security.ProviderOfTheTests.PASSWORD;
import static org.guardbook.ui.security.ProviderOfTheTests.SECRET;
import static org.mockito.Mockito.mock;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Application;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.security.ProviderOfTheTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Accounts are kept by a provider, which comes up after Guardbook. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SigningInAtAProvider {

  /** What can be read, by the operation that reading it amounts to. */
  private static final Map<String, Operation> ANSWERS =
      Map.of(
          "/api/clocks", READ_ALLEGATIONS,
          "/api/committees", READ_COMMITTEES,
          "/api/actions", READ_ACTIONS,
          "/api/children/register", READ_CHILD_PROTECTION,
          "/api/accounts", READ_ACCOUNTS);

  @TempDir private static Path folder;
  private static final ProviderOfTheTests PROVIDER = new ProviderOfTheTests();
  private static ConfigurableApplicationContext application = mock();
  private static int port;

  @BeforeAll
  static void start() {
    application =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--guardbook.data=" + folder.resolve("board"),
                "--server.port=0",
                "--guardbook.openid.issuer=" + PROVIDER.issuer(),
                "--guardbook.openid.client-id=" + CLIENT,
                "--guardbook.openid.client-secret=" + SECRET,
                "--guardbook.openid.roles-claim=realm_access.roles",
                "--guardbook.openid.agency-claim=agency",
                "--guardbook.openid.roles.adviser=LADO");
    port =
        Integer.parseInt(
            application.getEnvironment().getRequiredProperty("local.server.port").strip());
  }

  @AfterAll
  static void stop() throws LifecycleException {
    application.close();
    PROVIDER.stop();
  }

  private static Answer ask(String path, String token) {
    return Caller.nobody(port).get(path, "Authorization", "Bearer " + token);
  }

  private static Answer send(String path, String body, String token) {
    return Caller.nobody(port).post(path, body, "Authorization", "Bearer " + token);
  }

  private static void signIn(Window window, String account) {
    window.page().locator("input[name=username]").fill(account);
    window.page().locator("input[name=password]").fill(PASSWORD);
    window.page().locator("button[type=submit]").click();
  }

  private static Window at(String path) {
    Window window = Window.on(port);
    window.page().navigate("http://localhost:" + port + "/" + path);
    return window;
  }

  @Test
  @Order(1)
  void saysWhatItWaitsForUntilTheProviderAnswers() throws Exception {
    try (Window window = at("cases")) {
      window.reads("[role=alert]", PROVIDER.issuer() + ", where people sign in, does not answer");
      window.isOpenToEverybody();
    }
    Answer early = ask("/api/me", PROVIDER.token("early", "LADO"));
    assertThat(early.status()).as(early.body()).isEqualTo(503);
    assertThat(early.body()).contains("does not answer");

    PROVIDER.start(port, folder);
  }

  @Test
  @Order(2)
  void comesToThePageThatWasAskedForAndIsSignedOutAtTheProviderToo() {
    PROVIDER.knows("r.heron", "adviser", "of-something-else");
    try (Window window = at("cases?q=linnet")) {
      signIn(window, "r.heron");
      window.arrivesAt("Position of trust");
      assertThat(window.page().url()).contains("q=linnet");
      window.page().locator(".who summary").click();
      window.reads(".who .said", "Signed in as r.heron");
      assertThat(window.page().locator(".who a[href=password]").count()).isZero();
      window.page().locator(".who").getByText("Sign out").click();
      window.reads("[role=status]", "You are signed out.");
      window.page().locator("a.btn").click();
      window.sees("input[name=username]");
    }
  }

  @Test
  @Order(3)
  void tellsWhoeverHasNoRoleHereWhomToAsk() {
    PROVIDER.knows("n.stint", "of-something-else");
    try (Window window = at("")) {
      signIn(window, "n.stint");
      window.reads("[role=alert]", "You signed in as n.stint, but have no role in Guardbook yet.");
      window.reads("[role=alert]", "Ask whoever keeps the accounts");
      window.isOpenToEverybody();
    }
    Answer refused = ask("/api/me", PROVIDER.token("n.stint", "of-something-else"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("no role in Guardbook");
  }

  @Test
  @Order(3)
  void takesNoNameThatTheRecordWouldNot() {
    Answer refused = ask("/api/me", PROVIDER.token("rowan@board.example", "LADO"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("two to forty lower-case letters");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  @Order(4)
  void opensToAProgramWhatTheRolesInItsTokenOpen(Role role) {
    String theirs = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String token = PROVIDER.token("program-" + theirs, theirs);

    ANSWERS.forEach(
        (path, operation) ->
            assertThat(ask(path, token).status())
                .as("%s asks for %s", role, path)
                .isEqualTo(operation.isAllowedTo(role) ? 200 : 403));
    assertThat(ask("/api/me", token).json().get("agency").asString()).isEqualTo("POLICE");
  }

  @Test
  @Order(4)
  void takesOnlyTokensThatAreMeantForItGoodAndFromTheProvider() {
    List<String> lado = List.of("LADO");
    Instant past = Instant.parse("2026-01-05T10:00:00Z");
    String unsigned =
        encoded("{\"alg\":\"none\"}") + "." + PROVIDER.token("crake", "LADO").split("\\.")[1] + ".";

    assertThat(ask("/api/me", PROVIDER.token("crake", "LADO")).status()).isEqualTo(200);
    for (String bad :
        List.of(
            PROVIDER.token("crake", lado, claims -> claims.audience(List.of("another"))),
            PROVIDER.token("crake", lado, claims -> claims.issuer("http://127.0.0.1:1")),
            PROVIDER.token(
                "crake", lado, claims -> claims.issuedAt(past).expiresAt(past.plusSeconds(60))),
            PROVIDER.token("crake", lado, claims -> claims.claim("nonce", "of-a-browser")),
            PROVIDER.forged("crake", "LADO"),
            unsigned,
            "nonsense")) {
      Answer refused = ask("/api/me", bad);
      assertThat(refused.status()).as(bad).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate"))
          .isEqualTo("Bearer realm=\"Guardbook\", error=\"invalid_token\"");
      assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }
  }

  /** Whoever sends somebody back may have written what they like into the address. */
  @Test
  @Order(4)
  void logsNothingOfWhatTheAddressSaysButACodeThatIsKnown() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger("org.guardbook.ui.security.ByProvider");
    logger.addAppender(log);
    try {
      comeBackWith("error=access_denied&error_description=Quillon%0AForged");
      comeBackWith("error=quillon%0AForged");
    } finally {
      logger.detachAppender(log);
    }

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "A sign-in at the provider came to nothing: access_denied",
            "A sign-in at the provider came to nothing: OAuth2AuthenticationException");
  }

  private static void comeBackWith(String words) {
    Answer sent = Caller.nobody(port).get("/oauth2/authorization/openid");
    String state = sent.header("Location").replaceAll(".*[?&]state=([^&]*).*", "$1");
    String session = sent.header("Set-Cookie").split(";", 2)[0];

    Answer back =
        Caller.nobody(port)
            .get("/login/oauth2/code/openid?state=" + state + "&" + words, "Cookie", session);

    assertThat(back.header("Location")).endsWith("/login?error");
  }

  private static String encoded(String header) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(header.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Order(4)
  void takesNoNamesAndPasswords() {
    Answer refused = new Caller(port, "admin", "guardbook-demo").get("/api/me");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  @Order(5)
  void recordsTheRolesLastSaidAndGivesNoneBackForAnOlderToken() {
    String admin = PROVIDER.token("a.dipper", "administrator");
    Instant before = Instant.parse("2026-01-05T10:00:00Z");
    String older =
        PROVIDER.token("m.wren", List.of("AUDITOR", "LADO"), claims -> claims.issuedAt(before));

    assertThat(ask("/api/me", older).body()).contains("LADO");
    assertThat(ask("/api/me", PROVIDER.token("m.wren", "AUDITOR")).body()).doesNotContain("LADO");
    assertThat(ask("/api/me", older).body()).doesNotContain("\"LADO\"");

    assertThat(ask("/api/accounts/m.wren", admin).json().get("roles"))
        .hasSize(1)
        .allMatch(role -> role.asString().equals("AUDITOR"));
    assertThat(ask("/api/accounts/m.wren", admin).json().get("name").asString())
        .isEqualTo("The holder of m.wren");
  }

  @Test
  @Order(6)
  void keepsOutWhomAnAdministratorSuspended() {
    String admin = PROVIDER.token("a.dipper", "administrator");
    PROVIDER.knows("s.knot", "LADO");
    try (Window window = at("cases")) {
      signIn(window, "s.knot");
      window.arrivesAt("Position of trust");
      send("/api/accounts/s.knot/suspend-account", "{\"reason\": \"Left the board.\"}", admin);
      window.page().reload();
      window.reads("[role=alert]", "Your account is suspended at the moment.");
    }
    assertThat(ask("/api/me", PROVIDER.token("s.knot", "LADO")).status()).isEqualTo(403);
  }

  @Test
  @Order(7)
  void saysOnEveryPageOfAccountsWhereTheyAreKept() {
    PROVIDER.knows("a.dipper", "administrator");
    try (Window window = at("administration/accounts")) {
      signIn(window, "a.dipper");
      window.reads("main", "kept where people sign in, at " + PROVIDER.issuer());
      assertThat(window.page().getByText("Open an account").count()).isZero();
      for (String page :
          List.of("administration/accounts/new", "administration/accounts/r.heron", "password")) {
        window.go(page);
        window.reads("[role=main], main", "kept where people sign in, at " + PROVIDER.issuer());
        assertThat(window.page().locator("input[type=password], input[type=checkbox]").count())
            .as(page)
            .isZero();
        window.isOpenToEverybody();
      }
    }
  }

  @Test
  @Order(8)
  void changesNothingThatTheProviderKeeps() {
    String admin = PROVIDER.token("a.dipper", "administrator");
    Map.of(
            "/api/accounts",
            "{\"account\": \"new\", \"name\": \"New\", \"roles\": [\"LADO\"]}",
            "/api/accounts/r.heron/assign-roles",
            "{\"roles\": [\"AUDITOR\"], \"reason\": \"Moved.\"}",
            "/api/accounts/r.heron/reset-password",
            "{}",
            "/api/me/password",
            "{\"present\": \"p\", \"chosen\": \"otter-under-the-bridge\"}")
        .forEach(
            (path, body) -> {
              Answer refused = send(path, body, admin);
              assertThat(refused.status()).as(path + refused.body()).isEqualTo(422);
              assertThat(refused.body()).contains("they are changed there");
            });
  }
}
