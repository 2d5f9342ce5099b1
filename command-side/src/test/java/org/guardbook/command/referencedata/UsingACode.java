package org.guardbook.command.referencedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.referencedata.CodeList.OUTCOME;
import static org.guardbook.command.referencedata.CodeList.SECTOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.junit.jupiter.api.Test;

class UsingACode {

  private static final LocalDate APRIL = LocalDate.of(2014, 4, 1);
  private static final Sector FAITH = new Sector("FAITH");

  private final Codes codes =
      Codes.after(
          List.of(
              new CodeIntroduced(SECTOR, "FAITH", "Faith", 1, APRIL),
              new CodeRetired(SECTOR, "FAITH", APRIL.plusYears(1)),
              new CodeIntroduced(SECTOR, "FAITH", "Faith", 1, APRIL.plusYears(3)),
              new CodeRetired(SECTOR, "FAITH", APRIL.plusYears(4))));

  @Test
  void isFineOnADayOnWhichItIsInForce() {
    assertThat(codes.objection(FAITH, APRIL, APRIL)).isNull();
    assertThat(codes.objection(FAITH, APRIL.plusYears(3), APRIL.plusYears(3))).isNull();
  }

  @Test
  void isFineForWhatHappenedWhileItWasInForceAndForWhatIsRecordedWhileItIs() {
    assertThat(codes.objection(FAITH, APRIL, APRIL.plusYears(10))).isNull();
    assertThat(codes.objection(FAITH, APRIL.minusDays(3), APRIL)).isNull();
  }

  @Test
  void isRefusedBeforeBetweenAndAfter() {
    assertThat(codes.objection(FAITH, APRIL.minusDays(1), APRIL.minusDays(1)))
        .isEqualTo("\"FAITH\" may only be used from 1 April 2017 on.");
    assertThat(codes.objection(FAITH, APRIL.plusYears(2), APRIL.plusYears(2)))
        .isEqualTo("\"FAITH\" may only be used from 1 April 2017 on.");
    assertThat(codes.objection(FAITH, APRIL.plusYears(4), APRIL.plusYears(4)))
        .isEqualTo("\"FAITH\" has not been in use since 1 April 2018.");
  }

  @Test
  void isRefusedWhereItIsOnAnotherList() {
    assertThat(codes.objection(new Outcome("FAITH"), APRIL, APRIL))
        .isEqualTo("\"FAITH\" is not on the board's list of outcomes.");
  }

  @Test
  void beginsWithTheListsThatReportsPrint() {
    Map<CodeList, List<CodeIntroduced>> initial =
        InitialReferenceData.events().stream()
            .filter(CodeIntroduced.class::isInstance)
            .map(CodeIntroduced.class::cast)
            .collect(Collectors.groupingBy(CodeIntroduced::list));

    assertThat(initial).containsOnlyKeys(CodeList.values());
    assertThat(initial.get(OUTCOME))
        .extracting(code -> code.position() + " " + code.code())
        .containsExactly(
            "1 NO_FURTHER_ACTION",
            "2 UNSUBSTANTIATED",
            "3 EMPLOYER_ACTION",
            "4 SUBSTANTIATED",
            "5 MALICIOUS",
            "6 INFORMATION_ONLY",
            "8 UNFOUNDED",
            "9 FALSE");
  }
}
