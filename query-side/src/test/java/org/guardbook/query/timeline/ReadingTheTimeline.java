package org.guardbook.query.timeline;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.positionoftrust.MeetingKind.INITIAL;
import static org.guardbook.command.positionoftrust.MeetingKind.REVIEW;
import static org.guardbook.command.positionoftrust.Strand.POLICE_INVESTIGATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guardbook.command.Narrative;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardPutInPlace;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.Story;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.timeline.TimelineQuery.ReadChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.View;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTheTimeline {

  private final Story story = Story.of("W13-117");

  @Test
  void runsByWhenThingsHappenedTheLatestFirst() {
    assertThat(
            read(Past.of(
                    story.contactRecorded(),
                    story.meetingHeld(1, INITIAL, "2013-10-11T10:00"),
                    story.developmentNoted("2013-10-09", "Parent told the school."),
                    story.developmentNoted("2013-10-11", "Notes of the day."),
                    story.developmentNoted("2013-10-11", "More notes of the day.")))
                .entries())
        .extracting(TimelineEntry::eventId)
        .containsExactly("event-2", "event-5", "event-4", "event-3", "event-1");
  }

  @Test
  void saysWhoRecordedAnEntryAndWhen() {
    TimelineEntry entry =
        only(
            Past.of()
                .by("alex", Role.LADO_ADMINISTRATOR)
                .at("2013-10-07T09:31:00Z")
                .and(story.contactRecorded()));
    assertThat(entry.recordedBy()).isEqualTo("alex");
    assertThat(entry.role()).isEqualTo(Role.LADO_ADMINISTRATOR);
    assertThat(entry.recordedAt()).isEqualTo("2013-10-07T09:31:00Z");
    assertThat(entry.happened()).isEqualTo(When.parse("2013-10-07T10:20"));
    assertThat(entry.position()).isEqualTo(1);
    assertThat(entry.kind()).isEqualTo(Kind.CONTACT);
    assertThat(entry.imported()).isFalse();
  }

  @Test
  void turnsPagesAndChoosesByKind() {
    Past past =
        Past.of(
            story.contactRecorded(),
            story.thresholdDecided(true),
            story.meetingCalled(1, INITIAL, "2013-10-11"),
            story.meetingHeld(1, INITIAL, "2013-10-11"),
            story.outcomeRecorded("FALSE"));
    Timeline second = read(past, new ReadTimeline("W13-117", null, null, 1, 2));
    assertThat(second.entries())
        .extracting(TimelineEntry::eventId)
        .containsExactly("event-3", "event-2");
    assertThat(second.total()).isEqualTo(5);
    Timeline meetings = read(past, new ReadTimeline("W13-117", Kind.MEETING, null, 0, 1));
    assertThat(meetings.entries()).extracting(TimelineEntry::eventId).containsExactly("event-4");
    assertThat(meetings.total()).isEqualTo(2);
    assertThat(meetings.byKind())
        .containsEntry(Kind.MEETING, 2L)
        .containsEntry(Kind.DECISION, 2L)
        .containsEntry(Kind.LETTER, 0L);
  }

  @Test
  void isEmptyForACaseThatIsNot() {
    Timeline timeline = read(Past.of(), new ReadTimeline("W13-117", null, null, 0, 10));
    assertThat(timeline.entries()).isEmpty();
    assertThat(timeline.total()).isZero();
  }

  @Test
  void putsAMeetingIntoSentences() {
    Timeline timeline =
        read(
            Past.of(
                story.contactRecorded(),
                story.meetingCalled(1, INITIAL, "2013-10-11T10:00"),
                story.meetingPutOff(1, "2013-10-14T10:00"),
                story.meetingHeld(1, INITIAL, "2013-10-14T10:00"),
                story.meetingMinuted(1),
                story.actionCompleted(1, 1),
                story.meetingCalled(2, REVIEW, "2013-10-25")));
    assertThat(words(timeline, "event-2"))
        .isEqualTo(
            "Initial position of trust meeting called for 11 October at 10:00"
                + " / To be held at the civic centre. Invited: police, education.");
    assertThat(words(timeline, "event-3"))
        .isEqualTo(
            "Initial position of trust meeting put off to 14 October at 10:00"
                + " / The police cannot come.");
    assertThat(words(timeline, "event-4"))
        .isEqualTo(
            "Initial position of trust meeting / Police, education present; NHS trust sent"
                + " apologies. Natures considered: physical, emotional. Next meeting 25 October.");
    assertThat(words(timeline, "event-5"))
        .isEqualTo(
            "Minutes of the initial position of trust meeting / All three strands are needed."
                + " Decided: the school keeps the adult away from children. Actions: Head teacher"
                + " to send the training record by 18 October.");
    assertThat(words(timeline, "event-6"))
        .isEqualTo(
            "Action done: send the training record / It fell to: Head teacher. Sent by post.");
  }

  @Test
  void putsEveryOtherEntryIntoSentences() {
    Timeline timeline =
        read(
            Past.of(
                story.contactRecorded(),
                story.thresholdDecided(true),
                story.strandOpened(POLICE_INVESTIGATION),
                story.strandProgressed(POLICE_INVESTIGATION),
                story.strandConcluded(POLICE_INVESTIGATION),
                story.safeguardPutInPlace(1),
                story.safeguardLifted(1),
                story.outcomeRecorded("UNSUBSTANTIATED"),
                story.consequenceRecorded("DISMISSAL"),
                story.outcomeLetterSent(),
                story.employerCopySent(),
                story.referredToBarringService(),
                story.referredToRegulator(),
                story.handedOver(),
                story.takenOver(),
                story.closed(),
                story.reopened(),
                story.linkedTo("W11-042"),
                story.unlinkedFrom("W11-042"),
                story.dismissed("W11-043"),
                story.adultNamed("Rowan Linnet", "1984-05-04")));
    assertThat(timeline.entries().reversed().stream().map(ReadingTheTimeline::words))
        .containsExactlyInAnyOrder(
            "Referral received / Pupil, 8, says they were pulled by the arm and shouted at. From"
                + " Head teacher, Elder Primary School. Nature: physical.",
            "Threshold met / The adult harmed or may have harmed a child. A mark was seen.",
            "Police investigation opened / An officer is named.",
            "Police: interview planned / ",
            "Police investigation concluded / No further action.",
            "Interim safeguard: moved to duties without children / Reviewed at the next meeting.",
            "Interim safeguard lifted: moved to duties without children / The matter is resolved.",
            "Outcome: unsubstantiated / Two witnesses saw it otherwise. Decided by dso.",
            "Consequence: dismissal / After the employer's hearing.",
            "Outcome letter sent to the adult / ",
            "Copy of the outcome letter sent to the employer / ",
            "Referred to the Disclosure and Barring Service / By the employer.",
            "Referred to the Teaching Regulation Agency / By the employer.",
            "Handed over to Sandford / The adult works there now.",
            "Taken over from Sandford / Their reference is S-77. The adult has come back.",
            "Case closed / Everything is done.",
            "Case reopened / A second child has spoken. Decided by dso.",
            "Linked to W11-042, the same person / Same name and date of birth.",
            "Link to W11-042 removed, not the same person / A cousin of the same name.",
            "W11-043 is about somebody else / ",
            "Adult named: Rowan Linnet / Born 4 May 1984. The manager rang back with the name.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Parent told the school. In September, seen by others. | Parent told the school | In September, seen by others.",
        "Parent told the school | Parent told the school | ''",
        "Mr. Finch rang. He wants to see the letter. | Mr. Finch rang | He wants to see the letter.",
        "Seen at 10.30 by the class teacher. Nothing new. | Seen at 10.30 by the class teacher | Nothing new.",
        "Why was nobody told? The head will ask. | Why was nobody told? | The head will ask.",
      })
  void makesALineOfTheFirstSentenceOfANote(String note, String what, String detail) {
    TimelineEntry entry = only(Past.of(story.developmentNoted("2013-10-09", note)));
    assertThat(entry.what()).isEqualTo(what);
    assertThat(entry.detail()).isEqualTo(detail);
  }

  @Test
  void shortensALongFirstSentenceAndKeepsItWholeBelow() {
    String note = "The class teacher and the teaching assistant both say ".repeat(4).strip() + ".";
    TimelineEntry entry = only(Past.of(story.developmentNoted("2013-10-09", note)));
    assertThat(entry.what()).hasSizeLessThan(120).endsWith(" …");
    assertThat(entry.detail()).isEqualTo(note);
  }

  @Test
  void strikesACorrectedEntryThroughAndPointsAtTheCorrection() {
    Timeline timeline =
        read(
            Past.of(
                story.contactRecorded(),
                story.outcomeRecorded("SUBSTANTIATED"),
                story.corrected("event-2", story.outcomeRecorded("FALSE"))));
    TimelineEntry wrong = entry(timeline, "event-2");
    assertThat(wrong.correctedBy()).isEqualTo("event-3");
    assertThat(wrong.correctionReason()).isEqualTo("Taken down wrongly.");
    assertThat(wrong.correctable()).isFalse();
    TimelineEntry correction = entry(timeline, "event-3");
    assertThat(correction.corrects()).isEqualTo("event-2");
    assertThat(correction.kind()).isEqualTo(Kind.CORRECTION);
    assertThat(correction.type()).isEqualTo("OutcomeRecorded");
    assertThat(correction.happened()).isEqualTo(When.parse("2013-11-04"));
    assertThat(correction.correctable()).isTrue();
    assertThat(correction.late()).isNull();
    assertThat(words(correction))
        .isEqualTo(
            "Correction · Outcome: false / Two witnesses saw it otherwise. Decided by dso. Taken"
                + " down wrongly.");
  }

  @Test
  void findsACorrectionUnderTheKindOfWhatItPutsRightToo() {
    Past past =
        Past.of(
            story.contactRecorded(),
            story.outcomeRecorded("SUBSTANTIATED"),
            story.corrected("event-2", story.outcomeRecorded("FALSE")));
    Timeline decisions = read(past, new ReadTimeline("W13-117", Kind.DECISION, null, 0, 10));
    assertThat(decisions.entries()).hasSize(2);
    assertThat(decisions.total()).isEqualTo(2);
    assertThat(decisions.byKind()).containsEntry(Kind.CORRECTION, 1L);
  }

  @Test
  void saysWhatWasWithdrawn() {
    Timeline timeline =
        read(
            Past.of(
                story.contactRecorded(),
                story.developmentNoted("2013-10-08", "Police: no criminal offence suggested."),
                story.corrected("event-2", null)));
    assertThat(entry(timeline, "event-2").correctedBy()).isEqualTo("event-3");
    TimelineEntry withdrawal = entry(timeline, "event-3");
    assertThat(withdrawal.happened()).isEqualTo(When.parse("2013-12-20"));
    assertThat(words(withdrawal))
        .isEqualTo("Entry withdrawn · Police: no criminal offence suggested / Taken down wrongly.");
    assertThat(withdrawal.type()).isEqualTo("DevelopmentNoted");
  }

  @Test
  void letsAnEntryStandAgainWhereItsCorrectionIsStruckOut() {
    Timeline timeline =
        read(
            Past.of(
                story.contactRecorded(),
                story.outcomeRecorded("SUBSTANTIATED"),
                story.corrected("event-2", story.outcomeRecorded("FALSE")),
                story.corrected("event-3", null)));
    assertThat(entry(timeline, "event-2").correctedBy()).isNull();
    assertThat(entry(timeline, "event-3").correctedBy()).isEqualTo("event-4");
    assertThat(entry(timeline, "event-4").correctedBy()).isNull();
    assertThat(entry(timeline, "event-4").what()).isEqualTo("Correction withdrawn");
  }

  @Test
  void followsACorrectionThatWasPutRight() {
    Timeline timeline =
        read(
            Past.of(
                story.contactRecorded(),
                story.outcomeRecorded("SUBSTANTIATED"),
                story.corrected("event-2", story.outcomeRecorded("FALSE")),
                story.corrected(
                    "event-3", story.corrected("event-2", story.outcomeRecorded("UNFOUNDED")))));
    assertThat(entry(timeline, "event-2").correctedBy()).isEqualTo("event-4");
    assertThat(entry(timeline, "event-3").correctedBy()).isEqualTo("event-4");
    assertThat(entry(timeline, "event-4").correctedBy()).isNull();
    assertThat(entry(timeline, "event-4").what()).isEqualTo("Correction · Outcome: unfounded");
    assertThat(entry(timeline, "event-4").type()).isEqualTo("OutcomeRecorded");
  }

  @Test
  void believesTheLastOfTwoCorrections() {
    Timeline timeline =
        read(
            Past.of(
                story.contactRecorded(),
                story.outcomeRecorded("SUBSTANTIATED"),
                story.corrected("event-2", story.outcomeRecorded("FALSE")),
                story.corrected("event-2", story.outcomeRecorded("UNFOUNDED"))));
    assertThat(entry(timeline, "event-2").correctedBy()).isEqualTo("event-4");
    assertThat(entry(timeline, "event-3").correctedBy()).isEqualTo("event-4");
  }

  @ParameterizedTest(name = "{0} happened {1}, recorded {2}: {3}")
  @CsvSource({
    // critical: 24 hours
    "safeguard, 2013-10-08T10:00, 2013-10-09T09:00:00Z, ",
    "safeguard, 2013-10-08T10:00, 2013-10-09T09:01:00Z, entered 1 working day late",
    "safeguard, 2013-10-08, 2013-10-09T22:59:00Z, ",
    "safeguard, 2013-10-08, 2013-10-09T23:01:00Z, entered 2 working days late",
    "safeguard, 2013-10-05T10:00, 2013-10-06T18:00:00Z, entered 1 day late",
    // significant: 2 working days
    "meeting, 2013-10-11, 2013-10-15T15:00:00Z, ",
    "meeting, 2013-10-11, 2013-10-16T08:00:00Z, entered 3 working days late",
    "meeting, 2013-12-24, 2013-12-30T09:00:00Z, ",
    // any other: 5 working days
    "note, 2013-10-09, 2013-10-16T09:00:00Z, ",
    "note, 2013-10-09, 2013-10-17T09:00:00Z, entered 6 working days late",
  })
  void marksWhatWasEnteredLate(
      String kind, String happened, String recordedAt, @Nullable String late) {
    Object event =
        switch (kind) {
          case "safeguard" ->
              new SafeguardPutInPlace(
                  story.reference(), When.parse(happened), 1, new Narrative("Moved."));
          case "meeting" -> story.meetingHeld(1, INITIAL, happened);
          default -> story.developmentNoted(happened, "Parent told the school.");
        };
    Timeline timeline =
        read(
            Past.of(story.contactRecorded("2013-10-01", "Rowan Linnet", null))
                .at(recordedAt)
                .and(event));
    assertThat(entry(timeline, "event-2").late()).isEqualTo(late);
  }

  @Test
  void measuresLatenessByTheRulesInForceWhenTheCaseBegan() {
    Past past =
        Past.of(
                new RuleSetAdopted(
                    LocalDate.parse("2013-10-08"),
                    Map.of(Limit.ENTRY_OTHER, new Span(10, Span.Unit.WORKING_DAYS)),
                    "A later procedure"),
                story.contactRecorded("2013-10-07", "Rowan Linnet", null),
                Story.of("W13-118").contactRecorded("2013-10-08", "Hazel Pipit", null))
            .at("2013-10-17T09:00:00Z")
            .and(
                story.developmentNoted("2013-10-09", "Parent told the school."),
                Story.of("W13-118").developmentNoted("2013-10-09", "Parent told the school."));
    assertThat(entry(read(past), "event-4").late()).isEqualTo("entered 6 working days late");
    assertThat(
            read(past, new ReadTimeline("W13-118", null, null, 0, 10)).entries().getFirst().late())
        .isNull();
  }

  @Test
  void marksWhatWasBroughtOverAndNeverCallsItLate() {
    TimelineEntry entry =
        only(
            Past.of()
                .at("2014-05-01T09:00:00Z")
                .by(new Provenance("lado", Role.LADO, null, null, null, Provenance.IMPORT))
                .and(story.contactRecorded()));
    assertThat(entry.imported()).isTrue();
    assertThat(entry.late()).isNull();
  }

  @Test
  void givesTheFieldsThatACorrectionStartsFrom() {
    Timeline timeline =
        read(
            Past.of(
                story.contactRecorded(),
                story.meetingHeld(1, INITIAL, "2013-10-11T10:00"),
                story.meetingMinuted(1)));
    assertThat(fields(timeline, "event-1"))
        .containsEntry("happened", "2013-10-07T10:20")
        .containsEntry("contactType", "REFERRAL")
        .containsEntry("natures", "PHYSICAL")
        .containsEntry("immediateConcern", "false")
        .containsEntry("adult.name", "Rowan Linnet")
        .containsEntry("adult.dateOfBirth", "1984-05-04")
        .doesNotContainKey("employerLearnedOn");
    assertThat(fields(timeline, "event-2"))
        .containsEntry("meeting", "1")
        .containsEntry("kind", "INITIAL")
        .containsEntry("attendance[0].agency", "POLICE")
        .containsEntry("attendance[2].presence", "APOLOGIES")
        .containsEntry("natures", "PHYSICAL;EMOTIONAL");
    assertThat(fields(timeline, "event-3"))
        .containsEntry("decisions[0]", "The school keeps the adult away from children.")
        .containsEntry("actions[0].dueOn", "2013-10-18");
  }

  @Test
  void tellsWhatChangedInAnyCaseSinceThen() {
    Past past =
        Past.of(story.contactRecorded())
            .at("2013-10-08T08:00:00Z")
            .and(
                Story.of("W13-118").contactRecorded("2013-10-08", "Hazel Pipit", null),
                story.thresholdDecided(true));
    List<TimelineEntry> changes =
        answers(past).answer(new ReadChanges(Instant.parse("2013-10-08T00:00:00Z"), 10));
    assertThat(changes).extracting(TimelineEntry::eventId).containsExactly("event-3", "event-2");
    assertThat(changes).extracting(TimelineEntry::what).contains("Threshold met");
    assertThat(answers(past).answer(new ReadChanges(Instant.EPOCH, 1))).hasSize(1);
  }

  @Test
  void goesBackToWhatHadBeenRecordedByAnInstant() {
    Instant then = Past.BEGINNING.plusSeconds(90);
    Views views = views(Past.of(story.contactRecorded(), story.thresholdDecided(true)));
    TimelineAnswers answers =
        new TimelineAnswers(
            views(
                Past.of(
                    story.contactRecorded(),
                    story.thresholdDecided(true),
                    story.corrected("event-2", story.thresholdDecided(false)))),
            (instant, reference) -> {
              assertThat(instant).isEqualTo(then);
              assertThat(reference).isEqualTo("W13-117");
              return views;
            });
    Timeline timeline = answers.answer(new ReadTimeline("W13-117", null, then, 0, 10));
    assertThat(timeline.total()).isEqualTo(2);
    assertThat(entry(timeline, "event-2").correctedBy()).isNull();
  }

  private TimelineEntry only(Past past) {
    List<TimelineEntry> entries = read(past).entries();
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  private Timeline read(Past past) {
    return read(past, new ReadTimeline("W13-117", null, null, 0, 100));
  }

  private Timeline read(Past past, ReadTimeline query) {
    return answers(past).answer(query);
  }

  private TimelineAnswers answers(Past past) {
    return new TimelineAnswers(
        views(past),
        (_, _) -> {
          throw new AssertionError("Nobody asked for the past");
        });
  }

  ViewStore views() {
    return new InMemoryViews();
  }

  /** Reference data has a past of its own here, so that entries are counted from 1. */
  private Views views(Past past) {
    InMemoryViews reference = new InMemoryViews();
    referenceData().into(reference, FirstReferenceData::projection);
    past.into(reference, FirstReferenceData::projection);
    ViewStore views = views();
    past.into(views, TimelineProjection::new);
    return new Views() {
      @Override
      public <D extends Record> View<D> view(Collection<D> collection) {
        return (collection.name().startsWith("timeline") ? views : reference).view(collection);
      }
    };
  }

  private static Past referenceData() {
    LocalDate from = LocalDate.parse("2000-01-01");
    return Past.of(
        new RuleSetAdopted(from, FirstReferenceData.limits(), "The procedures"),
        new CodeIntroduced(CodeList.AGENCY, "POLICE", "Police", 1, from),
        new CodeIntroduced(CodeList.AGENCY, "HEALTHCARE_TRUST", "NHS trust", 2, from),
        new CodeIntroduced(CodeList.NATURE, "PHYSICAL", "Physical", 1, from));
  }

  private static String words(Timeline timeline, String eventId) {
    return words(entry(timeline, eventId));
  }

  private static String words(TimelineEntry entry) {
    return entry.what() + " / " + entry.detail();
  }

  private static Map<String, String> fields(Timeline timeline, String eventId) {
    return entry(timeline, eventId).fields().stream()
        .collect(toMap(TimelineEntry.Field::name, TimelineEntry.Field::value));
  }

  private static TimelineEntry entry(Timeline timeline, String eventId) {
    return timeline.entries().stream()
        .filter(entry -> entry.eventId().equals(eventId))
        .findFirst()
        .orElseThrow();
  }
}
