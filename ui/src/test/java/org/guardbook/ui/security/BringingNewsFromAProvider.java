package org.guardbook.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guardbook.command.NotReady;
import org.guardbook.command.OutcomeUnknown;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Role;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.ui.dispatch.Unattended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Several processes, and many calls at once, may bring the same news of somebody. */
class BringingNewsFromAProvider {

  static final List<RuntimeException> PASSING =
      List.of(new NotReady("Axon Server"), new OutcomeUnknown(null));

  private static final Statement SAID =
      new Statement("m.wren", "Moss Wren", Set.of(Role.LADO), null, Instant.EPOCH);
  private static final Account KNOWN =
      new Account("m.wren", "Moss Wren", null, Set.of(Role.LADO), null, Instant.EPOCH, false);
  private static final SignedIn PERSON =
      new SignedIn("m.wren", "Moss Wren", List.of(Role.LADO), null);

  private final Accounts accounts = mock(Accounts.class);
  private final Unattended unattended = mock(Unattended.class);
  private final Enrolment enrolment = new Enrolment(accounts, unattended);

  @Test
  void goesOnWhereAnotherWasFirst() {
    when(unattended.askForOne(any(), eq(Account.class)))
        .thenReturn(Optional.empty())
        .thenReturn(Optional.empty())
        .thenReturn(Optional.of(KNOWN));
    when(unattended.sendAndSee(any(), any())).thenThrow(new RuleViolated("It is open already."));
    when(accounts.find("m.wren")).thenReturn(Optional.of(PERSON));

    assertThat(enrolment.welcome(SAID)).isEqualTo(PERSON);
  }

  @Test
  void saysWhatCannotStandInTheRecord() {
    when(unattended.askForOne(any(), eq(Account.class))).thenReturn(Optional.empty());
    when(unattended.sendAndSee(any(), any())).thenThrow(new RuleViolated("It is too long."));

    assertThatThrownBy(() -> enrolment.welcome(SAID))
        .isInstanceOf(Unwelcome.class)
        .hasMessageContaining("It is too long.");
  }

  @ParameterizedTest
  @FieldSource("PASSING")
  void isToBeTriedAgainWhereItCannotBeRecordedNow(RuntimeException passing) {
    when(unattended.askForOne(any(), eq(Account.class))).thenReturn(Optional.empty());
    when(unattended.sendAndSee(any(), any())).thenThrow(passing);

    assertThatThrownBy(() -> enrolment.welcome(SAID))
        .isInstanceOf(NotYet.class)
        .hasMessage(passing.getMessage());
  }
}
