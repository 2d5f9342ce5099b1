package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries are named by their place: the first fact of a story has the id 1. */
class CorrectingAnEntry {

  private static final When FOUND = december(1);

  @Test
  void saysWhatTheEntryShouldHaveSaid() {
    Story.given(allegationReported(), thresholdMet(), unsubstantiated())
        .when(
            correct(
                "3", new RecordOutcome(CASE, november(5), new Outcome("UNFOUNDED"), WORDS, null)))
        .then(
            new EntryCorrected(
                CASE,
                FOUND,
                "3",
                new OutcomeRecorded(CASE, november(5), new Outcome("UNFOUNDED"), WORDS, "dso"),
                WORDS));
  }

  @Test
  void leavesTheCaseAsIfTheEntryHadSaidSo() {
    Story.given(
            allegationReported(),
            thresholdNotMet(),
            new EntryCorrected(CASE, FOUND, "2", thresholdMet(), WORDS))
        .when(new HoldMeeting(CASE, october(11), null, MeetingKind.INITIAL, List.of(), natures()))
        .then(initialMeetingHeld());
  }

  @Test
  void strikesOutWhatShouldNotStandThere() {
    Story.given(allegationReported(), policeBegan(), policeEnded())
        .when(correct("3", null))
        .then(new EntryCorrected(CASE, FOUND, "3", null, WORDS))
        .when(new ProgressStrand(CASE, december(1), Strand.POLICE_INVESTIGATION, WORDS));
  }

  @Test
  void correctsTheContactItself() {
    RecordContact meant =
        new RecordContact(
            When.on(LocalDate.of(2013, 10, 6)),
            ContactType.REFERRAL,
            "Deputy head",
            new Sector("EARLY_YEARS"),
            List.of(new Nature("EMOTIONAL")),
            true,
            null,
            new NamedPerson("Willow Swift-Wren", LocalDate.of(1982, 2, 16)),
            null,
            null,
            null,
            WORDS,
            List.of(),
            List.of());
    Story.given(allegationReported(), thresholdMet())
        .when(correct("1", meant))
        .then(
            new EntryCorrected(
                CASE,
                FOUND,
                "1",
                new ContactRecorded(
                    CASE,
                    When.on(LocalDate.of(2013, 10, 6)),
                    ContactType.REFERRAL,
                    "Deputy head",
                    new Sector("EARLY_YEARS"),
                    List.of(new Nature("EMOTIONAL")),
                    true,
                    null,
                    new Person("W13-117/adult", "Willow Swift-Wren", LocalDate.of(1982, 2, 16)),
                    null,
                    null,
                    null,
                    WORDS),
                WORDS));
  }

  @Test
  void neverStrikesOutTheContact() {
    Story.given(allegationReported(), thresholdMet())
        .when(correct("1", null))
        .refused(
            "replacement",
            "The contact is what the case begins with and cannot be struck out. Say what it should have said.");
  }

  @Test
  void keepsTheNumbersThatOthersReferTo() {
    Story.given(allegationReported(), thresholdMet(), suspendedFromWork())
        .when(correct("3", new PutSafeguardInPlace(CASE, october(9), WORDS)))
        .then(
            new EntryCorrected(
                CASE, FOUND, "3", new SafeguardPutInPlace(CASE, october(9), 1, WORDS), WORDS));
    Story.given(allegationReported(), thresholdMet(), initialMeetingHeld(), initialMeetingMinuted())
        .when(
            correct(
                "3",
                new HoldMeeting(
                    CASE, october(10), null, MeetingKind.INITIAL, List.of(), natures())))
        .then(
            new EntryCorrected(
                CASE,
                FOUND,
                "3",
                new MeetingHeld(CASE, october(10), 1, MeetingKind.INITIAL, List.of(), natures()),
                WORDS));
  }

  @Test
  void neverGivesANumberTwice() {
    Story.given(
            allegationReported(),
            suspendedFromWork(),
            new EntryCorrected(CASE, FOUND, "2", null, WORDS))
        .when(new PutSafeguardInPlace(CASE, december(2), WORDS))
        .then(new SafeguardPutInPlace(CASE, december(2), 2, WORDS));
  }

  @Test
  void isHeldToTheRulesOfTheEntry() {
    Story.given(allegationReported(), thresholdMet(), unsubstantiated())
        .when(
            correct(
                "3", new RecordOutcome(CASE, october(7), new Outcome("UNFOUNDED"), WORDS, null)))
        .refused(
            "replacement.happened",
            "7 October 2013 is before the threshold was decided on 8 October 2013.");
    Story.given(allegationReported(), thresholdMet())
        .when(correct("2", new DecideThreshold(CASE, october(8), true, List.of(), NOTHING, null)))
        .refused(
            new Refusal("replacement.reason", "Give a reason."),
            new Refusal("replacement.grounds", "Say on which ground the threshold is met."));
  }

  @Test
  void refusesAReplacementOfAnotherKind() {
    Story.given(allegationReported(), thresholdMet())
        .when(correct("2", new NoteDevelopment(CASE, october(8), WORDS)))
        .refused(
            "replacement",
            "An entry can only be replaced by one of its own kind. Strike it out and record the other.");
  }

  @Test
  void saysWhichLaterEntryStandsInTheWay() {
    Story.given(allegationReported(), thresholdMet(), unsubstantiated(), letterSent())
        .when(correct("3", null))
        .refused(
            "entry",
            "The outcome letter on 6 November 2013 stands in the way: The outcome letter tells the outcome. Record the outcome first. Correct that entry first.");
    Story.given(allegationReported(), thresholdMet(), initialMeetingHeld())
        .when(correct("2", new DecideThreshold(CASE, october(8), false, List.of(), WORDS, null)))
        .refused(
            "entry",
            "The initial meeting on 11 October 2013 stands in the way: The threshold was decided as not met on 8 October 2013, so there is no meeting to hold. Correct that entry first.");
  }

  @Test
  void letsStandWhatWasOutOfOrderBefore() {
    Story.given(
            allegationReported(),
            // an earlier record says nothing of the threshold
            unsubstantiated(),
            letterSent())
        .when(correct("3", new SendOutcomeLetter(CASE, november(7))))
        .then(
            new EntryCorrected(CASE, FOUND, "3", new OutcomeLetterSent(CASE, november(7)), WORDS));
  }

  @Test
  void putsRightAnEntryThatCameFromAnEarlierRecordByTheRulesItCameUnder() {
    Story.given(allegationReported(), unsubstantiated(), letterSent())
        .when(
            correct(
                "2", new RecordOutcome(CASE, november(5), new Outcome("UNFOUNDED"), WORDS, "dso")))
        .then(
            new EntryCorrected(
                CASE,
                FOUND,
                "2",
                new OutcomeRecorded(CASE, november(5), new Outcome("UNFOUNDED"), WORDS, "dso"),
                WORDS));
  }

  @Test
  void refusesToCorrectAnEntryTwice() {
    Story.given(
            allegationReported(),
            thresholdNotMet(),
            new EntryCorrected(CASE, FOUND, "2", thresholdMet(), WORDS))
        .when(correct("2", decideThreshold(october(9), true)))
        .refused(
            "entry",
            "This entry was corrected on 1 December 2013. If that is wrong too, correct the correction.");
  }

  @Test
  void correctsACorrection() {
    Story.given(
            allegationReported(),
            thresholdNotMet(),
            new EntryCorrected(CASE, FOUND, "2", thresholdMet(), WORDS))
        .when(correct("3", decideThreshold(october(9), true)))
        .then(
            new EntryCorrected(
                CASE,
                FOUND,
                "3",
                new EntryCorrected(
                    CASE,
                    FOUND,
                    "2",
                    new ThresholdDecided(
                        CASE,
                        october(9),
                        true,
                        List.of(ThresholdGround.HARMED_A_CHILD),
                        WORDS,
                        "lado"),
                    WORDS),
                WORDS));
  }

  @Test
  void takesACorrectionBack() {
    Story.given(
            allegationReported(),
            thresholdNotMet(),
            new EntryCorrected(CASE, FOUND, "2", thresholdMet(), WORDS),
            new EntryCorrected(CASE, FOUND, "3", null, WORDS))
        .when(new HoldMeeting(CASE, october(11), null, MeetingKind.INITIAL, List.of(), natures()))
        .refused(
            "The threshold was decided as not met on 8 October 2013, so there is no meeting to hold.");
  }

  @Test
  void isPossibleInAClosedCase() {
    Story.given(allegationReported(), thresholdMet(), unsubstantiated(), closed())
        .when(correct("4", new CloseCase(CASE, november(11), WORDS, false, null)))
        .then(
            new EntryCorrected(
                CASE, FOUND, "4", new CaseClosed(CASE, november(11), WORDS, "lado"), WORDS));
  }

  @Test
  void opensTheCaseWhereTheClosureIsStruckOut() {
    Story.given(
            allegationReported(),
            thresholdMet(),
            closed(),
            new EntryCorrected(CASE, FOUND, "3", null, WORDS))
        .when(new NoteDevelopment(CASE, december(2), WORDS))
        .then(new DevelopmentNoted(CASE, december(2), WORDS));
  }

  @Test
  void needsAnEntryThatIsThereAndAReason() {
    Story.given(allegationReported())
        .when(correct("77", null))
        .refused("entry", "There is no such entry in this record.");
    Story.given(allegationReported(), thresholdMet())
        .when(new CorrectEntry(CASE, FOUND, "2", null, NOTHING))
        .refused("reason", "Give a reason.");
  }

  @Test
  void refusesADayThatIsStillToCome() {
    Story.given(allegationReported(), thresholdMet())
        .when(correct("2", decideThreshold(When.on(LocalDate.of(2014, 12, 1)), true)))
        .refused("replacement.happened", "1 December 2014 is in the future.");
  }

  private static CorrectEntry correct(String entry, @Nullable PositionOfTrustCommand replacement) {
    return new CorrectEntry(CASE, FOUND, entry, replacement, WORDS);
  }

  private static List<Nature> natures() {
    return List.of(new Nature("PHYSICAL"));
  }
}
