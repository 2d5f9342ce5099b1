package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import java.time.LocalDate;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NameAdult;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.AdultNamed;
import org.junit.jupiter.api.Test;

class NamingTheAdult {

  @Test
  void completesAnUnnamedConsultation() {
    Story.given(adviceAsked())
        .when(new NameAdult(CASE, october(9), WILLOW, WORDS))
        .then(new AdultNamed(CASE, october(9), willow(), WORDS));
  }

  @Test
  void refusesASecondName() {
    Story.given(allegationReported())
        .when(new NameAdult(CASE, october(9), WILLOW, WORDS))
        .refused("adult", "The adult is named already. If the name is wrong, correct that entry.");
  }

  @Test
  void refusesADateOfBirthThatCannotBe() {
    Story.given(adviceAsked())
        .when(
            new NameAdult(
                CASE, october(9), new NamedPerson("Willow", LocalDate.of(1901, 1, 1)), WORDS))
        .refused(
            "adult.dateOfBirth",
            "Check the date of birth: 1 January 1901 would make the adult 112 years old.");
  }

  @Test
  void needsAReason() {
    Story.given(adviceAsked())
        .when(new NameAdult(CASE, october(9), WILLOW, NOTHING))
        .refused("reason", "Give a reason.");
  }

  @Test
  void refusesADayBeforeTheContact() {
    Story.given(adviceAsked())
        .when(new NameAdult(CASE, october(6), WILLOW, WORDS))
        .refused(
            "happened",
            "6 October 2013 is before the contact was received on 7 October 2013 at 10:20.");
  }
}
