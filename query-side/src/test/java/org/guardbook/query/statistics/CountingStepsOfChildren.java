package org.guardbook.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.childprotection.ConferenceKind.INITIAL;
import static org.guardbook.command.childprotection.ConferenceKind.RECEIVING_IN;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.PopulationStated;
import org.guardbook.query.ChildStory;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.ChildProtectionFigures.OfDuration;
import org.guardbook.query.statistics.ChildProtectionFigures.Table;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.Views;
import org.junit.jupiter.api.Test;

class CountingStepsOfChildren {

  private static final LocalDate FROM = LocalDate.of(2011, 4, 1);
  private static final LocalDate UNTIL = LocalDate.of(2012, 3, 31);

  private final ChildStory story = ChildStory.of("C-00417");

  @Test
  void countsEachStepByItsOwnDay() {
    Object[] events = {
      story.opened("2011-03-30", "Hazel Pipit", null, "C-00417"),
      story.discussed("2011-03-30", true),
      story.begun("2011-03-31"),
      story.concluded("2011-04-12", true),
      story.held("2011-04-18", 1, INITIAL, true),
      story.started("2011-04-18", 1, "NEGLECT"),
      story.held("2012-04-02", 2, REVIEW, true)
    };
    ChildProtectionFigures year = figures(events);
    assertThat(year.strategyDiscussions()).isZero();
    assertThat(year.enquiries()).isZero();
    assertThat(year.percentRequiringConference()).isNull();
    assertThat(year.initialConferences()).isEqualTo(1);
    assertThat(year.percentMadeSubjectToPlan()).isEqualTo(100.0);
    assertThat(year.reviewConferences()).isZero();
    ChildProtectionFigures yearBefore = years(2, events).years().getFirst();
    assertThat(yearBefore.strategyDiscussions()).isEqualTo(1);
    assertThat(yearBefore.requiringSection47()).isEqualTo(1);
    assertThat(yearBefore.enquiries()).isEqualTo(1);
    assertThat(yearBefore.requiringConference()).isEqualTo(1);
  }

  @Test
  void countsAChildOnceForEachTimeItTookAStep() {
    ChildProtectionFigures year =
        figures(
            story.opened("2011-05-03", "Hazel Pipit", null, "C-00417"),
            story.discussed("2011-05-03", true),
            story.begun("2011-05-03"),
            story.concluded("2011-05-20", false),
            story.discussed("2011-09-01", false),
            story.discussed("2011-10-03", true),
            story.begun("2011-10-03"),
            story.concluded("2011-10-20", true));
    assertThat(year.strategyDiscussions()).isEqualTo(3);
    assertThat(year.percentRequiringSection47()).isEqualTo(66.7);
    assertThat(year.enquiries()).isEqualTo(2);
    assertThat(year.requiringConference()).isEqualTo(1);
  }

  @Test
  void countsAPlanAfterAReceivingInConferenceButNoInitialOne() {
    ChildProtectionFigures year =
        figures(
            story.opened("2011-05-03", "Hazel Pipit", null, "C-00417"),
            story.transferredIn("2011-05-03", "2011-01-10"),
            story.held("2011-05-17", 1, RECEIVING_IN, true),
            story.started("2011-05-17", 1, "NEGLECT"));
    assertThat(year.initialConferences()).isZero();
    assertThat(year.plansStarted()).isEqualTo(1);
    assertThat(year.startedSecondOrSubsequent()).isEqualTo(1);
  }

  @Test
  void knowsASecondPlanByAnEarlierOneOfTheSameChild() {
    Object[] events = {
      onPlan("2010-05-11", 1),
      story.ended("2010-12-01", 1, "CHILD_IN_NEED"),
      onPlan("2011-06-01", 2),
      onPlanOther("2011-06-02")
    };
    assertThat(figures(events).plansStarted()).isEqualTo(2);
    assertThat(figures(events).startedSecondOrSubsequent()).isEqualTo(1);
    assertThat(years(2, events).years().getFirst().startedSecondOrSubsequent()).isZero();
  }

  @Test
  void hasAPlanThatEndedOnTheLastDayAmongTheEndedAndNotAmongTheOpen() {
    ChildProtectionFigures year =
        figures(onPlan("2011-03-31", 1), story.ended("2012-03-31", 1, "LOOKED_AFTER"));
    assertThat(year.openAtBeginning()).isEqualTo(1);
    assertThat(year.plansEnded()).isEqualTo(1);
    assertThat(year.openAtEnd()).isZero();
    assertThat(year.endedByDuration()).contains(new OfDuration(DurationBand.FROM_1_TO_2_YEARS, 1));
    assertThat(year.endedByOutcome()).containsExactly(new Count("LOOKED_AFTER", "Looked after", 1));
  }

  @Test
  void putsAnOpenPlanUnderTheCategoryInForceAtTheEnd() {
    Object[] events = {
      onPlan("2010-05-11", 1),
      story.changed("2012-03-31", 1, "NEGLECT", "EMOTIONAL"),
      story.changed("2012-04-01", 1, "EMOTIONAL", "SEXUAL")
    };
    assertThat(figures(events).openByCategory())
        .containsExactly(new Count("EMOTIONAL", "Emotional", 1));
    assertThat(years(2, events).years())
        .extracting(ChildProtectionFigures::openByCategory)
        .extracting(counts -> counts.stream().map(Count::number).toList().toString())
        .containsExactly("[1, 0]", "[0, 1]");
  }

  @Test
  void callsACodeWhatItWasCalledAtTheEndOfThePeriod() {
    assertThat(
            figures(
                    onPlan("2011-05-11", 1),
                    new CodeRelabelled(
                        CodeList.CATEGORY, "NEGLECT", "Neglected", LocalDate.of(2012, 1, 1)),
                    new CodeRelabelled(
                        CodeList.CATEGORY, "NEGLECT", "Left alone", LocalDate.of(2012, 9, 1)))
                .openByCategory())
        .containsExactly(new Count("NEGLECT", "Neglected", 1));
  }

  @Test
  void watchesPlansOfTwoYearsAndOver() {
    ChildProtectionFigures year = figures(onPlan("2010-03-31", 1), onPlanOther("2010-04-01"));
    assertThat(year.openOverTwoYears()).isEqualTo(1);
    assertThat(year.openByDuration())
        .contains(
            new OfDuration(DurationBand.FROM_1_TO_2_YEARS, 1),
            new OfDuration(DurationBand.FROM_2_YEARS, 1));
  }

  @Test
  void countsWhatCorrectionsSay() {
    Object[] events = {
      onPlan("2011-05-11", 1),
      story.held("2011-08-02", 2, REVIEW, true),
      story.changed("2011-08-02", 1, "NEGLECT", "EMOTIONAL"),
    };
    assertThat(figures(events).reviewConferences()).isEqualTo(1);
    ChildProtectionFigures corrected =
        figures(
            events,
            story.corrected("event-2", story.discussed("2011-03-28", true)),
            story.corrected("event-7", null),
            story.corrected("event-8", null));
    assertThat(corrected.strategyDiscussions()).isZero();
    assertThat(corrected.reviewConferences()).isZero();
    assertThat(corrected.openByCategory()).extracting(Count::code).containsExactly("NEGLECT");
    assertThat(corrected.plansStarted()).isEqualTo(1);
  }

  @Test
  void countsFromWhatHadBeenRecordedByThen() {
    Views live = views(onPlan("2011-05-11", 1), story.ended("2011-12-01", 1, "MOVED_AWAY"));
    Views then = views(onPlan("2011-05-11", 1));
    Instant asAt = Instant.parse("2011-11-30T23:59:59Z");
    ChildProtectionAnswers answers =
        new ChildProtectionAnswers(
            live, instant -> instant.equals(asAt) ? then : live, Clock.systemUTC());
    assertThat(answers.answer(new CountChildProtection(FROM, UNTIL, 1, asAt)).years())
        .singleElement()
        .satisfies(year -> assertThat(year.openAtEnd()).isEqualTo(1));
    assertThat(answers.answer(new CountChildProtection(FROM, UNTIL, 1, null)).years())
        .singleElement()
        .satisfies(year -> assertThat(year.openAtEnd()).isZero());
  }

  @Test
  void countsWhatIsOpenInAYearThatIsNotOverOnTheDayItIsCounted() {
    Views views = views(onPlan("2011-05-11", 1));
    Clock november = Clock.fixed(Instant.parse("2011-11-10T12:00:00Z"), ZoneOffset.UTC);
    Years years =
        new ChildProtectionAnswers(views, _ -> views, november)
            .answer(new CountChildProtection(FROM, UNTIL, 2, null));
    ChildProtectionFigures running = years.years().getLast();
    assertThat(running.openAtEnd()).isEqualTo(1);
    assertThat(running.openByDuration())
        .contains(new OfDuration(DurationBand.FROM_3_TO_6_MONTHS, 1));
    assertThat(years.isOver(running)).isFalse();
    assertThat(years.isWhole(running)).isFalse();
  }

  @Test
  void takesThePopulationLastStatedByTheEndOfEachPeriod() {
    Years years =
        years(
            3,
            new PopulationStated(LocalDate.of(2010, 4, 1), 60_000, "Census"),
            new PopulationStated(LocalDate.of(2012, 3, 31), 61_000, "Estimate"),
            new PopulationStated(LocalDate.of(2012, 4, 1), 62_000, "Estimate"));
    assertThat(years.years())
        .extracting(ChildProtectionFigures::under18)
        .containsExactly(null, 60_000, 61_000);
    assertThat(years.years().getFirst().howItCounts(Table.RATES, Form.IN_FULL))
        .startsWith("No population had been stated");
  }

  @Test
  void roundsHalfUpToOneDecimal() {
    assertThat(years(1, new PopulationStated(FROM, 80_000, "Estimate")).years().getLast().rate(2))
        .isEqualTo(0.3);
    assertThat(years(1).mean(ChildProtectionFigures::plansStarted)).isNull();
    assertThat(years(1).howMeansCount()).startsWith("There is no mean");
  }

  @Test
  void tellsNothingSmallInThePublicForm() {
    ChildProtectionFigures year = figures(onPlan("2011-05-11", 1));
    assertThat(year.howItCounts(Table.PLANS, Form.PUBLIC)).doesNotContain("started make");
    assertThat(year.measures(Form.PUBLIC)).extracting(Measure::value).containsOnly("c", "0");
  }

  private ChildProtectionFigures figures(Object... events) {
    return years(1, events).years().getLast();
  }

  private static Years years(int years, Object... events) {
    Views views = views(events);
    return new ChildProtectionAnswers(views, _ -> views, Clock.systemUTC())
        .answer(new CountChildProtection(FROM, UNTIL, years, null));
  }

  /**
   * @param events each an event or several
   */
  private static Views views(Object... events) {
    InMemoryViews views = new InMemoryViews();
    Object[] flat =
        java.util.Arrays.stream(events)
            .flatMap(each -> each instanceof Object[] several ? flat(several) : flat(each))
            .toArray();
    Past past = Past.of(flat).and(FirstReferenceData.events());
    past.into(views, over -> new ChildStatisticsProjection(over, past.history()));
    Past.of(FirstReferenceData.events()).and(flat).into(views, FirstReferenceData::projection);
    return views;
  }

  private static java.util.stream.Stream<Object> flat(Object... several) {
    return java.util.Arrays.stream(several)
        .flatMap(
            each -> each instanceof Object[] more ? flat(more) : java.util.stream.Stream.of(each));
  }

  private Object[] onPlan(String held, int plan) {
    return onPlan(story, held, plan);
  }

  private static Object[] onPlanOther(String held) {
    return onPlan(ChildStory.of("C-00418"), held, 1);
  }

  private static Object[] onPlan(ChildStory story, String held, int plan) {
    Object[] first = {story.opened(held, "Hazel Pipit", null, "C-00417")};
    Object[] steps = {
      story.discussed(held, true),
      story.begun(held),
      story.concluded(held, true),
      story.held(held, plan, INITIAL, true),
      story.started(held, plan, "NEGLECT")
    };
    return plan == 1 ? new Object[] {first, steps} : steps;
  }
}
