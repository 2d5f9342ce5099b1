package org.guardbook.command.referencedata;

import static org.guardbook.command.referencedata.CodeList.SECTOR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.referencedata.ReferenceDataCommand.AdoptRuleSet;
import org.guardbook.command.referencedata.ReferenceDataCommand.IntroduceCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.RelabelCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.RetireCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.WithdrawRuleSet;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetWithdrawn;
import org.guardbook.command.referencedata.Span.Unit;
import org.junit.jupiter.api.Test;

class KeepingReferenceData {

  private static final LocalDate APRIL = LocalDate.of(2014, 4, 1);
  private static final CodeIntroduced YOUTH_JUSTICE =
      new CodeIntroduced(SECTOR, "YOUTH_JUSTICE", "Youth justice", 18, APRIL);

  @Test
  void introducesACode() {
    given()
        .when(new IntroduceCode(SECTOR, "YOUTH_JUSTICE", " Youth justice ", 18, APRIL))
        .expectEvents(YOUTH_JUSTICE);
  }

  @Test
  void refusesACodeThatIsOnTheListOrIsNone() {
    refused(
        given(YOUTH_JUSTICE).when(new IntroduceCode(SECTOR, "YOUTH_JUSTICE", "Courts", 18, APRIL)),
        new Refusal("code", "\"YOUTH_JUSTICE\" is on the list already."));
    refused(
        given().when(new IntroduceCode(SECTOR, "youth justice", " ", 0, LocalDate.of(2204, 1, 1))),
        new Refusal("label", "Give the words that people see."),
        new Refusal("from", "Check the year: 2204 cannot be right."),
        new Refusal(
            "code", "Write a code in capital letters, digits and underscores: EARLY_YEARS, say."),
        new Refusal("position", "Give a place in printed tables from 1 to 999."));
  }

  @Test
  void relabelsACode() {
    given(YOUTH_JUSTICE)
        .when(new RelabelCode(SECTOR, "YOUTH_JUSTICE", "Courts", APRIL))
        .expectEvents(new CodeRelabelled(SECTOR, "YOUTH_JUSTICE", "Courts", APRIL));
    refused(
        given(YOUTH_JUSTICE).when(new RelabelCode(SECTOR, "YOUTH_JUSTICE", "Youth justice", APRIL)),
        new Refusal("label", "It is called that already."));
  }

  @Test
  void retiresACodeFromADayOnWhichItIsInUse() {
    given(YOUTH_JUSTICE)
        .when(new RetireCode(SECTOR, "YOUTH_JUSTICE", APRIL.plusYears(1)))
        .expectEvents(new CodeRetired(SECTOR, "YOUTH_JUSTICE", APRIL.plusYears(1)));
    refused(
        given(YOUTH_JUSTICE).when(new RetireCode(SECTOR, "YOUTH_JUSTICE", APRIL.minusDays(1))),
        new Refusal("from", "It only came into use on 1 April 2014."));
    refused(
        given().when(new RetireCode(SECTOR, "MOONBASE", APRIL)),
        new Refusal("code", "\"MOONBASE\" is not on this list."));
  }

  @Test
  void bringsARetiredCodeBack() {
    CodeRetired retired = new CodeRetired(SECTOR, "YOUTH_JUSTICE", APRIL.plusYears(1));
    CodeIntroduced again =
        new CodeIntroduced(SECTOR, "YOUTH_JUSTICE", "Youth justice", 18, APRIL.plusYears(2));

    given(YOUTH_JUSTICE, retired)
        .when(new IntroduceCode(SECTOR, "YOUTH_JUSTICE", "Youth justice", 18, APRIL.plusYears(2)))
        .expectEvents(again);
    refused(
        given(YOUTH_JUSTICE, retired)
            .when(new IntroduceCode(SECTOR, "YOUTH_JUSTICE", "Youth justice", 18, APRIL)),
        new Refusal(
            "from",
            "\"YOUTH_JUSTICE\" was in use until 1 April 2015; bring it back from that day on."));
    refused(
        given(YOUTH_JUSTICE, retired).when(new RetireCode(SECTOR, "YOUTH_JUSTICE", APRIL)),
        new Refusal("code", "\"YOUTH_JUSTICE\" has not been in use since 1 April 2015."));
  }

  @Test
  void adoptsARuleSetWithEveryLimit() {
    given()
        .when(new AdoptRuleSet(APRIL, limits(5), "Working Together 2013"))
        .expectEvents(new RuleSetAdopted(APRIL, limits(5), "Working Together 2013"));
  }

  @Test
  void refusesARuleSetThatLacksALimitOrHasAnUnlikelyOne() {
    Map<Limit, Span> limits = limits(5);
    limits.remove(Limit.FIRST_MEETING);
    limits.put(Limit.EMPLOYER_REPORT, new Span(0, Unit.WORKING_DAYS));
    limits.put(Limit.RESOLUTION_LAST, new Span(400, Unit.MONTHS));

    refused(
        given().when(new AdoptRuleSet(APRIL, limits, "")),
        new Refusal("source", "Name the guidance or procedure."),
        new Refusal(
            "limits.EMPLOYER_REPORT", "Employer reports to the LADO: give a number from 1 to 500."),
        new Refusal("limits.FIRST_MEETING", "Give a limit for: First meeting."),
        new Refusal(
            "limits.RESOLUTION_LAST",
            "Resolved: all but the most exceptional: give a number from 1 to 60."));
  }

  @Test
  void keepsOneRuleSetADay() {
    refused(
        given(new RuleSetAdopted(APRIL, limits(5), "WT"))
            .when(new AdoptRuleSet(APRIL, limits(6), "WT")),
        new Refusal(
            "from", "A rule set of 1 April 2014 is there already. Withdraw that one first."));
  }

  @Test
  void withdrawsARuleSetButNeverTheFirst() {
    RuleSetAdopted adopted = new RuleSetAdopted(APRIL, limits(5), "WT");
    given(adopted)
        .when(new WithdrawRuleSet(APRIL, "A year too early."))
        .expectEvents(new RuleSetWithdrawn(APRIL, "A year too early."));
    refused(
        given(adopted).when(new WithdrawRuleSet(LocalDate.of(2000, 1, 1), "Not needed.")),
        new Refusal(
            "from",
            "This is the first rule set; without it the earliest cases would have no limits."));
    refused(
        given().when(new WithdrawRuleSet(APRIL, " ")),
        new Refusal("reason", "Give a reason."),
        new Refusal("from", "There is no rule set of 1 April 2014."));
  }

  private static Map<Limit, Span> limits(int days) {
    Map<Limit, Span> limits = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      limits.put(limit, new Span(days, Unit.WORKING_DAYS));
    }
    return limits;
  }

  /** After what a new data folder starts with. */
  private static TestExecutor<ReferenceData> given(ReferenceDataEvent... events) {
    FixtureConfiguration<ReferenceData> fixture = new AggregateTestFixture<>(ReferenceData.class);
    fixture.registerInjectableResource(
        Clock.fixed(Instant.parse("2014-03-31T11:00:00Z"), ZoneOffset.UTC));
    return fixture.given(InitialReferenceData.events()).andGiven((Object[]) events);
  }

  private static void refused(ResultValidator<ReferenceData> result, Refusal... refusals) {
    result
        .expectException(RuleViolated.class)
        .expectException(
            Matchers.matches(
                refused -> ((RuleViolated) refused).refusals().equals(List.of(refusals))));
  }
}
