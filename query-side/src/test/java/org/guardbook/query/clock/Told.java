package org.guardbook.query.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseHandedOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseReopened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseTakenOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingActionCompleted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingCalled;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingMinuted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingPutOff;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeLetterSent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandOpened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ThresholdDecided;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.query.clock.ClockQuery.FindRunningClocks;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;

/** A case as its events tell it, and the clocks that come of them. */
record Told(CaseReference reference) {

  private static final Narrative WORDS = new Narrative("As told on the telephone.");

  static Told of(String reference) {
    return new Told(new CaseReference(reference));
  }

  ContactRecorded referral(String received) {
    return contact(received, ContactType.REFERRAL, false, null);
  }

  ContactRecorded advice(String received) {
    return contact(received, ContactType.ADVICE, false, null);
  }

  ContactRecorded immediateConcern(String received) {
    return contact(received, ContactType.REFERRAL, true, null);
  }

  ContactRecorded employersReport(String received, String learnedOn) {
    return contact(received, ContactType.REFERRAL, false, LocalDate.parse(learnedOn));
  }

  private ContactRecorded contact(
      String received, ContactType type, boolean immediate, @Nullable LocalDate learnedOn) {
    return new ContactRecorded(
        reference,
        When.parse(received),
        type,
        "Head teacher",
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        immediate,
        learnedOn,
        null,
        "teaching assistant",
        "Elder Primary School",
        null,
        WORDS);
  }

  ThresholdDecided thresholdMet(String on, ThresholdGround... grounds) {
    return new ThresholdDecided(reference, When.parse(on), true, List.of(grounds), WORDS, "lado");
  }

  ThresholdDecided thresholdNotMet(String on) {
    return new ThresholdDecided(reference, When.parse(on), false, List.of(), WORDS, "lado");
  }

  MeetingCalled called(int meeting, MeetingKind kind, String on, String heldFor) {
    return new MeetingCalled(
        reference, When.parse(on), meeting, kind, When.parse(heldFor), null, List.of());
  }

  MeetingPutOff putOff(int meeting, String heldFor) {
    return new MeetingPutOff(reference, When.parse(heldFor), meeting, When.parse(heldFor), WORDS);
  }

  MeetingHeld held(int meeting, MeetingKind kind, String on) {
    return new MeetingHeld(reference, When.parse(on), meeting, kind, List.of(), List.of());
  }

  MeetingMinuted minuted(int meeting, String on, MeetingAction... actions) {
    return new MeetingMinuted(
        reference, When.parse(on), meeting, WORDS, List.of(), List.of(actions));
  }

  static MeetingAction action(int number, String text, @Nullable String dueOn) {
    return new MeetingAction(
        number, new Narrative(text), "head teacher", dueOn == null ? null : LocalDate.parse(dueOn));
  }

  MeetingActionCompleted done(int meeting, int action, String on) {
    return new MeetingActionCompleted(reference, When.parse(on), meeting, action, WORDS);
  }

  StrandOpened policeStrandOpened(String on) {
    return new StrandOpened(reference, When.parse(on), Strand.POLICE_INVESTIGATION, WORDS);
  }

  OutcomeRecorded outcome(String on) {
    return new OutcomeRecorded(
        reference, When.parse(on), new Outcome("UNSUBSTANTIATED"), WORDS, "lado");
  }

  OutcomeLetterSent letterSent(String on) {
    return new OutcomeLetterSent(reference, When.parse(on));
  }

  CaseClosed closed(String on) {
    return new CaseClosed(reference, When.parse(on), WORDS, "lado");
  }

  CaseReopened reopened(String on) {
    return new CaseReopened(reference, When.parse(on), WORDS, "lado");
  }

  CaseHandedOver handedOver(String on) {
    return new CaseHandedOver(reference, When.parse(on), "Borchester", WORDS);
  }

  CaseTakenOver takenOver(String on) {
    return new CaseTakenOver(reference, When.parse(on), "Borchester", null, WORDS);
  }

  EntryCorrected corrected(String entry, @Nullable PositionOfTrustEvent replacement) {
    return new EntryCorrected(reference, When.parse("2014-02-01"), entry, replacement, WORDS);
  }

  /** The clock of a limit, or of a meeting or a meeting's action. */
  RunningClock clock(String limit, Object... events) {
    return clocks(events).stream()
        .filter(clock -> clock.limit().equals(limit))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No clock " + limit));
  }

  RunningClock clock(Limit limit, Object... events) {
    return clock(limit.name(), events);
  }

  List<RunningClock> clocks(Object... events) {
    return answers("2013-10-07T09:00", FirstReferenceData.events(), events)
        .answer(new ReadClocks(reference.value(), null));
  }

  static List<RunningClock> running(String today, Object... events) {
    return answers(today + "T09:00", FirstReferenceData.events(), events)
        .answer(new FindRunningClocks());
  }

  /**
   * @param now in England
   */
  static ClockAnswers answers(String now, Object[] referenceData, Object... events) {
    return answers(new InMemoryViews(), now, referenceData, events);
  }

  static ClockAnswers answers(
      ViewStore views, String now, Object[] referenceData, Object... events) {
    Past past = Past.of(events).and(referenceData);
    past.into(views, over -> new ClockProjection(over, past.history()));
    past.into(views, FirstReferenceData::projection);
    Clock clock =
        Clock.fixed(When.parse(now).earliest().atZone(When.ENGLAND).toInstant(), ZoneOffset.UTC);
    return new ClockAnswers(views, (_, _) -> views, clock);
  }
}
