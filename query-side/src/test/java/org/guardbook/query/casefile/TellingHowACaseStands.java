package org.guardbook.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.positionoftrust.MeetingKind.FINAL;
import static org.guardbook.command.positionoftrust.MeetingKind.INITIAL;
import static org.guardbook.command.positionoftrust.MeetingKind.REVIEW;
import static org.guardbook.command.positionoftrust.Strand.EMPLOYER_CONSIDERATION;
import static org.guardbook.command.positionoftrust.Strand.POLICE_INVESTIGATION;
import static org.guardbook.query.casefile.CaseState.AWAITING_FIRST_MEETING;
import static org.guardbook.query.casefile.CaseState.AWAITING_THRESHOLD;
import static org.guardbook.query.casefile.CaseState.BELOW_THRESHOLD;
import static org.guardbook.query.casefile.CaseState.BETWEEN_MEETINGS;
import static org.guardbook.query.casefile.CaseState.CLOSED;
import static org.guardbook.query.casefile.CaseState.HANDED_OVER;
import static org.guardbook.query.casefile.CaseState.OUTCOME_REACHED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseFile.StrandState;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.Views;
import org.junit.jupiter.api.Test;

class TellingHowACaseStands {

  private final Story story = Story.of("W13-117");

  @Test
  void waitsForTheThresholdAtFirst() {
    assertThat(state(story.contactRecorded())).isEqualTo(AWAITING_THRESHOLD);
  }

  @Test
  void waitsForTheFirstMeetingOnceTheThresholdIsMet() {
    assertThat(state(story.contactRecorded(), story.thresholdDecided(true)))
        .isEqualTo(AWAITING_FIRST_MEETING);
  }

  @Test
  void waitsForTheFirstMeetingWhileItIsOnlyCalled() {
    assertThat(
            state(
                story.contactRecorded(),
                story.thresholdDecided(true),
                story.meetingCalled(1, INITIAL, "2013-10-11T10:00")))
        .isEqualTo(AWAITING_FIRST_MEETING);
  }

  @Test
  void isBelowTheThresholdWhereItIsNotMet() {
    assertThat(state(story.contactRecorded(), story.thresholdDecided(false)))
        .isEqualTo(BELOW_THRESHOLD);
  }

  @Test
  void ofAdviceIsBelowTheThresholdWhereItIsNotMet() {
    assertThat(state(story.adviceAsked(), story.thresholdDecided(false)))
        .isEqualTo(BELOW_THRESHOLD);
  }

  @Test
  void isBelowTheThresholdWhereAMeetingFoundSo() {
    assertThat(
            state(
                story.contactRecorded(),
                story.meetingHeld(1, INITIAL, "2013-10-08"),
                story.thresholdDecided(false)))
        .isEqualTo(BELOW_THRESHOLD);
  }

  @Test
  void isBetweenMeetingsOnceOneWasHeld() {
    assertThat(
            state(
                story.contactRecorded(),
                story.thresholdDecided(true),
                story.meetingHeld(1, INITIAL, "2013-10-11")))
        .isEqualTo(BETWEEN_MEETINGS);
  }

  @Test
  void isBetweenMeetingsWhereTheMeetingDidNotWaitForTheThreshold() {
    assertThat(state(story.contactRecorded(), story.meetingHeld(1, INITIAL, "2013-10-08")))
        .isEqualTo(BETWEEN_MEETINGS);
  }

  @Test
  void hasReachedAnOutcomeUntilItIsClosed() {
    assertThat(
            state(
                story.contactRecorded(),
                story.thresholdDecided(true),
                story.meetingHeld(1, INITIAL, "2013-10-11"),
                story.outcomeRecorded("UNSUBSTANTIATED"),
                story.meetingHeld(2, FINAL, "2013-11-04")))
        .isEqualTo(OUTCOME_REACHED);
  }

  @Test
  void hasReachedAnOutcomeBelowTheThresholdToo() {
    assertThat(
            state(
                story.contactRecorded(),
                story.thresholdDecided(false),
                story.outcomeRecorded("NO_FURTHER_ACTION")))
        .isEqualTo(OUTCOME_REACHED);
  }

  @Test
  void isClosed() {
    assertThat(state(story.contactRecorded(), story.outcomeRecorded("FALSE"), story.closed()))
        .isEqualTo(CLOSED);
  }

  @Test
  void isClosedWhateverLetterIsSentLate() {
    assertThat(
            state(
                story.contactRecorded(),
                story.outcomeRecorded("FALSE"),
                story.closed(),
                story.outcomeLetterSent()))
        .isEqualTo(CLOSED);
  }

  @Test
  void goesBackToTheOutcomeWhenReopened() {
    assertThat(
            state(
                story.contactRecorded(),
                story.thresholdDecided(true),
                story.meetingHeld(1, INITIAL, "2013-10-11"),
                story.outcomeRecorded("FALSE"),
                story.closed(),
                story.reopened()))
        .isEqualTo(OUTCOME_REACHED);
  }

  @Test
  void goesBackToTheMeetingsWhenReopenedWithoutAnOutcome() {
    assertThat(
            state(
                story.contactRecorded(),
                story.thresholdDecided(true),
                story.meetingHeld(1, INITIAL, "2013-10-11"),
                story.closed(),
                story.reopened()))
        .isEqualTo(BETWEEN_MEETINGS);
  }

  @Test
  void goesBackBelowTheThresholdWhenReopenedAndIsDecidedAfresh() {
    assertThat(
            state(
                story.contactRecorded(),
                story.thresholdDecided(false),
                story.closed(),
                story.reopened()))
        .isEqualTo(BELOW_THRESHOLD);
    assertThat(
            state(
                story.contactRecorded(),
                story.thresholdDecided(false),
                story.closed(),
                story.reopened(),
                story.thresholdDecided(true)))
        .isEqualTo(AWAITING_FIRST_MEETING);
  }

  @Test
  void isHandedOver() {
    assertThat(state(story.contactRecorded(), story.thresholdDecided(true), story.handedOver()))
        .isEqualTo(HANDED_OVER);
  }

  @Test
  void goesBackToWhereItStoodWhenTakenBack() {
    assertThat(
            state(
                story.contactRecorded(),
                story.thresholdDecided(true),
                story.meetingHeld(1, INITIAL, "2013-10-11"),
                story.handedOver(),
                story.takenOver()))
        .isEqualTo(BETWEEN_MEETINGS);
  }

  @Test
  void standsAsNewWhereItWasTakenOver() {
    assertThat(state(story.contactRecorded(), story.takenOver())).isEqualTo(AWAITING_THRESHOLD);
  }

  @Test
  void isCalledByRoleAndEmployer() {
    assertThat(file(story.contactRecorded()).summary().title())
        .isEqualTo("Teaching assistant, Elder Primary School");
    assertThat(file(story.adviceAsked()).summary().title()).isEqualTo("Advice to Nursery manager");
  }

  @Test
  void namesTheAdultOnceTheNameIsKnown() {
    CaseFile file = file(story.adviceAsked(), story.adultNamed("Rowan Linnet", "1984-05-04"));
    assertThat(file.summary().adultName()).isEqualTo("Rowan Linnet");
    assertThat(file.summary().adultDateOfBirth()).isEqualTo(LocalDate.parse("1984-05-04"));
    assertThat(file.adult()).isNotNull();
  }

  @Test
  void addsTheNaturesThatMeetingsConsider() {
    assertThat(
            file(story.contactRecorded(), story.meetingHeld(1, INITIAL, "2013-10-11"))
                .summary()
                .natures())
        .containsExactly("PHYSICAL", "EMOTIONAL");
  }

  @Test
  void followsAMeetingFromTheCallToItsActions() {
    CaseFile file =
        file(
            story.contactRecorded(),
            story.meetingCalled(1, INITIAL, "2013-10-11T10:00"),
            story.meetingPutOff(1, "2013-10-14T10:00"),
            story.meetingHeld(1, INITIAL, "2013-10-14T10:00"),
            story.meetingMinuted(1),
            story.actionCompleted(1, 1),
            story.meetingCalled(2, REVIEW, "2013-10-25"));
    assertThat(file.summary().firstMeetingOn()).isEqualTo(LocalDate.parse("2013-10-14"));
    assertThat(file.meetings()).hasSize(2);
    CaseFile.Meeting meeting = file.meetings().getFirst();
    assertThat(meeting.timesPutOff()).isEqualTo(1);
    assertThat(meeting.heldFor()).isEqualTo(When.parse("2013-10-14T10:00"));
    assertThat(meeting.held()).isEqualTo(When.parse("2013-10-14T10:00"));
    assertThat(meeting.place()).isEqualTo("the civic centre");
    assertThat(meeting.invited()).containsExactly("POLICE", "EDUCATION");
    assertThat(meeting.attendance()).hasSize(3);
    assertThat(meeting.decisions()).hasSize(1);
    assertThat(meeting.actions())
        .singleElement()
        .extracting(CaseFile.Action::completed)
        .isEqualTo(When.parse("2013-10-17"));
    assertThat(file.meetings().getLast().held()).isNull();
  }

  @Test
  void takesAMeetingThatWasNeverCalled() {
    CaseFile file = file(story.contactRecorded(), story.meetingHeld(1, INITIAL, "2013-10-11"));
    assertThat(file.meetings())
        .singleElement()
        .satisfies(
            meeting -> {
              assertThat(meeting.heldFor()).isEqualTo(When.parse("2013-10-11"));
              assertThat(meeting.invited()).hasSize(3);
            });
  }

  @Test
  void showsAllThreeStrandsWhetherOpenedOrNot() {
    List<StrandState> strands =
        file(
                story.contactRecorded(),
                story.strandOpened(POLICE_INVESTIGATION),
                story.strandProgressed(POLICE_INVESTIGATION),
                story.strandOpened(EMPLOYER_CONSIDERATION),
                story.strandConcluded(EMPLOYER_CONSIDERATION))
            .strands();
    assertThat(strands).hasSize(3);
    assertThat(strands.get(0).lastNote()).isEqualTo("Interview planned.");
    assertThat(strands.get(0).concluded()).isNull();
    assertThat(strands.get(1).opened()).isNull();
    assertThat(strands.get(2).result()).isEqualTo("No further action.");
  }

  @Test
  void asksForLettersAgainAfterAnotherOutcome() {
    CaseFile file =
        file(
            story.contactRecorded(),
            story.outcomeRecorded("FALSE"),
            story.outcomeLetterSent(),
            story.employerCopySent(),
            story.closed(),
            story.reopened(),
            story.outcomeRecorded("SUBSTANTIATED"));
    assertThat(file.outcomeLetterSent()).isNull();
    assertThat(file.employerCopySent()).isNull();
    assertThat(file.summary().outcome()).isEqualTo("SUBSTANTIATED");
  }

  @Test
  void listsSafeguardsConsequencesAndReferrals() {
    CaseFile file =
        file(
            story.contactRecorded(),
            story.safeguardPutInPlace(1),
            story.safeguardPutInPlace(2),
            story.safeguardLifted(1),
            story.consequenceRecorded("DISMISSAL"),
            story.consequenceRecorded("CONVICTION"),
            story.referredToBarringService(),
            story.referredToRegulator());
    assertThat(file.safeguards().get(0).lifted()).isEqualTo(When.parse("2013-11-04"));
    assertThat(file.safeguards().get(1).lifted()).isNull();
    assertThat(file.consequences())
        .extracting(CaseFile.Consequences::code)
        .containsExactly("DISMISSAL", "CONVICTION");
    assertThat(file.referrals())
        .extracting(CaseFile.Referral::to)
        .containsExactly("DBS", "the Teaching Regulation Agency");
  }

  @Test
  void countsItsEntriesAndKnowsTheLatest() {
    CaseFile file = file(story.contactRecorded(), story.thresholdDecided(true));
    assertThat(file.entries()).isEqualTo(2);
    assertThat(file.lastRecordedAt()).isEqualTo(Past.BEGINNING.plusSeconds(60));
    assertThat(file.summary().lastRecordedAt()).isEqualTo(file.lastRecordedAt());
  }

  private CaseState state(Object... events) {
    return file(events).summary().state();
  }

  private CaseFile file(Object... events) {
    Views views = Past.of(events).into(CaseFileProjection::new);
    return new CaseAnswers(views, (_, _) -> views, Clock.fixed(Instant.EPOCH, When.ENGLAND))
        .answer(new OpenCase(story.reference().value(), null))
        .orElseThrow();
  }
}
