package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.committee.CommitteeCommand.AppointMember;
import org.guardbook.command.committee.CommitteeCommand.FormCommittee;
import org.guardbook.command.committee.CommitteeReference;
import org.guardbook.command.referencedata.Agency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ARecordOfAnotherKind {

  private static final CommitteeReference POLICE = new CommitteeReference("police");
  private static final When DAY = When.on(LocalDate.of(2026, 3, 2));
  private static final Provenance ADMIN =
      new Provenance("admin", Role.ADMINISTRATOR, null, null, null, null);
  private static final Provenance CHAIR =
      new Provenance("chair", Role.BOARD_MANAGER, null, null, null, null);

  @TempDir private Path folder;

  @Test
  void isNotThereForWhoeverAsksByItsNameAndKeepsItsNameToItself() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      side.send(new OpenAccount("police", "Fern Wren", null, Set.of(Role.LADO), null), ADMIN);

      assertThatThrownBy(
              () ->
                  side.send(
                      new AppointMember(POLICE, DAY, "Fern Wren", new Agency("POLICE"), "Officer"),
                      CHAIR))
          .isInstanceOf(AggregateNotFoundException.class);
      assertThatThrownBy(() -> side.send(new FormCommittee(POLICE, DAY, "Police"), CHAIR))
          .isInstanceOf(RuleViolated.class);
      assertThat(side.recorded.of("police")).hasSize(1);
    }
  }
}
