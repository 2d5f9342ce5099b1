package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.access.Role;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordContact;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReferenceDataCommand.IntroduceCode;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.referencedata.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingWithCodeLists {

  private static final Provenance ADMIN =
      new Provenance("admin", Role.ADMINISTRATOR, null, null, null, null);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

  @TempDir private Path folder;

  @Test
  void happensAtTheFirstStartAndNeverAgain() {
    long initial;
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      initial = side.recorded.lastPosition();
      assertThat(side.recorded.of(ReferenceDataEvent.SUBJECT))
          .hasSize((int) initial + 1)
          .allMatch(event -> Provenance.SYSTEM.equals(event.by().account()));
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.recorded.lastPosition()).isEqualTo(initial);
    }
  }

  @Test
  void letsACodeBeUsedFromTheMomentItIsIntroducedAndAfterARestart() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThatThrownBy(() -> side.send(contact("YOUTH_JUSTICE")))
          .hasMessage("\"YOUTH_JUSTICE\" is not on the board's list of settings.");

      side.send(
          new IntroduceCode(CodeList.SECTOR, "YOUTH_JUSTICE", "Youth justice", 18, DAY), ADMIN);

      assertThat(side.send(contact("YOUTH_JUSTICE")).subject()).isEqualTo("W25-001");
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(contact("YOUTH_JUSTICE")).subject()).isEqualTo("W25-002");
    }
  }

  private static RecordContact contact(String sector) {
    return new RecordContact(
        When.on(DAY),
        ContactType.ADVICE,
        "Manager",
        new Sector(sector),
        List.of(),
        false,
        null,
        null,
        null,
        null,
        null,
        new Narrative("May we ask something?"),
        List.of(),
        List.of());
  }
}
