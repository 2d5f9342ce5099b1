package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.Agency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscussingChildren {

  @Test
  void opensARecordForEachOfTheFamilyOfTheFirst() {
    Story.given()
        .when(discuss(named(HAZEL_PIPIT, true), named(ROWAN_PIPIT, false), named(UNBORN, false)))
        .then(
            opened(),
            discussed(),
            rowanOpened(ROWAN, HAZEL),
            discussed(ROWAN, false),
            new RecordOpened(
                ALDER,
                in2012(3, 5),
                person(ALDER, "Unborn Pipit", null),
                LocalDate.of(2012, 9, 1),
                null,
                HAZEL),
            discussed(ALDER, false));
  }

  @Test
  void addsToTheRecordOfAChildWhoHasOneAndOpensThoseOfTheOthersInTheSameFamily() {
    Story.given(rowanOpened(ROWAN, ALDER))
        .when(discuss(named(HAZEL_PIPIT, true), known(ROWAN, true)))
        .then(
            new RecordOpened(
                HAZEL,
                in2012(3, 5),
                person(HAZEL, "Hazel Pipit", BORN),
                null,
                Gender.FEMALE,
                ALDER),
            discussed(),
            discussed(ROWAN, true));
  }

  @Test
  void putsChildrenIntoTheFamilyOfASiblingWhoIsNotDiscussed() {
    Story.given(opened(), new FamilyJoined(HAZEL, in2012(3, 5), ALDER, WORDS))
        .when(discuss(HAZEL, named(ROWAN_PIPIT, true)))
        .then(rowanOpened(ROWAN, ALDER), discussed(ROWAN, true));
  }

  @Test
  void saysWhoDecidedWhereThatIsNotWhoRecords() {
    Story.given(opened())
        .when(
            new RecordStrategyDiscussion(
                in2012(3, 5),
                List.of(known(HAZEL, true)),
                null,
                List.of(POLICE, EDUCATION),
                WORDS,
                " Head of service "))
        .then(
            new StrategyDiscussionHeld(
                HAZEL, in2012(3, 5), List.of(POLICE, EDUCATION), true, WORDS, "Head of service"));
  }

  @Test
  void namesEveryChildOnceAndInOneWay() {
    Story.given(opened()).when(discuss()).refused("children", "Name the child.");
    Story.given(opened())
        .when(
            discuss(
                known(HAZEL, true),
                known(HAZEL, false),
                new ChildDiscussed(null, null, true),
                new ChildDiscussed(ROWAN, ROWAN_PIPIT, true)))
        .refused(
            new Refusal("children[1].reference", "This child is named twice."),
            new Refusal(
                "children[2]", "Name a child who has no record, or give a record's reference."),
            new Refusal(
                "children[3]", "Name a child who has no record, or give a record's reference."));
  }

  @Test
  void needsTheRecordsThatItNames() {
    Story.given(opened())
        .when(discuss(ALDER, known(HAZEL, true), known(ROWAN, true)))
        .refused(
            new Refusal("children[1].reference", "There is no record C-00002."),
            new Refusal("siblingOf", "There is no record C-00003."));
  }

  @Test
  void recordsNothingOfAnyChildWhereOneIsRefused() {
    Story.given(opened())
        .when(
            discuss(
                known(HAZEL, true),
                named(
                    new NamedChild(
                        "Rowan Pipit", LocalDate.of(2012, 6, 1), LocalDate.of(2012, 6, 2), null),
                    true)))
        .refused(
            new Refusal(
                "children[1].child.expectedOn",
                "A child with a date of birth is not expected any more."),
            new Refusal(
                "children[1].child.dateOfBirth",
                "1 June 2012 is after 5 March 2012. For a child that is not born, say when it is expected."));
  }

  @Test
  void usesUpNoReferenceForWhatIsRefused() {
    Story.given()
        .when(discuss(named(HAZEL_PIPIT, true), named(unnamed(), true)))
        .as(Story.CHAIR)
        .when(discuss(named(HAZEL_PIPIT, true)))
        .then(opened(), discussed());
  }

  @Test
  void saysOnceWhatAllChildrenShare() {
    Story.given(opened(), rowanOpened(ROWAN, HAZEL))
        .when(
            new RecordStrategyDiscussion(
                in2012(3, 1),
                List.of(known(HAZEL, true), known(ROWAN, true)),
                null,
                List.of(POLICE, POLICE),
                WORDS,
                null))
        .refused(
            new Refusal(
                "happened", "1 March 2012 is before the record was opened on 5 March 2012."),
            new Refusal("agencies[1]", "This agency is named twice."));
  }

  @Test
  void isReadAsAForm() {
    Story.given()
        .when(
            new RecordStrategyDiscussion(
                When.on(LocalDate.of(2013, 4, 1)),
                List.of(named(unnamed(), true)),
                null,
                List.of(new Agency("NAVY")),
                NOTHING,
                null))
        .refused(
            new Refusal("children[0].child.name", "Give the name."),
            new Refusal("agencies[0]", "\"NAVY\" is not on the board's list of agencies."),
            new Refusal("reason", "Give a reason."),
            new Refusal("happened", "1 April 2013 is in the future."));
  }

  @Test
  void needsAgenciesThatDiscuss() {
    Story.given(opened())
        .when(
            new RecordStrategyDiscussion(
                in2012(3, 5), List.of(known(HAZEL, true)), null, List.of(), WORDS, null))
        .refused("agencies", "Say which agencies took part.");
  }

  private static NamedChild unnamed() {
    return new NamedChild(" ", null, null, null);
  }

  private static ChildDiscussed named(NamedChild child, boolean section47Required) {
    return new ChildDiscussed(null, child, section47Required);
  }

  private static ChildDiscussed known(@Nullable ChildReference child, boolean section47Required) {
    return new ChildDiscussed(child, null, section47Required);
  }
}
