package org.guardbook.ui.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.guardbook.query.account.AccountQuery.FindAccounts;
import org.guardbook.query.ledger.LedgerQuery.ReadAlarms;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.StillReplaying;
import org.junit.jupiter.api.Test;

class AskingWhoeverIsAway {

  @Test
  void isToldWhoThatIs() {
    assertThat(told(new FindAccounts())).startsWith("What answers questions is not running");
    assertThat(told(new ReadAlarms())).startsWith("What keeps the ledger and who looked is not");
    assertThat(told(new ReadProjections())).startsWith("Nobody keeps the views up just now");
  }

  @Test
  void isToldByAnotherProcessInItsOwnWords() {
    StillReplaying here = StillReplaying.nobodyWritesDownWhoLooks();

    assertThat(here.failure().asException())
        .isInstanceOf(StillReplaying.class)
        .hasMessageStartingWith("Nothing of a record can be shown just now");
  }

  private static String told(Object query) {
    RuntimeException known =
        Failures.ofQuery(
            query, new CompletionException(new NoHandlerForQueryException("Nobody is there.")));
    assertThat(known).isInstanceOf(StillReplaying.class);
    return String.valueOf(known.getMessage());
  }
}
