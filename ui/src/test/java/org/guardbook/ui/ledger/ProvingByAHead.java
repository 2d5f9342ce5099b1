package org.guardbook.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Role;
import org.guardbook.query.ledger.LedgerQuery.Keys;
import org.guardbook.query.ledger.LedgerQuery.ReadKeys;
import org.guardbook.query.ledger.LedgerQuery.SignHead;
import org.guardbook.query.ledger.LedgerQuery.SignedHead;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.dispatch.Dispatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page proves by nothing but what the public keys signed. */
@WholeApplication
class ProvingByAHead {

  @LocalServerPort private int port;
  private final Dispatch dispatch = mock(Dispatch.class);
  private String note = "";

  @BeforeEach
  void aHeadAndItsKeys() {
    Caller auditor = Caller.as(Role.AUDITOR, port);
    note = auditor.get("/api/ledger/checkpoint").body();
    String keys = auditor.get("/api/ledger/keys").json().get("text").asString();
    when(dispatch.ask(any(ReadKeys.class), eq(Keys.class)))
        .thenReturn(new Keys(keys.lines().findFirst().orElseThrow(), List.of(), keys));
  }

  private void answers(String head) {
    when(dispatch.ask(any(SignHead.class), eq(SignedHead.class)))
        .thenReturn(new SignedHead("events", 0, "", Instant.EPOCH, head));
  }

  @Test
  void takesSizeAndRootFromWhatWasSigned() {
    answers(note);

    Proving proving = Proving.byTheHead(dispatch).orElseThrow();

    assertThat(proving.head().size() + "")
        .isEqualTo(note.lines().skip(1).findFirst().orElseThrow());
    assertThat(proving.head().root().toBase64())
        .isEqualTo(note.lines().skip(2).findFirst().orElseThrow());
  }

  @Test
  void provesNothingByAHeadThatTheKeysDidNotSign() {
    String size = note.lines().skip(1).findFirst().orElseThrow();
    answers(note.replaceFirst("\n" + size + "\n", "\n" + size + "0\n"));

    assertThat(Proving.byTheHead(dispatch)).isEmpty();
  }

  @Test
  void provesNothingWhereTheLedgerCannotBeRead() {
    when(dispatch.ask(any(SignHead.class), eq(SignedHead.class)))
        .thenThrow(new RuleViolated("What the ledger keeps cannot be read."));

    assertThat(Proving.byTheHead(dispatch)).isEmpty();
  }
}
