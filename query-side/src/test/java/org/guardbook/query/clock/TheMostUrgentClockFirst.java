package org.guardbook.query.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.positionoftrust.MeetingKind.INITIAL;

import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.query.clock.ClockQuery.FindRunningClocks;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.views.MongoServers;
import org.guardbook.query.views.MongoViews;
import org.junit.jupiter.api.Test;

class TheMostUrgentClockFirst {

  private final Told one = Told.of("W13-001");
  private final Told other = Told.of("W13-002");

  @Test
  void ordersTheClocksOfAllCasesByTheMomentTheyRunOut() {
    assertThat(
            Told.running(
                "2013-10-09",
                one.referral("2013-10-07T10:20"),
                other.immediateConcern("2013-10-08T16:30"),
                other.called(1, INITIAL, "2013-10-08", "2013-10-11T10:00")))
        .extracting(RunningClock::id)
        .containsExactly(
            "W13-002:MEETING:1",
            "W13-002:FIRST_MEETING_IMMEDIATE",
            "W13-001:FIRST_MEETING",
            "W13-001:RESOLUTION_FIRST",
            "W13-002:RESOLUTION_FIRST");
  }

  @Test
  void leavesOutWhatIsMetAndCasesThatAreClosed() {
    assertThat(
            Told.running(
                "2013-10-09",
                one.referral("2013-10-07T10:20"),
                one.held(1, INITIAL, "2013-10-08"),
                other.referral("2013-10-07T10:20"),
                other.closed("2013-10-08")))
        .extracting(RunningClock::id)
        .containsExactly("W13-001:RESOLUTION_FIRST");
  }

  @Test
  void looksAheadToTheNextExpectationOnceOneHasPassed() {
    Object[] events = {one.referral("2013-10-07T10:20"), one.held(1, INITIAL, "2013-10-08")};
    assertThat(Told.running("2013-11-07", events))
        .extracting(RunningClock::id)
        .containsExactly("W13-001:RESOLUTION_FIRST");
    assertThat(Told.running("2013-11-08", events))
        .extracting(RunningClock::id)
        .containsExactly("W13-001:RESOLUTION_SECOND");
    assertThat(Told.running("2014-11-08", events))
        .extracting(RunningClock::id)
        .containsExactly("W13-001:RESOLUTION_LAST");
  }

  @Test
  void findsTheSameInMongoAsInMemory() {
    Object[] events = {
      one.employersReport("2013-10-07T10:20", "2013-10-04"),
      one.thresholdMet("2013-10-08", ThresholdGround.POSSIBLE_OFFENCE),
      one.called(1, INITIAL, "2013-10-08", "2013-10-11T10:00"),
      one.putOff(1, "2013-10-14"),
      one.held(1, INITIAL, "2013-10-14"),
      one.minuted(1, "2013-10-15", Told.action(1, "Send the training record", "2013-10-18")),
      one.policeStrandOpened("2013-10-16"),
      other.immediateConcern("2013-10-08T16:30"),
      other.held(1, INITIAL, "2013-10-09"),
      other.outcome("2013-10-10"),
      one.corrected("event-5", one.held(1, INITIAL, "2013-10-11"))
    };
    Object[] referenceData = FirstReferenceData.events();
    ClockAnswers mongo =
        Told.answers(
            new MongoViews(MongoServers.database()), "2013-10-17T09:00", referenceData, events);
    ClockAnswers memory = Told.answers("2013-10-17T09:00", referenceData, events);
    assertThat(mongo.answer(new FindRunningClocks()))
        .isNotEmpty()
        .isEqualTo(memory.answer(new FindRunningClocks()));
    ReadClocks ofOne = new ReadClocks("W13-001", null);
    assertThat(mongo.answer(ofOne)).hasSizeGreaterThan(5).isEqualTo(memory.answer(ofOne));
  }
}
