package org.guardbook.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.positionoftrust.MeetingKind.INITIAL;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseQuery.FindMatches;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.Views;
import org.junit.jupiter.api.Test;

class PuttingACaseRight {

  private final Story story = Story.of("W13-117");
  private final Story other = Story.of("W11-042");

  @Test
  void takesWhatTheEntryShouldHaveSaid() {
    CaseFile file =
        file(
            story.contactRecorded(),
            story.thresholdDecided(true),
            story.outcomeRecorded("SUBSTANTIATED"),
            story.corrected("event-3", story.outcomeRecorded("UNSUBSTANTIATED")));
    assertThat(file.summary().outcome()).isEqualTo("UNSUBSTANTIATED");
    assertThat(file.entries()).isEqualTo(4);
    assertThat(file.lastRecordedAt()).isEqualTo(Past.BEGINNING.plusSeconds(180));
  }

  @Test
  void forgetsWhatShouldNeverHaveBeenRecorded() {
    CaseFile file =
        file(
            story.contactRecorded(),
            story.thresholdDecided(true),
            story.meetingHeld(1, INITIAL, "2013-10-11"),
            story.corrected("event-3", null));
    assertThat(file.summary().state()).isEqualTo(CaseState.AWAITING_FIRST_MEETING);
    assertThat(file.summary().firstMeetingOn()).isNull();
    assertThat(file.summary().natures()).containsExactly("PHYSICAL");
    assertThat(file.meetings()).isEmpty();
  }

  @Test
  void letsTheEntryStandAgainWhereTheCorrectionWasWrong() {
    CaseFile file =
        file(
            story.contactRecorded(),
            story.thresholdDecided(false),
            story.corrected("event-2", story.thresholdDecided(true)),
            story.corrected("event-3", null));
    assertThat(file.summary().state()).isEqualTo(CaseState.BELOW_THRESHOLD);
  }

  @Test
  void takesACorrectionAsItWasPutRight() {
    CaseFile file =
        file(
            story.contactRecorded(),
            story.outcomeRecorded("FALSE"),
            story.corrected("event-2", story.outcomeRecorded("MALICIOUS")),
            story.corrected(
                "event-3", story.corrected("event-2", story.outcomeRecorded("UNFOUNDED"))));
    assertThat(file.summary().outcome()).isEqualTo("UNFOUNDED");
  }

  @Test
  void findsTheAdultByTheNameAsPutRightOnly() {
    Views views =
        views(
            story.contactRecorded(),
            story.corrected(
                "event-1", story.contactRecorded("2013-10-07", "Hazel Redstart", "1990-09-09")));
    CaseAnswers answers = answers(views);
    assertThat(answers.answer(FindCases.matching("linnet", 0, 10)).cases()).isEmpty();
    assertThat(answers.answer(FindCases.matching("redstart", 0, 10)).cases()).hasSize(1);
    assertThat(answers.answer(asking("Rowan Linnet")).people()).isEmpty();
    assertThat(answers.answer(asking("Hazel Redstart")).people()).hasSize(1);
  }

  @Test
  void keepsTheNameThatBecameKnownLater() {
    CaseFile file =
        file(
            story.adviceAsked(),
            story.adultNamed("Rowan Linnet", "1984-05-04"),
            story.corrected("event-1", story.adviceAsked()));
    assertThat(file.summary().adultName()).isEqualTo("Rowan Linnet");
  }

  @Test
  void takesBackALinkOnBothCases() {
    Views views =
        views(
            other.contactRecorded("2011-02-01", "Rowan Linnet", "1984-05-04"),
            story.contactRecorded(),
            story.linkedTo("W11-042"),
            story.corrected("event-3", null));
    assertThat(open(views, "W13-117").orElseThrow().linkedCases()).isEmpty();
    assertThat(open(views, "W11-042").orElseThrow().linkedCases()).isEmpty();
  }

  @Test
  void keepsTheLinkThatTheOtherCaseRecorded() {
    Views views =
        views(
            other.contactRecorded("2011-02-01", "Rowan Linnet", "1984-05-04"),
            story.contactRecorded(),
            story.linkedTo("W11-042"),
            other.thresholdDecided(true),
            other.corrected("event-4", other.thresholdDecided(false)));
    assertThat(open(views, "W13-117").orElseThrow().linkedCases()).containsExactly("W11-042");
    assertThat(open(views, "W11-042").orElseThrow().linkedCases()).containsExactly("W13-117");
  }

  private CaseFile file(Object... events) {
    return open(views(events), "W13-117").orElseThrow();
  }

  private static Views views(Object... events) {
    return Past.of(events).into(CaseFileProjection::new);
  }

  private static Optional<CaseFile> open(Views views, String reference) {
    return answers(views).answer(new OpenCase(reference, null));
  }

  private static FindMatches asking(String name) {
    return new FindMatches(name, null, null, null);
  }

  private static CaseAnswers answers(Views views) {
    return new CaseAnswers(views, (_, _) -> views, Clock.fixed(Instant.EPOCH, When.ENGLAND));
  }
}
