package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.EarlierContact;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ImportContacts;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EmployerCopySent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeLetterSent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ReferredToBarringService;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingContacts {

  private static final LocalDate RECEIVED = LocalDate.of(2013, 3, 26);

  @TempDir private Path folder;

  @Test
  void recordsWhatARowSaysInTheOrderInWhichItHappened() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(send(side, row("W12-180", "a"))).isEqualTo(new Imported(1, 1, 0));

      List<RecordedEvent> entries = side.recorded.of("W12-180");
      assertThat(entries)
          .extracting(RecordedEvent::event)
          .<Class<?>>extracting(Object::getClass)
          .containsExactly(
              ContactRecorded.class,
              MeetingHeld.class,
              OutcomeRecorded.class,
              EmployerCopySent.class,
              OutcomeLetterSent.class,
              CaseClosed.class,
              ReferredToBarringService.class);
      assertThat(entries)
          .extracting(RecordedEvent::by)
          .allMatch(by -> Provenance.IMPORT.equals(by.source()))
          .allMatch(by -> "import:a".equals(by.commandId()))
          .allMatch(by -> "lado".equals(by.account()));
    }
  }

  @Test
  void leavesRowsAloneThatAreThereAlready() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      send(side, row("W12-180", "a"));
      long before = side.recorded.lastPosition();

      assertThat(send(side, row("W12-180", "a"))).isEqualTo(new Imported(1, 0, 1));
      assertThat(side.recorded.lastPosition()).isEqualTo(before);
      assertThat(send(side, row("W12-180", "a"), row("W12-181", "b")))
          .isEqualTo(new Imported(2, 1, 1));
    }
  }

  @Test
  void storesNothingWhereOneRowIsWrongAndNamesTheCell() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      long before = side.recorded.lastPosition();
      EarlierContact right = row("W12-180", "a");
      EarlierContact wrong =
          new EarlierContact(
              "b",
              new CaseReference("W12-181"),
              When.on(RECEIVED),
              ContactType.REFERRAL,
              new Sector("MOONBASE"),
              List.of(new Nature("NEGLECT")),
              List.of(),
              false,
              new NamedPerson("Alder Smew", LocalDate.of(2012, 3, 18)),
              null,
              null,
              null,
              "School",
              new Narrative(""),
              null,
              new Outcome("SUBSTANTIATED"),
              RECEIVED.minusDays(1),
              List.of(),
              null,
              null,
              null,
              LocalDate.of(2999, 1, 1));

      RuleViolated refused =
          catchThrowableOfType(
              RuleViolated.class, () -> send(side, right, wrong, row("W12-180", "c")));

      assertThat(refused.refusals())
          .extracting(Refusal::field)
          .containsExactlyInAnyOrder(
              "contacts[1].sector",
              "contacts[1].adult.dateOfBirth",
              "contacts[1].outcomeOn",
              "contacts[1].closedOn",
              "contacts[2].reference");
      assertThat(side.recorded.lastPosition()).isEqualTo(before);
    }
  }

  @Test
  void refusesAReferenceThatIsOnRecordWithOtherWords() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      send(side, row("W12-180", "a"));

      RuleViolated refused =
          catchThrowableOfType(RuleViolated.class, () -> send(side, row("W12-180", "other")));

      assertThat(refused.refusals())
          .containsExactly(
              new Refusal(
                  "contacts[0].reference",
                  "W12-180 is on record already and says something else. Correct that case instead."));
    }
  }

  @Test
  void takesTwentyThousandRows() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      EarlierContact[] rows =
          IntStream.rangeClosed(1, 20_000)
              .mapToObj(n -> row("W12-%05d".formatted(n), "row-" + n))
              .toArray(EarlierContact[]::new);

      assertThat(send(side, rows)).isEqualTo(new Imported(20_000, 20_000, 0));
      assertThat(send(side, rows)).isEqualTo(new Imported(20_000, 0, 20_000));
    }
  }

  private static Imported send(RunningCommandSide side, EarlierContact... rows) {
    return side.commands.sendAndWait(
        new org.axonframework.commandhandling.GenericCommandMessage<>(
            new ImportContacts(List.of(rows)), RunningCommandSide.lado(null).toMetaData()));
  }

  private static EarlierContact row(String reference, String fingerprint) {
    return new EarlierContact(
        fingerprint,
        new CaseReference(reference),
        When.on(RECEIVED),
        ContactType.REFERRAL,
        new Sector("EDUCATION"),
        List.of(new Nature("NEGLECT")),
        List.of(new Nature("NEGLECT")),
        false,
        new NamedPerson("Laurel Chough", LocalDate.of(1957, 7, 25)),
        "teaching assistant",
        "Holly Primary School",
        null,
        "School",
        new Narrative("Concern about conduct recorded by the referrer (neglect)."),
        LocalDate.of(2013, 4, 4),
        new Outcome("SUBSTANTIATED"),
        LocalDate.of(2013, 5, 28),
        List.of(),
        LocalDate.of(2013, 6, 4),
        LocalDate.of(2013, 5, 30),
        LocalDate.of(2013, 6, 11),
        LocalDate.of(2013, 6, 5));
  }
}
