package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.ConferenceKind.INITIAL;
import static org.guardbook.command.childprotection.ConferenceKind.RECEIVING_IN;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;
import static org.guardbook.command.childprotection.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.referencedata.Team;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries are named by their place: the first fact of a story has the id 1. */
class CorrectingAChildsEntry {

  private static final When FOUND = When.on(LocalDate.of(2013, 3, 1));

  @Test
  void putsTheOpeningRight() {
    NamedChild meant = new NamedChild("Hazel Pippit", BORN.plusYears(1), null, null);
    Story.given(opened(), discussed())
        .when(correct("1", new NameChild(HAZEL, in2012(3, 2), meant, WORDS)))
        .then(
            corrected(
                "1",
                new RecordOpened(
                    HAZEL,
                    in2012(3, 2),
                    person(HAZEL, "Hazel Pippit", BORN.plusYears(1)),
                    null,
                    null,
                    HAZEL)));
  }

  @Test
  void neverStrikesOutTheOpening() {
    Story.given(opened(), discussed())
        .when(correct("1", null))
        .refused(
            "replacement",
            "A record begins with this entry, so it cannot be struck out. Say what it should have said.");
  }

  @Test
  void letsNoEntryComeToStandBeforeTheOpening() {
    Story.given(opened(), discussed())
        .when(correct("1", new NameChild(HAZEL, in2012(3, 6), HAZEL_PIPIT, WORDS)))
        .refused(
            "entry",
            "The strategy discussion on 5 March 2012 stands in the way: 5 March 2012 is before the record was opened on 6 March 2012. Correct that entry first.");
  }

  @Test
  void putsWhatIsKnownOfTheChildRight() {
    ChildNamed named =
        new ChildNamed(HAZEL, in2012(3, 7), person(HAZEL, "Hazel Pippit", BORN), null, null, WORDS);
    Story.given(opened(), named)
        .when(correct("2", new NameChild(HAZEL, in2012(3, 7), HAZEL_PIPIT, WORDS)))
        .then(
            corrected(
                "2",
                new ChildNamed(
                    HAZEL,
                    in2012(3, 7),
                    person(HAZEL, "Hazel Pipit", BORN),
                    null,
                    Gender.FEMALE,
                    WORDS)));
    Story.given(opened(), allocated())
        .when(correct("2", new AllocateTeam(HAZEL, in2012(3, 8), new Team("ASSESSMENT"))))
        .then(corrected("2", new TeamAllocated(HAZEL, in2012(3, 8), new Team("ASSESSMENT"))));
    FamilyJoined joined = new FamilyJoined(HAZEL, in2012(3, 7), ROWAN, WORDS);
    Story.given(opened(), joined)
        .when(correct("2", new JoinFamily(HAZEL, in2012(3, 7), ALDER, WORDS)))
        .refused("replacement", "Strike it out, and let the child join the other family.");
    Story.given(opened(), joined).when(correct("2", null)).then(corrected("2", null));
  }

  @Test
  void putsDiscussionsAndEnquiriesRight() {
    Story.given(opened(), discussed())
        .when(correct("2", discuss(new ChildDiscussed(HAZEL, null, false))))
        .then(corrected("2", discussed(HAZEL, false)));
    Story.given(opened(), discussed(), begun())
        .when(correct("3", new BeginEnquiry(HAZEL, in2012(3, 7), false)))
        .then(corrected("3", new EnquiryBegun(HAZEL, in2012(3, 7), false)));
    Story.given(atRisk())
        .as(Story.COLLEAGUE)
        .when(
            correct(
                "4",
                new ConcludeEnquiry(
                    HAZEL, in2012(3, 15), Finding.NOT_SUBSTANTIATED, false, WORDS, null)))
        .then(
            corrected(
                "4",
                new EnquiryConcluded(
                    HAZEL, in2012(3, 15), Finding.NOT_SUBSTANTIATED, false, WORDS, "cpchair")));
    Story.given(opened(), transferredIn(HAZEL))
        .when(
            correct(
                "2",
                new RecordTransferIn(
                    in2012(3, 5),
                    List.of(new ChildTransferred(HAZEL, null, null, null, null)),
                    null,
                    "Walsall",
                    WORDS)))
        .then(
            corrected(
                "2", new TransferredIn(HAZEL, in2012(3, 5), "Walsall", null, null, null, WORDS)));
  }

  @Test
  void isAboutOneChild() {
    Story.given(opened(), discussed())
        .when(
            correct(
                "2",
                discuss(
                    new ChildDiscussed(HAZEL, null, false),
                    new ChildDiscussed(ROWAN, null, false))))
        .refused(
            "replacement.children",
            "A correction is about one child; correct each record by itself.");
  }

  @Test
  void putsConferencesRightUnderTheirNumbers() {
    Story.given(opened(), new ConferenceRequired(HAZEL, in2012(3, 15), RECEIVING_IN, WORDS))
        .when(correct("2", new RequireConference(HAZEL, in2012(3, 15), INITIAL, WORDS)))
        .then(corrected("2", new ConferenceRequired(HAZEL, in2012(3, 15), INITIAL, WORDS)));
    Story.given(atRisk(called(), putOff()))
        .when(correct("5", call(INITIAL, in2012(3, 16), in2012(3, 22))))
        .then(corrected("5", called(1, INITIAL, in2012(3, 16), in2012(3, 22))));
    Story.given(atRisk(called(), putOff()))
        .when(correct("6", new PutOffConference(HAZEL, in2012(3, 22), null, WORDS)))
        .then(corrected("6", new ConferencePutOff(HAZEL, in2012(3, 22), 1, null, WORDS)));
    Story.given(onAPlan(held(2, REVIEW, in2012(6, 18), true), held(3, REVIEW, in2012(12, 3), true)))
        .when(correct("7", hold(REVIEW, in2012(6, 19), true, null, null)))
        .then(corrected("7", held(2, REVIEW, in2012(6, 19), true)));
  }

  @Test
  void neverGivesTheNumberOfAConferenceOrAPlanTwice() {
    Story.given(atRisk(called(), corrected("5", null)))
        .when(call(INITIAL, FOUND, When.on(LocalDate.of(2013, 3, 28))))
        .then(called(2, INITIAL, FOUND, When.on(LocalDate.of(2013, 3, 28))));
    Story.given(onAPlan(corrected("6", null), corrected("5", null)))
        .when(hold(INITIAL, FOUND, true, NEGLECT, null))
        .then(held(2, INITIAL, FOUND, true), started(2, FOUND));
  }

  @Test
  void bringsNoConferenceBackThatWasRecordedAnew() {
    Story.given(
            onAPlan(
                called(2, REVIEW, in2012(6, 1), in2012(6, 18)),
                held(2, REVIEW, in2012(6, 18), true),
                corrected("8", null),
                held(2, REVIEW, in2012(6, 19), true)))
        .when(correct("9", null))
        .refused(
            "entry",
            "The review conference on 19 June 2012 stands in the way: This conference was held already, on 18 June 2012. Correct that entry first.");
  }

  @Test
  void putsAConferenceRightTogetherWithThePlanItStarted() {
    When later = in2012(3, 27);
    Story.given(onAPlan(visited()))
        .when(correct("5", hold(INITIAL, later, true, null, null)))
        .then(corrected("5", held(1, INITIAL, later, true)), corrected("6", started(1, later)));
    Story.given(
            onAPlan(
                visited(),
                corrected("5", held(1, INITIAL, later, true)),
                corrected("6", started(1, later))))
        .when(correct("8", hold(INITIAL, PLAN_BEGAN, true, EMOTIONAL, null)))
        .then(
            corrected("8", corrected("5", held())),
            corrected(
                "9", corrected("6", new PlanStarted(HAZEL, PLAN_BEGAN, 1, EMOTIONAL, WORDS))));
  }

  @Test
  void takesACorrectionBackTogetherWithWhatItDidToThePlan() {
    When later = in2012(3, 27);
    Story.given(
            onAPlan(
                visited(),
                corrected("5", held(1, INITIAL, later, true)),
                corrected("6", started(1, later))))
        .when(correct("8", null))
        .then(corrected("8", null), corrected("9", null));
  }

  @Test
  void strikesOutThePlanOfAConferenceThatStartedNone() {
    Story.given(onAPlan())
        .when(correct("5", hold(INITIAL, PLAN_BEGAN, false, null, null)))
        .then(corrected("5", held(1, INITIAL, PLAN_BEGAN, false)), corrected("6", null));
    Story.given(onAPlan())
        .when(correct("5", null))
        .then(corrected("5", null), corrected("6", null));
    Story.given(onAPlan(visited()))
        .when(correct("5", null))
        .refused(
            "entry",
            "The visit on 10 April 2012 stands in the way: The child was on no plan on 10 April 2012. Correct that entry first.");
  }

  @Test
  void putsAReviewRightTogetherWithWhatItDecided() {
    CategoryChanged changed =
        new CategoryChanged(HAZEL, in2012(6, 18), 1, NEGLECT, EMOTIONAL, WORDS);
    Story.given(onAPlan(held(2, REVIEW, in2012(6, 18), true), changed))
        .when(correct("7", hold(REVIEW, in2012(6, 19), true, null, null)))
        .then(
            corrected("7", held(2, REVIEW, in2012(6, 19), true)),
            corrected(
                "8", new CategoryChanged(HAZEL, in2012(6, 19), 1, NEGLECT, EMOTIONAL, WORDS)));
    Story.given(onAPlan(held(2, REVIEW, in2012(9, 3), false), ended()))
        .when(correct("7", hold(REVIEW, in2012(9, 3), true, null, null)))
        .then(corrected("7", held(2, REVIEW, in2012(9, 3), true)), corrected("8", null));
  }

  @Test
  void addsNoDecisionToAConference() {
    String sentence =
        "A correction adds no decision to a conference. Strike it out and record the conference anew.";
    Story.given(onAPlan(held(2, REVIEW, in2012(9, 3), true)))
        .when(correct("7", hold(REVIEW, in2012(9, 3), false, null, MOVED_AWAY)))
        .refused("replacement", sentence);
    Story.given(atRisk(held(1, INITIAL, PLAN_BEGAN, false)))
        .when(correct("5", hold()))
        .refused("replacement", sentence);
  }

  @Test
  void putsTheCategoryOfAPlanRightByTheConferenceThatStartedIt() {
    Story.given(onAPlan())
        .when(correct("6", hold(INITIAL, PLAN_BEGAN, true, EMOTIONAL, null)))
        .then(corrected("6", new PlanStarted(HAZEL, PLAN_BEGAN, 1, EMOTIONAL, WORDS)));
    Story.given(onAPlan())
        .when(correct("6", hold(INITIAL, in2012(3, 27), true, EMOTIONAL, null)))
        .refused(
            "replacement.happened",
            "No conference decided on a plan on 27 March 2012; a plan starts on the day of its conference.");
  }

  @Test
  void keepsTheNumbersOfARevisionAndOfWhatStandsInIt() {
    Story.given(onAPlan(revised(), revised(2, in2012(5, 1), outcome(1, action(4)))))
        .when(correct("7", update(0, in2012(4, 2), outcome(1, action(0)), outcome(0))))
        .then(corrected("7", revised(1, in2012(4, 2), outcome(1, action(5)), outcome(6))))
        .when(update(2, FOUND, outcome(1, action(4), action(0))))
        .then(revised(3, FOUND, outcome(1, action(4), action(7))));
    Story.given(onAPlan(revised()))
        .when(correct("7", update(0, in2012(4, 2), outcome(9))))
        .refused("replacement.outcomes[0].number", "The plan has no outcome 9.");
  }

  @Test
  void putsWhatHappenedUnderThePlanRight() {
    Story.given(onAPlan(coreGroup(), met()))
        .when(correct("8", meet(in2012(4, 4), null, "mother")))
        .then(
            corrected(
                "8", new CoreGroupMet(HAZEL, in2012(4, 4), 1, List.of("mother"), WORDS, null)));
    Story.given(onAPlan(coreGroup(), met()))
        .when(correct("7", new FormCoreGroup(HAZEL, PLAN_BEGAN, List.of(MEMBERS.get(1)))))
        .refused(
            "entry",
            "The core group meeting on 3 April 2012 stands in the way: key worker is not in this core group. Correct that entry first.");
    Story.given(onAPlan(frequency()))
        .when(correct("7", every(7, Span.Unit.DAYS)))
        .then(
            corrected(
                "7",
                new VisitFrequencySet(HAZEL, in2012(4, 3), 1, new Span(7, Span.Unit.DAYS), WORDS)));
    Story.given(onAPlan(visited()))
        .when(correct("7", visit(in2012(4, 11))))
        .then(corrected("7", visited(in2012(4, 11))));
    Story.given(onAPlan(changed()))
        .when(correct("7", change(in2012(5, 15), new Category("SEXUAL"))))
        .then(
            corrected(
                "7",
                new CategoryChanged(
                    HAZEL, in2012(5, 15), 1, NEGLECT, new Category("SEXUAL"), WORDS)));
  }

  @Test
  void putsTheEndOfAPlanRight() {
    Story.given(onAPlan(transferredOut(), ended()))
        .when(correct("7", new TransferOut(HAZEL, in2012(8, 7), "Dudley", WORDS)))
        .then(corrected("7", new TransferredOut(HAZEL, in2012(8, 7), "Dudley", WORDS)))
        .as(Story.COLLEAGUE)
        .when(correct("8", end(in2012(9, 10), MOVED_AWAY)))
        .then(corrected("8", new PlanEnded(HAZEL, in2012(9, 10), 1, MOVED_AWAY, WORDS, "cpchair")));
    Story.given(onAPlan(ended(), visited(in2012(9, 3))))
        .when(correct("7", end(in2012(8, 31), MOVED_AWAY)))
        .refused(
            "entry",
            "The visit on 3 September 2012 stands in the way: The child was on no plan on 3 September 2012. Correct that entry first.");
  }

  @Test
  void opensAPlanAgainOnlyWhereNoOtherFollowed() {
    ChildProtectionEvent[] twoPlans =
        onAPlan(
            ended(),
            new ConferenceRequired(HAZEL, in2012(10, 1), INITIAL, WORDS),
            held(2, INITIAL, in2012(10, 15), true),
            started(2, in2012(10, 15)));
    Story.given(twoPlans)
        .when(correct("7", null))
        .refused(
            "entry",
            "The need for the initial conference on 1 October 2012 stands in the way: The child has been on a plan since 26 March 2012; a review conference decides on it. Correct that entry first.");
    Story.given(twoPlans)
        .when(correct("7", end(in2012(10, 16), NO_LONGER_AT_RISK)))
        .refused(
            "entry",
            "The start of the plan on 15 October 2012 stands in the way: 15 October 2012 is before the plan of 26 March 2012 ended on 16 October 2012; plans never overlap. Correct that entry first.");
  }

  @Test
  void isHeldToTheRulesAndTheFormOfTheEntry() {
    Story.given(onAPlan(ended()))
        .when(correct("7", new EndPlan(HAZEL, PLAN_BEGAN, MOVED_AWAY, NOTHING, null)))
        .refused(
            new Refusal("replacement.reason", "Give a reason."),
            new Refusal(
                "replacement.happened",
                "The plan began on 26 March 2012; it cannot end on the day it began."));
    Story.given(onAPlan(ended()))
        .when(correct("7", end(When.on(LocalDate.of(2013, 4, 1)), MOVED_AWAY)))
        .refused("replacement.happened", "1 April 2013 is in the future.");
    Story.given(atRisk(called()))
        .when(
            correct(
                "5",
                new CallConference(
                    HAZEL,
                    in2012(3, 15),
                    INITIAL,
                    in2012(3, 23),
                    null,
                    "cpchair",
                    List.of(POLICE),
                    List.of(ROWAN))))
        .refused("replacement.together[0]", "There is no record C-00002.");
  }

  @Test
  void isOfTheSameKind() {
    String sentence =
        "An entry can only be replaced by one of its own kind. Strike it out and record the other.";
    Story.given(onAPlan(ended()))
        .when(correct("7", visit(in2012(9, 3))))
        .refused("replacement", sentence);
    Story.given(onAPlan(ended()))
        .when(correct("7", new RecordTogether(List.of(end(in2012(9, 3), MOVED_AWAY)))))
        .refused("replacement", sentence);
    Story.given(onAPlan(ended()))
        .when(correct("7", correct("7", null)))
        .refused("type", "A correction is recorded by itself.");
  }

  @Test
  void letsStandWhatAnEarlierRecordHadOutOfOrder() {
    // The plan of an earlier record began before the days that it tells of
    Story.given(opened(), started(1, in2012(3, 5)), ended())
        .when(correct("3", end(in2012(9, 4), MOVED_AWAY)))
        .then(corrected("3", new PlanEnded(HAZEL, in2012(9, 4), 1, MOVED_AWAY, WORDS, "cpchair")));
    Story.given(opened(), started(1, in2012(3, 5)), ended())
        .when(correct("1", new NameChild(HAZEL, in2012(3, 1), HAZEL_PIPIT, WORDS)))
        .then(
            corrected(
                "1",
                new RecordOpened(
                    HAZEL,
                    in2012(3, 1),
                    person(HAZEL, "Hazel Pipit", BORN),
                    null,
                    Gender.FEMALE,
                    HAZEL)));
  }

  @Test
  void correctsACorrectionAndTakesOneBack() {
    EntryCorrected first = corrected("7", ended(in2012(9, 10)));
    EntryCorrected second = corrected("8", corrected("7", ended(in2012(9, 17))));
    Story.given(onAPlan(ended(), first))
        .when(correct("7", end(in2012(9, 17), NO_LONGER_AT_RISK)))
        .refused(
            "entry",
            "This entry was corrected on 1 March 2013. If that is wrong too, correct the correction.");
    Story.given(onAPlan(ended(), first))
        .when(correct("8", end(in2012(9, 17), NO_LONGER_AT_RISK)))
        .then(second)
        .when(visit(in2012(9, 17)))
        .then(visited(in2012(9, 17)));
    Story.given(onAPlan(ended(), first))
        .when(correct("8", null))
        .then(corrected("8", null))
        .when(visit(in2012(9, 10)))
        .refused("happened", "The child was on no plan on 10 September 2012.");
    Story.given(onAPlan(ended(), first))
        .when(correct("8", correct("6", hold())))
        .refused(
            "replacement", "A correction can only be replaced by another one of the same entry.");
  }

  @Test
  void needsAnEntryThatIsThereAndAReason() {
    Story.given(onAPlan())
        .when(correct("77", null))
        .refused("entry", "There is no such entry in this record.");
    Story.given(onAPlan(ended()))
        .when(new CorrectChildEntry(HAZEL, FOUND, "7", null, NOTHING))
        .refused("reason", "Give a reason.");
  }

  private static CorrectChildEntry correct(
      String entry, @Nullable ChildProtectionCommand replacement) {
    return new CorrectChildEntry(HAZEL, FOUND, entry, replacement, WORDS);
  }

  private static EntryCorrected corrected(
      String entry, @Nullable ChildProtectionEvent replacement) {
    return new EntryCorrected(HAZEL, FOUND, entry, replacement, WORDS);
  }
}
