package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An administrator finds an entry that a view could not take in, and decides about it. */
@WholeApplication
class TendingTheProgram {

  private static final String LETTERS = "/api/dead-letters";

  @LocalServerPort private int port;
  @Autowired private EventStore events;

  /** Nothing may be left for whoever shares the program. */
  @AfterEach
  void passOverWhatIsLeft() {
    for (JsonNode letter : administrator().get(LETTERS).json()) {
      skip(letter.get("id").asString(), "The test is over.");
    }
  }

  @Test
  void goesOnWithoutAnEntryFromThePage() {
    String id = holdBack();
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("administration/operations");
      Locator link = window.page().locator("a[href$='" + id + "']");
      link.waitFor();
      window.isOpenToEverybody();

      link.click();
      window.arrivesAt("AccountOpened");
      window.reads("main", "NullPointerException");
      window.reads("main", "AccountProjection.on, line");
      window.isOpenToEverybody();

      window.page().getByText("Try again").click();
      window.reads(".notice", "It failed again.");
      window.reads("main", "2 times");

      window.page().getByText("Go on without it").first().click();
      Locator question = window.page().locator("dialog");
      question.locator("textarea").fill("Never was an account.");
      window.isOpenToEverybody();
      question.locator("button[type=submit]").click();
      window.reads(".notice", "goes on without the entry");
      assertThat(link.count()).isZero();
    }
  }

  /** What a browser asks by itself keeps whoever went away signed in. */
  @Test
  void isToldOfWithoutTheBrowsersAsking() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("administration/operations");
      window.page().waitForLoadState(LoadState.NETWORKIDLE);
      List<String> asked = new ArrayList<>();
      window.page().onRequest(request -> asked.add(request.url()));

      String id = holdBack();
      window.page().locator("a[href$='" + id + "']").waitFor();

      assertThat(asked).noneMatch(address -> address.contains("v-r=uidl"));
    }
  }

  @Test
  void isShownToAnAuditorWithNothingToPress() {
    String id = holdBack();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("administration/operations");
      window.page().locator("a[href$='" + id + "']").waitFor();
      assertThat(window.page().locator("main tbody button").count()).isZero();
      window.page().locator("a[href$='" + id + "']").click();
      window.arrivesAt("AccountOpened");
      assertThat(window.page().getByText("Go on without it").count()).isZero();
    }
  }

  @Test
  void letsOtherRecordsGoOn() {
    holdBack();
    String other = name("plover.");
    record(
        other,
        new AccountOpened(other, new Person(other, "Ash Plover", null), Set.of(Role.LADO), null));

    await(() -> administrator().get("/api/accounts/" + other).status() == 200);
  }

  @Test
  void isDoneByProgramsToo() {
    String id = holdBack();

    assertThat(administrator().get(LETTERS + "/" + id).json().get("body").toString())
        .contains("holder");
    Answer tried = administrator().method("POST", LETTERS + "/" + id + "/retry");
    assertThat(tried.json().get("taken").asBoolean()).isFalse();
    assertThat(tried.json().get("stillThere").get("tries").asInt()).isEqualTo(2);

    assertThat(skip(id, "").status()).isEqualTo(422);
    assertThat(skip(id, "Never was an account.").json().get("taken").asBoolean()).isTrue();
    assertThat(administrator().get(LETTERS + "/" + id).status()).isEqualTo(404);
    assertThat(skip(id, "Once more.").status()).isEqualTo(404);
  }

  @Test
  void isNotDecidedByAnAuditor() {
    String id = holdBack();
    Caller auditor = Caller.as(Role.AUDITOR, port);

    assertThat(auditor.post(LETTERS + "/" + id + "/skip", "{\"reason\": \"Why not.\"}").status())
        .isEqualTo(403);
    assertThat(auditor.method("POST", LETTERS + "/" + id + "/retry").status()).isEqualTo(403);
  }

  /** An account that nobody holds, which no command would record; the id of the letter. */
  @SuppressWarnings("NullAway") // what nobody may leave out is left out on purpose
  private String holdBack() {
    String account = name("heron.");
    record(
        account,
        new AccountOpened(account, null, Set.of(Role.LADO), null),
        new AccountSuspended(account, new Narrative("Waits.")));
    await(() -> letter(account).isPresent());
    return letter(account).orElseThrow();
  }

  private Optional<String> letter(String account) {
    for (JsonNode letter : administrator().get(LETTERS).json()) {
      if (letter.get("reference").asString().equals(account)
          && letter.get("cause").asString().equals("NullPointerException")
          && letter.get("where").asString().startsWith("AccountProjection")) {
        return Optional.of(letter.get("id").asString());
      }
    }
    return Optional.empty();
  }

  private static String name(String beginning) {
    return beginning + UUID.randomUUID().toString().substring(0, 8);
  }

  private void record(String account, AccountEvent... entries) {
    Map<String, String> by =
        new Provenance("administrator", Role.ADMINISTRATOR, null, null, null, null).toMetaData();
    List<GenericDomainEventMessage<AccountEvent>> messages = new ArrayList<>();
    for (AccountEvent entry : entries) {
      messages.add(new GenericDomainEventMessage<>("Account", account, messages.size(), entry, by));
    }
    events.publish(messages);
  }

  private Answer skip(String id, String reason) {
    return administrator().post(LETTERS + "/" + id + "/skip", "{\"reason\": \"" + reason + "\"}");
  }

  private Caller administrator() {
    return Caller.as(Role.ADMINISTRATOR, port);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
