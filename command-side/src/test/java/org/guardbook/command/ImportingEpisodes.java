package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.guardbook.command.access.Role;
import org.guardbook.command.childprotection.ChildProtectionCommand.EndPlan;
import org.guardbook.command.childprotection.ChildProtectionCommand.ImportEpisodes;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.EarlierEpisode;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingEpisodes {

  private static final LocalDate BORN = LocalDate.of(2005, 3, 4);
  private static final Provenance CHAIR =
      new Provenance("cpchair", Role.CONFERENCE_CHAIR, null, null, null, null);

  @TempDir private Path folder;

  @Test
  void recordsWhatARowSaysInTheOrderInWhichItHappened() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(send(side, episode("D00001", "a"))).isEqualTo(new Imported(1, 1, 0));

      List<RecordedEvent> entries = side.recorded.of("D00001");
      assertThat(entries)
          .extracting(RecordedEvent::event)
          .<Class<?>>extracting(Object::getClass)
          .containsExactly(
              RecordOpened.class,
              StrategyDiscussionHeld.class,
              EnquiryBegun.class,
              EnquiryConcluded.class,
              ConferenceHeld.class,
              PlanStarted.class,
              ConferenceHeld.class,
              ConferenceHeld.class,
              PlanEnded.class);
      assertThat(entries)
          .extracting(RecordedEvent::by)
          .allMatch(by -> Provenance.IMPORT.equals(by.source()))
          .allMatch(by -> "import:a".equals(by.commandId()))
          .allMatch(by -> "cpchair".equals(by.account()));
      assertThat(entries.get(6).event())
          .isInstanceOfSatisfying(
              ConferenceHeld.class,
              review -> {
                assertThat(review.happened()).isEqualTo(When.on(LocalDate.of(2011, 8, 22)));
                assertThat(review.conference()).isEqualTo(2);
                assertThat(review.planNeeded()).isTrue();
              });
      assertThat(((ConferenceHeld) entries.get(7).event()).planNeeded()).isFalse();
    }
  }

  @Test
  void makesNothingUpForAPlanThatBeganBeforeTheFile() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(send(side, began("D00001", "a", LocalDate.of(2010, 10, 25))))
          .isEqualTo(new Imported(1, 1, 0));

      assertThat(side.recorded.of("D00001"))
          .extracting(RecordedEvent::event)
          .<Class<?>>extracting(Object::getClass)
          .containsExactly(RecordOpened.class, PlanStarted.class);
      assertThat(
              side.send(
                  new EndPlan(
                      new ChildReference("D00001"),
                      When.on(LocalDate.of(2011, 9, 5)),
                      new PlanEnd("LOOKED_AFTER"),
                      new Narrative("Looked after."),
                      null),
                  CHAIR))
          .isEqualTo(new Receipt("D00001", 3));
    }
  }

  @Test
  void bringsAYearOfAnAuthorityOverAndLeavesItAloneTheSecondTime() throws IOException {
    EarlierEpisode[] year = dudley();
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      Imported imported = send(side, year);
      assertThat(imported.rows()).isEqualTo(1_113);
      assertThat(imported.imported()).isEqualTo(1_113);
      assertThat(imported.warnings())
          .hasSize(10)
          .allMatch(warning -> String.valueOf(warning.field()).endsWith(".initialConferenceHeldOn"))
          .allMatch(
              warning ->
                  warning
                      .sentence()
                      .endsWith("an initial conference is held from Monday to Friday."));
      long before = side.recorded.lastPosition();

      assertThat(send(side, year)).isEqualTo(new Imported(1_113, 0, 1_113));
      assertThat(side.recorded.lastPosition()).isEqualTo(before);
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(send(side, year)).isEqualTo(new Imported(1_113, 0, 1_113));
    }
  }

  @Test
  void warnsOfWhatAGoodRecordNeverShows() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      EarlierEpisode atAWeekend =
          plan("D00001", "Fern Coot", day(2, 12), day(2, 12), null, null, "a");
      EarlierEpisode onAnotherDay =
          plan("D00002", "Ivy Coot", day(2, 10), day(2, 14), null, null, "b");
      EarlierEpisode endedAtOnce =
          plan("D00003", "Elm Coot", day(2, 10), day(2, 10), day(2, 10), null, "c");
      Imported imported = send(side, atAWeekend, onAnotherDay, endedAtOnce);

      assertThat(imported.imported()).isEqualTo(3);
      assertThat(imported.warnings())
          .containsExactly(
              new Refusal(
                  "episodes[0].initialConferenceHeldOn",
                  "12 February 2011 is a Saturday; an initial conference is held from Monday to Friday."),
              new Refusal(
                  "episodes[1].planStartedOn",
                  "The plan starts on 14 February 2011, its conference was on 10 February 2011."),
              new Refusal("episodes[2].planEndedOn", "The plan ends on the day it began."));
    }
  }

  @Test
  void warnsOfOneChildsPlansAndEnquiriesThatMeetThoughTheyStandInSeveralRows() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      EarlierEpisode later = plan("D00001", "Fern Coot", null, day(6, 1), null, day(3, 1), "a");
      EarlierEpisode earlier =
          plan("D00002", " fern COOT ", null, day(2, 1), day(8, 1), day(3, 1), "b");
      EarlierEpisode onTheDayItEnded =
          plan("D00003", "Ivy Coot", null, day(8, 1), null, day(3, 2), "c");
      EarlierEpisode ended = plan("D00004", "Ivy Coot", null, day(2, 1), day(8, 1), day(3, 1), "d");

      assertThat(send(side, later, earlier, onTheDayItEnded, ended).warnings())
          .containsExactly(
              new Refusal(
                  "episodes[0].planStartedOn",
                  "The child has another plan, D00002 from 1 February 2011, at the same time."),
              new Refusal(
                  "episodes[1].section47StartedOn",
                  "The child has other section 47 enquiries, D00001, open at the same time."));

      EarlierEpisode another = plan("D00005", "Ivy Coot", null, day(9, 1), null, null, "e");
      assertThat(send(side, later, earlier, onTheDayItEnded, ended, another).warnings())
          .containsExactly(
              new Refusal(
                  "episodes[4].planStartedOn",
                  "The child has another plan, D00003 from 1 August 2011, at the same time."));
    }
  }

  @Test
  void storesNothingWhereOneRowIsWrongAndNamesEveryCell() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      LocalDate never = LocalDate.of(2199, 1, 1);
      LocalDate on = day(5, 4);
      refused(
          side,
          List.of(
              episode("D00001", "a"),
              row("D00002", " ", never, on, null, on, null, on, null, null, on, null, on, null),
              row(
                  "D00003",
                  "Elm",
                  BORN,
                  null,
                  true,
                  null,
                  true,
                  null,
                  null,
                  null,
                  null,
                  new Category("BOREDOM"),
                  on,
                  new PlanEnd("MOVED_AWAY")),
              row(
                  "D00004",
                  "Elm",
                  BORN,
                  never,
                  true,
                  never,
                  true,
                  never,
                  ConferenceKind.INITIAL,
                  true,
                  never,
                  new Category("NEGLECT"),
                  never,
                  new PlanEnd("MOVED_AWAY")),
              row(
                  "D00005",
                  "Elm",
                  BORN,
                  day(5, 5),
                  true,
                  on,
                  true,
                  null,
                  ConferenceKind.REVIEW,
                  true,
                  day(5, 5),
                  new Category("NEGLECT"),
                  on,
                  new PlanEnd("MOVED_AWAY"),
                  on),
              row(
                  "D00006", "Elm", BORN, on, true, null, null, null, null, true, null, null, null,
                  null, on),
              row(
                  "D00007",
                  "Elm",
                  BORN,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  new PlanEnd("MOVED_AWAY")),
              episode("D00001", "b")),
          new Refusal("episodes[1].childName", "Give the child's name."),
          new Refusal("episodes[1].childDateOfBirth", "1 January 2199 is in the future."),
          new Refusal("episodes[1].section47Required", "This is needed."),
          new Refusal("episodes[1].initialConferenceRequired", "This is needed."),
          new Refusal("episodes[1].conferenceKind", "Say which conference was held."),
          new Refusal("episodes[1].planMade", "A plan that started was made."),
          new Refusal("episodes[1].category", "This is needed."),
          new Refusal("episodes[1].endOutcome", "This is needed."),
          new Refusal("episodes[2].section47Required", "There is no day to this."),
          new Refusal("episodes[2].initialConferenceRequired", "There is no day to this."),
          new Refusal(
              "episodes[2].category",
              "\"BOREDOM\" is not on the board's list of categories of plan."),
          new Refusal("episodes[2].category", "There is no day to this."),
          new Refusal("episodes[2].planEndedOn", "There is no plan that could end."),
          new Refusal("episodes[3].strategyDiscussionOn", "1 January 2199 is in the future."),
          new Refusal("episodes[3].section47StartedOn", "1 January 2199 is in the future."),
          new Refusal("episodes[3].initialConferenceHeldOn", "1 January 2199 is in the future."),
          new Refusal("episodes[3].planStartedOn", "1 January 2199 is in the future."),
          new Refusal("episodes[3].planEndedOn", "1 January 2199 is in the future."),
          new Refusal(
              "episodes[4].section47StartedOn",
              "4 May 2011 is before the strategy discussion on 5 May 2011."),
          new Refusal(
              "episodes[4].conferenceKind", "Review conferences stand in reviewConferencesHeldOn."),
          new Refusal(
              "episodes[4].planEndedOn", "4 May 2011 is before the plan started on 5 May 2011."),
          new Refusal(
              "episodes[4].reviewConferencesHeldOn[0]",
              "4 May 2011 is before the plan started on 5 May 2011."),
          new Refusal("episodes[5].planStartedOn", "Say when the plan started."),
          new Refusal(
              "episodes[5].reviewConferencesHeldOn", "There is no plan that could be reviewed."),
          new Refusal("episodes[6].endOutcome", "There is no day to this."),
          new Refusal("episodes[6].reference", "Nothing of this row has a day."),
          new Refusal("episodes[7].reference", "D00001 stands twice in the file."));
    }
  }

  @Test
  void refusesAReferenceThatIsOnRecordWithOtherWords() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      send(side, episode("D00001", "a"));

      refused(
          side,
          List.of(episode("D00001", "other")),
          new Refusal(
              "episodes[0].reference",
              "D00001 is on record already and says something else. Correct that record instead."));
    }
  }

  @Test
  void takesTwentyThousandRows() {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      EarlierEpisode[] rows =
          IntStream.rangeClosed(1, 20_000)
              .mapToObj(n -> episode("D%05d".formatted(n), "row-" + n))
              .toArray(EarlierEpisode[]::new);

      assertThat(send(side, rows).imported()).isEqualTo(20_000);
      assertThat(send(side, rows)).isEqualTo(new Imported(20_000, 0, 20_000));
    }
  }

  private static void refused(
      RunningCommandSide side, List<EarlierEpisode> rows, Refusal... refusals) {
    long before = side.recorded.lastPosition();
    RuleViolated refused =
        catchThrowableOfType(
            RuleViolated.class, () -> send(side, rows.toArray(EarlierEpisode[]::new)));
    assertThat(refused.refusals()).containsExactlyInAnyOrder(refusals);
    assertThat(side.recorded.lastPosition()).isEqualTo(before);
  }

  private static Imported send(RunningCommandSide side, EarlierEpisode... rows) {
    return side.commands.sendAndWait(
        new GenericCommandMessage<>(new ImportEpisodes(List.of(rows)), CHAIR.toMetaData()));
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2011, month, day);
  }

  /** From discussion to the end of a plan; no two of one child. */
  private static EarlierEpisode episode(String reference, String fingerprint) {
    return new EarlierEpisode(
        fingerprint,
        new ChildReference(reference),
        "Child " + reference,
        BORN,
        Gender.FEMALE,
        day(4, 26),
        true,
        day(4, 28),
        true,
        day(5, 16),
        ConferenceKind.INITIAL,
        true,
        day(5, 16),
        new Category("NEGLECT"),
        List.of(day(11, 14), day(8, 22)),
        day(11, 14),
        new PlanEnd("CHILD_IN_NEED"));
  }

  private static EarlierEpisode began(String reference, String fingerprint, LocalDate on) {
    return plan(reference, "Laurel Siskin", null, on, null, null, fingerprint);
  }

  private static EarlierEpisode plan(
      String reference,
      String name,
      @Nullable LocalDate heldOn,
      LocalDate startedOn,
      @Nullable LocalDate endedOn,
      @Nullable LocalDate section47On,
      String fingerprint) {
    return new EarlierEpisode(
        fingerprint,
        new ChildReference(reference),
        name,
        BORN,
        null,
        null,
        null,
        section47On,
        section47On == null ? null : true,
        heldOn,
        ConferenceKind.INITIAL,
        true,
        startedOn,
        new Category("PHYSICAL"),
        List.of(),
        endedOn,
        endedOn == null ? null : new PlanEnd("LOOKED_AFTER"));
  }

  private static EarlierEpisode row(
      String reference,
      String name,
      LocalDate born,
      @Nullable LocalDate discussionOn,
      @Nullable Boolean section47Required,
      @Nullable LocalDate section47On,
      @Nullable Boolean conferenceRequired,
      @Nullable LocalDate heldOn,
      @Nullable ConferenceKind kind,
      @Nullable Boolean planMade,
      @Nullable LocalDate startedOn,
      @Nullable Category category,
      @Nullable LocalDate endedOn,
      @Nullable PlanEnd outcome,
      LocalDate... reviewsOn) {
    return new EarlierEpisode(
        reference,
        new ChildReference(reference),
        name,
        born,
        null,
        discussionOn,
        section47Required,
        section47On,
        conferenceRequired,
        heldOn,
        kind,
        planMade,
        startedOn,
        category,
        List.of(reviewsOn),
        endedOn,
        outcome);
  }

  /** The rows of a year, as the reports of an authority add them up. */
  private static EarlierEpisode[] dudley() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ImportingEpisodes.class.getResourceAsStream("/dudley-2011-12/episodes.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(ImportingEpisodes::read)
          .toArray(EarlierEpisode[]::new);
    }
  }

  private static EarlierEpisode read(String line) {
    String[] cells = line.split(",", -1);
    return new EarlierEpisode(
        line,
        new ChildReference(cells[0]),
        cells[1],
        unlessEmpty(cells[2], LocalDate::parse),
        unlessEmpty(cells[3], Gender::valueOf),
        unlessEmpty(cells[4], LocalDate::parse),
        unlessEmpty(cells[5], Boolean::valueOf),
        unlessEmpty(cells[6], LocalDate::parse),
        unlessEmpty(cells[7], Boolean::valueOf),
        unlessEmpty(cells[8], LocalDate::parse),
        unlessEmpty(cells[9], ConferenceKind::valueOf),
        unlessEmpty(cells[10], Boolean::valueOf),
        unlessEmpty(cells[11], LocalDate::parse),
        unlessEmpty(cells[12], Category::new),
        Arrays.stream(cells[13].split(";"))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .toList(),
        unlessEmpty(cells[14], LocalDate::parse),
        unlessEmpty(cells[15], PlanEnd::new));
  }

  private static <T> @Nullable T unlessEmpty(String cell, Function<String, T> read) {
    return cell.isEmpty() ? null : read.apply(cell);
  }
}
