package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request whose answer was lost can be sent again under its key. */
@WholeApplication
class SendingTheSameThingAgain {

  @LocalServerPort private int port;
  private Caller lado;

  @BeforeEach
  void signIn() {
    lado = Caller.as(Role.LADO, port);
  }

  @Test
  void hasOneEffectAndTheSameAnswer() {
    Answer first = record(lado, "Corin Fieldfare", "again-1");
    Answer second = record(lado, "Corin Fieldfare", "again-1");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(lado.get("/api/cases?q=Corin%20Fieldfare").json().get("total").asInt()).isEqualTo(1);
  }

  @Test
  void isSomethingElseUnderAnotherKey() {
    Answer first = record(lado, "Tamsin Dabchick", "again-2");
    Answer second = record(lado, "Tamsin Dabchick", "again-3");

    assertThat(second.json().get("subject")).isNotEqualTo(first.json().get("subject"));
  }

  @Test
  void isRefusedWhereTheKeyWasUsedForSomethingElse() {
    record(lado, "Idris Goosander", "again-4");
    Answer other = record(lado, "Somebody Else", "again-4");

    assertThat(other.status()).isEqualTo(422);
    assertThat(lado.get("/api/cases?q=Somebody").json().get("total").asInt()).isZero();
  }

  @Test
  void isSomethingElseFromAnotherAccount() {
    Answer first = record(lado, "Perran Whinchat", "again-5");
    Answer second = record(Caller.as(Role.LADO_ADMINISTRATOR, port), "Perran Whinchat", "again-5");

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().get("subject")).isNotEqualTo(first.json().get("subject"));
  }

  @Test
  void resetsAPasswordOnceHoweverOftenItIsAskedFor() {
    Caller administrator = Caller.as(Role.ADMINISTRATOR, port);
    String account = "whimbrel-" + UUID.randomUUID().toString().substring(0, 8);
    administrator.post(
        "/api/accounts",
        "{\"account\": \"%s\", \"name\": \"W\", \"roles\": [\"LADO\"]}".formatted(account));
    String path = "/api/accounts/" + account + "/reset-password";

    long before = lastPosition(administrator);
    Answer first = administrator.post(path, "{}", "Idempotency-Key", "again-6");
    Answer second = administrator.post(path, "{}", "Idempotency-Key", "again-6");

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(lastPosition(administrator)).isEqualTo(before + 1);
  }

  private static long lastPosition(Caller administrator) {
    return administrator.get("/api/projections").json().get(0).get("position").asLong();
  }

  @Test
  void takesNoKeyThatIsNotOne() {
    assertThat(record(lado, "Nobody", "k".repeat(300)).status()).isEqualTo(400);
  }

  private static Answer record(Caller caller, String adult, String key) {
    return caller.post("/api/contacts", Contacts.about(adult), "Idempotency-Key", key);
  }
}
