package org.guardbook.ui.dispatch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.OutcomeUnknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody waits for ever for whoever records. */
class WaitingForAnAnswer {

  private final CommandBus neverAnswers = mock(CommandBus.class);

  @Test
  @Timeout(30)
  void endsWithNobodyKnowingWhatBecameOfTheCommand() {
    Gateways gateways =
        new Gateways(neverAnswers, mock(QueryGateway.class), Duration.ofMillis(100));

    assertThatThrownBy(() -> gateways.send("a command", Map.of()))
        .isInstanceOf(OutcomeUnknown.class);
    verify(neverAnswers, atLeastOnce()).dispatch(any(), any());
  }
}
