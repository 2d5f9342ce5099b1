package org.guardbook.command.chronology;

import java.time.LocalDate;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent.RecordOpened;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.chronology.ChronologyCommand.*;
import org.guardbook.command.chronology.ChronologyEvent.*;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewEvent.PlanOpened;
import org.guardbook.command.review.ReviewReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PickingForAChronology {

  private static final CaseReference CASE = new CaseReference("W13-117");
  private static final ReviewReference REVIEW = new ReviewReference("W3");
  private static final ChildReference CHILD = new ChildReference("C-00417");
  private static final Narrative SAFER = new Narrative("She was safe from that day on.");
  private static final Narrative HEARD = new Narrative("She was listened to for the first time.");
  private static final Narrative WHY = new Narrative("It is about her brother.");

  @Test
  void takesAnEntryInWithWhatItMeantForTheChild() {
    aCase().when(new PickCaseEntry(CASE, march(3), "entry-1", SAFER)).then(picked("entry-1"));
    aCase()
        .given(picked("entry-1"))
        .when(new PickCaseEntry(CASE, march(3), "entry-2", SAFER))
        .then(picked("entry-2"));
  }

  @Test
  void isMadeOfReviewsAndOfChildrensRecordsToo() {
    Story.of("W3", new PlanOpened(REVIEW, march(1), "Plan", new ReviewKind("BOARD_PRIORITY")))
        .when(new PickReviewEntry(REVIEW, march(3), "entry-1", SAFER))
        .then(
            new EntryPicked(
                new ChronologyReference(RecordKind.REVIEW, "W3"), march(3), "entry-1", SAFER));
    Story.of("C-00417", opened())
        .when(new PickChildEntry(CHILD, march(3), "entry-1", SAFER))
        .then(
            new EntryPicked(
                new ChronologyReference(RecordKind.CHILD_PROTECTION, "C-00417"),
                march(3),
                "entry-1",
                SAFER));
  }

  @Test
  void refusesWhatIsNotInTheRecord() {
    aCase()
        .when(new PickCaseEntry(CASE, march(3), "entry-9", SAFER))
        .refused("entry", "There is no such entry in this record.");
  }

  @Test
  void knowsNothingOfARecordThatIsNotThereOrIsOfAnotherKind() {
    aCase()
        .when(new PickCaseEntry(new CaseReference("W13-118"), march(3), "entry-1", SAFER))
        .isAboutNothing();
    Story.of("D00417", opened())
        .when(new PickReviewEntry(new ReviewReference("D00417"), march(3), "entry-1", SAFER))
        .isAboutNothing();
  }

  @Test
  void refusesWhatWasPickedAlready() {
    aCase()
        .given(picked("entry-1"))
        .when(new PickCaseEntry(CASE, march(4), "entry-1", HEARD))
        .refused("entry", "This entry is in the chronology already. Say anew there what it meant.");
  }

  @Test
  void refusesWhatWasCorrectedAndSaysWhatStandsInItsPlace() {
    Story.of("W13-117", noted(), corrected("entry-1", noted()))
        .when(new PickCaseEntry(CASE, march(3), "entry-1", SAFER))
        .refused("entry", "This entry was corrected. Pick the correction instead: entry-2.");
    Story.of("W13-117", noted(), corrected("entry-1", noted()))
        .when(new PickCaseEntry(CASE, march(3), "entry-2", SAFER))
        .then(picked("entry-2"));
  }

  @Test
  void followsACorrectionThatWasItselfPutRight() {
    Story twice =
        Story.of(
            "W13-117",
            noted(),
            corrected("entry-1", noted()),
            corrected("entry-2", corrected("entry-1", noted())));

    twice
        .when(new PickCaseEntry(CASE, march(3), "entry-1", SAFER))
        .refused("entry", "This entry was corrected. Pick the correction instead: entry-3.");
  }

  @Test
  void refusesTheCorrectionOfWhatWasPicked() {
    Story.of("W13-117", noted(), corrected("entry-1", noted()))
        .given(picked("entry-1"))
        .when(new PickCaseEntry(CASE, march(3), "entry-2", SAFER))
        .refused(
            "entry", "This entry corrects one that is in the chronology, which reads so already.");
    Story.of("W13-117", noted(), corrected("entry-1", noted()), corrected("entry-2", noted()))
        .given(picked("entry-1"))
        .when(new PickCaseEntry(CASE, march(3), "entry-2", SAFER))
        .refused("entry", "This entry was corrected. Pick the correction instead: entry-3.");
    Story.of(
            "W13-117",
            noted(),
            corrected("entry-1", noted()),
            corrected("entry-2", corrected("entry-1", noted())))
        .given(picked("entry-1"))
        .when(new PickCaseEntry(CASE, march(3), "entry-3", SAFER))
        .refused(
            "entry", "This entry corrects one that is in the chronology, which reads so already.");
  }

  @Test
  void takesInTheCorrectionOfWhatWasTakenOut() {
    Story.of("W13-117", noted(), corrected("entry-1", noted()))
        .given(picked("entry-1"), takenOut())
        .when(new PickCaseEntry(CASE, march(6), "entry-2", SAFER))
        .then(new EntryPicked(CHRONOLOGY, march(6), "entry-2", SAFER));
  }

  @Test
  void takesInAnEntryThatStandsAgain() {
    Story.of("W13-117", noted(), corrected("entry-1", null), corrected("entry-2", null))
        .when(new PickCaseEntry(CASE, march(3), "entry-1", SAFER))
        .then(picked("entry-1"));
  }

  @Test
  void refusesWhatSaysNothingAnyMore() {
    Story struckOut = Story.of("W13-117", noted(), corrected("entry-1", null));
    struckOut
        .when(new PickCaseEntry(CASE, march(3), "entry-1", SAFER))
        .refused("entry", "This entry was struck out, so there is nothing left of it to pick.");
    Story.of("W13-117", noted(), corrected("entry-1", null))
        .when(new PickCaseEntry(CASE, march(3), "entry-2", SAFER))
        .refused(
            "entry", "This entry only strikes another one out: it says of nothing that it was.");
  }

  @Test
  void asksForAllThatIsNeededAtOnce() {
    aCase()
        .when(new PickCaseEntry(CASE, april(1), " ", new Narrative(" ")))
        .refused(
            new Refusal("entry", "Say which entry it is."),
            new Refusal("significance", "Say what it meant for the child."),
            new Refusal("happened", "1 April 2014 is in the future."),
            new Refusal("entry", "There is no such entry in this record."));
  }

  @Test
  void saysAnewWhatAnEntryMeant() {
    aCase()
        .given(picked("entry-1"))
        .when(new RestateCaseSignificance(CASE, march(4), "entry-1", HEARD))
        .then(restated());
    aCase()
        .given(picked("entry-1"))
        .when(new RestateCaseSignificance(CASE, march(4), "entry-1", SAFER))
        .refused("significance", "The chronology says just this already.");
    aCase()
        .given(picked("entry-1"))
        .when(new RestateCaseSignificance(CASE, march(4), "entry-2", HEARD))
        .refused("entry", "This entry is not in the chronology.");
    aCase()
        .when(new RestateCaseSignificance(CASE, march(4), "entry-1", HEARD))
        .refused("entry", "This entry is not in the chronology.");
  }

  @Test
  void takesAnEntryOutWithAReasonAndInAgain() {
    aCase()
        .given(picked("entry-1"), restated())
        .when(new TakeOutCaseEntry(CASE, march(5), "entry-1", WHY))
        .then(takenOut());
    aCase()
        .given(picked("entry-1"), takenOut())
        .when(new TakeOutCaseEntry(CASE, march(5), "entry-1", WHY))
        .refused("entry", "This entry is not in the chronology.");
    aCase()
        .given(picked("entry-1"), takenOut())
        .when(new PickCaseEntry(CASE, march(6), "entry-1", HEARD))
        .then(new EntryPicked(CHRONOLOGY, march(6), "entry-1", HEARD));
  }

  @Test
  void changesNothingBeforeItWasPicked() {
    aCase()
        .given(picked("entry-1"))
        .when(new TakeOutCaseEntry(CASE, march(1), "entry-1", WHY))
        .refused(
            "happened",
            "1 March 2014 is before the chronology was last changed there on 3 March 2014.");
    aCase()
        .given(picked("entry-1"), takenOut())
        .when(new PickCaseEntry(CASE, march(4), "entry-1", SAFER))
        .refused("happened", "4 March 2014 is before it was taken out on 5 March 2014.");
  }

  @Test
  void isChangedOnlyUnderTheNameOfItsKindOfRecord() {
    ChronologyReference ofAChild = new ChronologyReference(RecordKind.CHILD_PROTECTION, "D00417");
    Story.of("D00417", opened())
        .given(new EntryPicked(ofAChild, march(3), "entry-1", SAFER))
        .when(new TakeOutReviewEntry(new ReviewReference("D00417"), march(4), "entry-1", WHY))
        .isAboutNothing();
  }

  private static final ChronologyReference CHRONOLOGY =
      new ChronologyReference(RecordKind.POSITION_OF_TRUST, "W13-117");

  private static Story aCase() {
    return Story.of("W13-117", noted(), noted());
  }

  private static EntryPicked picked(String entry) {
    return new EntryPicked(CHRONOLOGY, march(3), entry, SAFER);
  }

  private static SignificanceRestated restated() {
    return new SignificanceRestated(CHRONOLOGY, march(4), "entry-1", HEARD);
  }

  private static EntryTakenOut takenOut() {
    return new EntryTakenOut(CHRONOLOGY, march(5), "entry-1", WHY);
  }

  private static DevelopmentNoted noted() {
    return new DevelopmentNoted(CASE, march(1), new Narrative("The school rang back."));
  }

  private static EntryCorrected corrected(
      String entry, @Nullable PositionOfTrustEvent replacement) {
    return new EntryCorrected(CASE, march(2), entry, replacement, new Narrative("A slip."));
  }

  private static RecordOpened opened() {
    Person child = new Person("C-00417/child", "Hazel Pipit", LocalDate.of(2005, 6, 1));
    return new RecordOpened(CHILD, march(1), child, null, null, CHILD);
  }

  private static When march(int day) {
    return When.on(LocalDate.of(2014, 3, day));
  }

  private static When april(int day) {
    return When.on(LocalDate.of(2014, 4, day));
  }
}
