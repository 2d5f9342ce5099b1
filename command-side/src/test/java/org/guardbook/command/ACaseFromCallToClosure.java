package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.EarlierContact;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ACaseFromCallToClosure {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);

  @Test
  void isKeptAsItHappened(@TempDir Path folder) {
    CaseReference reference;
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(contact(MONDAY))).isEqualTo(new Receipt("W25-001", 1));
      assertThat(side.send(contact(MONDAY), "the-second").subject()).isEqualTo("W25-002");
      assertThat(side.send(contact(MONDAY), "the-second").subject()).isEqualTo("W25-002");
      assertThat(side.send(contact(LocalDate.of(2026, 4, 1))).subject()).isEqualTo("W26-001");
      reference = new CaseReference("W25-001");
      assertThatThrownBy(() -> side.send(outcome(new CaseReference("W25-001"))))
          .hasMessageContaining("Record the threshold decision first");
      side.send(
          new DecideThreshold(
              reference,
              When.on(MONDAY),
              true,
              List.of(ThresholdGround.HARMED_A_CHILD),
              new Narrative("A child was hurt."),
              null));
      side.send(
          new HoldMeeting(
              reference,
              When.on(MONDAY.plusDays(3)),
              null,
              MeetingKind.INITIAL,
              List.of(new Attendance(new Agency("POLICE"), Attendance.Presence.ATTENDED)),
              List.of(new Nature("PHYSICAL"))));
      side.send(outcome(reference));
      assertThatThrownBy(() -> side.send(close(reference, false)))
          .hasMessageContaining("Give a reason to close the case without them.");
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(close(reference, true))).isEqualTo(new Receipt("W25-001", 5));
      assertThat(side.send(contact(MONDAY), "the-second").subject()).isEqualTo("W25-002");
      assertThat(side.send(contact(MONDAY)).subject()).isEqualTo("W25-003");
      assertThat(side.recorded.of("W25-001"))
          .extracting(RecordedEvent::event)
          .<Class<?>>extracting(Object::getClass)
          .containsExactly(
              ContactRecorded.class,
              ThresholdDecided.class,
              MeetingHeld.class,
              OutcomeRecorded.class,
              CaseClosed.class);
      assertThat(side.recorded.of("W25-001"))
          .extracting(RecordedEvent::event)
          .allMatch(event -> event instanceof PositionOfTrustEvent);
    }
  }

  @Test
  void passesOverReferencesThatAnEarlierRecordBroughtWithIt(@TempDir Path folder) {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      side.commands.sendAndWait(
          new GenericCommandMessage<>(
              new ImportContacts(List.of(earlier("W25-002"), earlier("W25-003"))),
              RunningCommandSide.lado(null).toMetaData()));

      assertThat(side.send(contact(MONDAY))).isEqualTo(new Receipt("W25-001", 1));
      assertThat(side.send(contact(MONDAY), "next")).isEqualTo(new Receipt("W25-004", 1));
      assertThat(side.send(contact(MONDAY), "next")).isEqualTo(new Receipt("W25-004", 1));
      assertThat(side.recorded.of("W25-004")).hasSize(1);
      assertThat(side.recorded.of("W25-004").getFirst().by().commandId()).isEqualTo("next");
    }
  }

  private static EarlierContact earlier(String reference) {
    return new EarlierContact(
        reference,
        new CaseReference(reference),
        When.on(MONDAY),
        ContactType.ADVICE,
        new Sector("NOT_RECORDED"),
        List.of(),
        List.of(),
        false,
        null,
        null,
        null,
        null,
        "Health",
        new Narrative(""),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        MONDAY.plusDays(3));
  }

  private static RecordContact contact(LocalDate day) {
    return new RecordContact(
        When.on(day),
        ContactType.REFERRAL,
        "Head teacher",
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        false,
        null,
        new NamedPerson("Willow Swift", LocalDate.of(1982, 2, 16)),
        "teaching assistant",
        "Elder Primary School",
        null,
        new Narrative("Gripped a child by the arm."),
        List.of(),
        List.of());
  }

  private static RecordOutcome outcome(CaseReference reference) {
    return new RecordOutcome(
        reference,
        When.on(MONDAY.plusDays(10)),
        new Outcome("UNSUBSTANTIATED"),
        new Narrative("No witness."),
        null);
  }

  private static CloseCase close(CaseReference reference, boolean despite) {
    return new CloseCase(
        reference, When.on(MONDAY.plusDays(12)), new Narrative("Nothing further."), despite, null);
  }
}
