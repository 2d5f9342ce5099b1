package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.Facts.*;

import java.time.LocalDate;
import org.guardbook.command.Refusal;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.Team;
import org.junit.jupiter.api.Test;

class KnowingTheChild {

  @Test
  void namesAChildWhenItIsBorn() {
    Story.given(opened())
        .when(name(HAZEL_PIPIT))
        .then(
            new ChildNamed(
                HAZEL,
                in2012(3, 7),
                person(HAZEL, "Hazel Pipit", BORN),
                null,
                Gender.FEMALE,
                WORDS));
  }

  @Test
  void saysWhenAChildIsExpectedOnAnotherDay() {
    Story.given(opened())
        .when(name(UNBORN))
        .then(
            new ChildNamed(
                HAZEL,
                in2012(3, 7),
                person(HAZEL, "Unborn Pipit", null),
                LocalDate.of(2012, 9, 1),
                null,
                WORDS));
  }

  @Test
  void isBornBeforeItIsNamed() {
    Story.given(opened())
        .when(
            name(
                new NamedChild(
                    "Hazel Pipit", LocalDate.of(2012, 3, 8), LocalDate.of(2012, 3, 9), null)))
        .refused(
            new Refusal(
                "child.expectedOn", "A child with a date of birth is not expected any more."),
            new Refusal(
                "child.dateOfBirth",
                "8 March 2012 is after 7 March 2012. For a child that is not born, say when it is expected."));
  }

  @Test
  void allocatesATeam() {
    Story.given(opened())
        .when(new AllocateTeam(HAZEL, in2012(3, 7), new Team("SAFEGUARDING")))
        .then(allocated());
    Story.given(opened())
        .when(new AllocateTeam(HAZEL, in2012(3, 1), new Team("HARBOUR")))
        .refused(
            new Refusal("team", "\"HARBOUR\" is not on the board's list of social work teams."),
            new Refusal(
                "happened", "1 March 2012 is before the record was opened on 5 March 2012."));
  }

  @Test
  void joinsTheFamilyThatTheOtherChildBelongsTo() {
    Story.given(opened(), rowanOpened(ROWAN, ALDER))
        .when(join(ROWAN))
        .then(new FamilyJoined(HAZEL, in2012(3, 7), ALDER, WORDS));
  }

  @Test
  void joinsAnotherFamilyThanItsOwn() {
    Story.given(opened(), rowanOpened(ROWAN, HAZEL))
        .when(join(ROWAN))
        .refused("family", "The child belongs to this family already.");
    Story.given(opened())
        .when(join(HAZEL))
        .refused("family", "The child belongs to this family already.");
    Story.given(opened()).when(join(ROWAN)).refused("family", "There is no record C-00002.");
  }

  @Test
  void isNotThereUntilARecordIsOpened() {
    Story.given()
        .when(new AllocateTeam(HAZEL, in2012(3, 7), new Team("SAFEGUARDING")))
        .thereIsNone();
  }

  private static NameChild name(NamedChild child) {
    return new NameChild(HAZEL, in2012(3, 7), child, WORDS);
  }

  private static JoinFamily join(ChildReference family) {
    return new JoinFamily(HAZEL, in2012(3, 7), family, WORDS);
  }
}
