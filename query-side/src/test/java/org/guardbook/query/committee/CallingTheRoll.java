package org.guardbook.query.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.guardbook.command.committee.MemberAttendance.Presence.ABSENT;
import static org.guardbook.command.committee.MemberAttendance.Presence.APOLOGIES;
import static org.guardbook.command.committee.MemberAttendance.Presence.ATTENDED;
import static org.guardbook.command.committee.MemberAttendance.Presence.DEPUTY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.review.Outlook;
import org.guardbook.query.CommitteeStory;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.FollowedActions;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.committee.CommitteeQuery.Attendance;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.CountAttendance;
import org.guardbook.query.committee.CommitteeQuery.FindMeetingActions;
import org.guardbook.query.committee.CommitteeQuery.ListCommittees;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.MeetingActions;
import org.guardbook.query.committee.CommitteeQuery.Member;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.query.committee.CommitteeQuery.PreparePack;
import org.guardbook.query.committee.CommitteeQuery.Share;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallingTheRoll {

  private static final MetaData CHAIR =
      MetaData.from(
          new Provenance("chair", Role.BOARD_MANAGER, null, null, null, null).toMetaData());

  private final CommitteeStory scr = CommitteeStory.of("scr-committee");
  private final ReviewStory w3 = ReviewStory.of("W3");

  ViewStore views() {
    return new InMemoryViews();
  }

  private CommitteeAnswers answers(Past past, String today) {
    ViewStore views = views();
    past.into(views, CommitteeProjection::new);
    past.into(views, FollowedActions::projection);
    return new CommitteeAnswers(
        views, (_, _) -> views, Clock.fixed(Instant.parse(today + "T09:00:00Z"), When.ENGLAND));
  }

  private Past formed() {
    return Past.of(
        scr.formed(),
        scr.appointed(1, "Rowan Swift", "POLICE", "2013-01-01"),
        scr.appointed(2, "Hazel Finch", "HEALTHCARE_TRUST", "2013-01-01"),
        scr.appointed(3, "Alder Wren", "HEALTHCARE_TRUST", "2014-03-01"));
  }

  @Test
  void keepsTheBookOfSeatsAndMeetings() {
    Past past =
        formed()
            .and(
                scr.stoodDown(2, "2014-05-01"),
                scr.called(1, "2014-01-15T10:00"),
                scr.putOff(1, "2014-01-22T10:00"),
                scr.held(1, "2014-01-22T10:00", scr.seat(1, ATTENDED), scr.seat(2, DEPUTY)),
                scr.minuted(1, "2014-01-30"),
                scr.called(2, "2014-06-15T10:00"));
    Committee committee = answers(past, "2014-06-01").answer(new ListCommittees()).getFirst();
    assertThat(committee.name()).isEqualTo("Serious case review committee");
    assertThat(committee.members())
        .extracting(member -> member.person().name(), Member::agency, Member::stoodDown)
        .containsExactly(
            tuple("Alder Wren", "HEALTHCARE_TRUST", null),
            tuple("Hazel Finch", "HEALTHCARE_TRUST", When.parse("2014-05-01")),
            tuple("Rowan Swift", "POLICE", null));
    assertThat(committee.meetings()).extracting(Meeting::number).containsExactly(2, 1);
    assertThat(committee.meetings().getLast())
        .satisfies(meeting -> assertThat(meeting.timesPutOff()).isEqualTo(1))
        .satisfies(meeting -> assertThat(meeting.attendance()).hasSize(2))
        .satisfies(
            meeting ->
                assertThat(meeting.decisions())
                    .containsExactly("Write to the trust.", "Meet again in March."))
        .satisfies(meeting -> assertThat(meeting.heldFor()).hasToString("2014-01-22T10:00"));
  }

  @Test
  void countsADeputyForTheAgencyAndNotForTheMember() {
    Past past = formed();
    for (int meeting = 1; meeting <= 5; meeting++) {
      past.and(
          scr.held(
              meeting,
              "2014-0%d-15".formatted(meeting),
              scr.seat(1, meeting == 5 ? DEPUTY : ATTENDED),
              scr.seat(2, meeting <= 3 ? ATTENDED : meeting == 4 ? APOLOGIES : DEPUTY)));
    }
    Attendance attendance = attendance(past, "2014-01-01", "2014-12-31");
    assertThat(attendance.meetings()).isEqualTo(5);
    assertThat(attendance.members())
        .extracting(Share::who, Share::invited, Share::attended, Share::deputised, Share::escalate)
        .containsExactly(
            // had no seat before March, and nobody says that he came
            tuple("Alder Wren", 3, 0, 0, true),
            tuple("Hazel Finch", 5, 3, 1, true),
            tuple("Rowan Swift", 5, 4, 1, false));
    assertThat(attendance.agencies())
        .extracting(Share::who, Share::invited, Share::attended, Share::apologies, Share::escalate)
        .containsExactly(
            tuple("HEALTHCARE_TRUST", 5, 4, 1, false), tuple("POLICE", 5, 5, 0, false));
    assertThat(attendance.members().getLast().share()).isEqualTo(0.8);
  }

  @Test
  void countsMeetingsOfThePeriodWhileTheSeatWasHeld() {
    Past past =
        formed()
            .and(
                scr.held(1, "2014-02-15", scr.seat(1, ATTENDED), scr.seat(2, ABSENT)),
                scr.held(2, "2014-05-15", scr.seat(1, ABSENT)),
                scr.held(3, "2015-01-15", scr.seat(1, ATTENDED)),
                scr.stoodDown(2, "2014-03-01"));
    assertThat(attendance(past, "2014-01-01", "2014-12-31").members())
        .extracting(Share::who, Share::invited, Share::attended)
        .containsExactly(
            tuple("Alder Wren", 1, 0), tuple("Hazel Finch", 1, 0), tuple("Rowan Swift", 2, 1));
    assertThatThrownBy(
            () ->
                answers(past, "2015-02-01")
                    .answer(new CountAttendance("nobody", LocalDate.MIN, LocalDate.MAX)))
        .isInstanceOf(RuleViolated.class);
  }

  private Attendance attendance(Past past, String from, String to) {
    return answers(past, "2015-02-01")
        .answer(new CountAttendance("scr-committee", LocalDate.parse(from), LocalDate.parse(to)));
  }

  @Test
  void hasThePackOfWhatComesBeforeTheMeeting() {
    Past past =
        formed()
            .and(
                scr.held(1, "2014-06-15", scr.seat(1, ATTENDED)),
                scr.called(2, "2014-09-30"),
                w3.planOpened(),
                w3.recommendation("1"))
            .at("2014-06-01T09:00:00Z")
            .and(
                w3.agreed("1.1", "POLICE", "2014-06-30"),
                w3.agreed("1.2", "EDUCATION", "2014-12-31"),
                w3.agreed("1.3", "CCG", "2014-12-31"),
                w3.agreed("1.4", "CCG", "2014-12-31"))
            .at("2014-07-20T09:00:00Z")
            .and(
                w3.reported("1.2", "2014-07-20", Outlook.AT_RISK, "No trainer."),
                w3.completed("1.3", "2014-07-20", "Done."),
                w3.completed("1.4", "2014-07-20", "Done."),
                w3.verified("1.4", "2014-07-21", "Found in 19 of 20."));
    Pack pack =
        answers(past, "2014-09-29")
            .answer(
                new PreparePack("scr-committee", 2, LocalDate.parse("2014-09-30"), null), CHAIR);
    assertThat(pack.since()).isEqualTo("2014-06-15");
    assertThat(pack.meeting()).isNotNull();
    assertThat(ids(pack.changed())).containsExactly("W3/1.4", "W3/1.3", "W3/1.2");
    assertThat(ids(pack.late())).containsExactly("W3/1.1");
    assertThat(ids(pack.silent())).containsExactly("W3/1.1", "W3/1.2");
    assertThat(ids(pack.toVerify())).containsExactly("W3/1.3");
    assertThat(ids(pack.impact())).containsExactly("W3/1.4");
    assertThat(pack.attendance().from()).isEqualTo("2013-10-01");
    assertThat(pack.attendance().meetings()).isEqualTo(1);
    assertThat(pack.asAt()).isEqualTo("2014-09-29T09:00:00Z");
  }

  @Test
  void namesTheActionsThatAMeetingAgreedAndVerified() {
    Past past =
        formed()
            .and(
                scr.held(1, "2014-03-31", scr.seat(1, ATTENDED)),
                scr.held(2, "2014-07-21", scr.seat(1, ATTENDED)),
                w3.planOpened(),
                w3.recommendation("1"),
                w3.agreedBy("scr-committee/1", "1.10", "POLICE", "2014-06-30"),
                w3.agreedBy("scr-committee/1", "1.9", "EDUCATION", "2014-12-31"),
                w3.agreedBy("other-committee/1", "1.3", "CCG", "2014-12-31"),
                w3.agreed("1.4", "CCG", "2014-12-31"),
                w3.completed("1.9", "2014-07-20", "Done."),
                w3.verified("1.9", "2014-07-21", "Found in 19 of 20."));
    CommitteeAnswers answers = answers(past, "2014-09-29");

    MeetingActions first = answers.answer(new FindMeetingActions("scr-committee", 1), CHAIR);
    assertThat(ids(first.agreed())).containsExactly("W3/1.9", "W3/1.10");
    assertThat(first.agreed().getLast().state()).isEqualTo(ActionState.OVERDUE);
    assertThat(first.agreed().getFirst().agreedByMeeting()).isEqualTo("scr-committee/1");
    assertThat(first.verified()).isEmpty();
    MeetingActions second = answers.answer(new FindMeetingActions("scr-committee", 2), CHAIR);
    assertThat(second.agreed()).isEmpty();
    assertThat(ids(second.verified())).containsExactly("W3/1.9");
    assertThat(second.verified().getFirst().verifiedByMeeting()).isEqualTo("scr-committee/2");
    assertThat(answers.answer(new FindMeetingActions("scr-committee", 3), CHAIR).agreed())
        .isEmpty();

    assertThat(ids(pack(answers, 2, "2014-07-21").agreedBefore()))
        .containsExactly("W3/1.9", "W3/1.10");
    assertThat(pack(answers, null, "2014-10-01").agreedBefore()).isEmpty();
    assertThat(pack(answers, 1, "2014-03-31").agreedBefore()).isEmpty();
  }

  private static Pack pack(CommitteeAnswers answers, @Nullable Integer meeting, String on) {
    return answers.answer(
        new PreparePack("scr-committee", meeting, LocalDate.parse(on), null), CHAIR);
  }

  private static List<String> ids(List<TrackedAction> actions) {
    return actions.stream().map(TrackedAction::id).toList();
  }
}
