package org.guardbook.query.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.childprotection.ConferenceKind.INITIAL;
import static org.guardbook.command.childprotection.ConferenceKind.RECEIVING_IN;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent.VisitFrequencySet;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.ChildStory;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.child.DueStep.Kind;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.Test;

class KnowingWhatIsDue {

  private static final LocalDate FAR_FUTURE = LocalDate.parse("2099-12-31");

  private final ChildStory story = ChildStory.of("C-00417");

  @Test
  void countsTheInitialConferenceFromTheDiscussionOverChristmas() {
    DueStep step =
        only(story.opened(), story.discussed("2011-12-22", true), story.begun("2011-12-28"));
    assertThat(step.kind()).isEqualTo(Kind.INITIAL_CONFERENCE);
    assertThat(step.dueOn()).isEqualTo("2012-01-17");
    assertThat(step.why())
        .isEqualTo(
            "15 working days from the strategy discussion on Thu 22 December 2011, leaving out"
                + " Boxing Day, Christmas Day (substitute day) and New Year's Day (substitute"
                + " day); by the rule in force since 1 January 2000");
    assertThat(step.leftOut())
        .containsExactly(
            "Boxing Day, Mon 26 December 2011",
            "Christmas Day (substitute day), Tue 27 December 2011",
            "New Year's Day (substitute day), Mon 2 January 2012");
    assertThat(step.calledFor()).isNull();
    assertThat(step.last()).isNull();
  }

  @Test
  void countsTheReceivingInConferenceFromTheNoticeOverEaster() {
    DueStep step = only(story.opened(), story.transferredIn("2012-03-26", "2011-11-01"));
    assertThat(step.kind()).isEqualTo(Kind.RECEIVING_IN_CONFERENCE);
    assertThat(step.dueOn()).isEqualTo("2012-04-18");
    assertThat(step.why())
        .isEqualTo(
            "15 working days from the other authority's notice on Mon 26 March 2012, leaving out"
                + " Good Friday and Easter Monday; by the rule in force since 1 January 2000");
  }

  @Test
  void countsTheFirstCoreGroupFromTheConferenceOverTheJubilee() {
    DueStep step = step(Kind.CORE_GROUP, onPlan("2012-05-25"));
    assertThat(step.dueOn()).isEqualTo("2012-06-12");
    assertThat(step.why())
        .isEqualTo(
            "10 working days from the initial conference on Fri 25 May 2012, leaving out the spring"
                + " bank holiday and the Diamond Jubilee bank holiday; by the rule in force since 1"
                + " January 2000");
  }

  @Test
  void countsFurtherCoreGroupsFromTheLast() {
    DueStep step =
        step(
            Kind.CORE_GROUP,
            onPlan("2012-04-27"),
            story.met("2012-05-08", 1, "2012-06-01", "key worker"),
            story.met("2012-05-01", 1, "2012-05-08", "key worker"));
    assertThat(step.dueOn()).isEqualTo("2012-06-05");
    assertThat(step.why())
        .isEqualTo(
            "4 weeks from the last core group on Tue 8 May 2012, bank holidays counted like any other"
                + " day; it runs out on the Diamond Jubilee bank holiday, and the last working day"
                + " before is Fri 1 June 2012; by the rule in force since 1 January 2000");
    assertThat(step.last()).isEqualTo("2012-05-08");
    assertThat(step.calledFor()).isEqualTo(When.parse("2012-06-01"));
    assertThat(step.isArrangedTooLate()).isFalse();
  }

  @Test
  void countsTheFirstReviewFromTheConference() {
    DueStep step = step(Kind.REVIEW_CONFERENCE, onPlan("2011-09-27"));
    assertThat(step.dueOn()).isEqualTo("2011-12-27");
    assertThat(step.why())
        .isEqualTo(
            "3 months from the initial conference on Tue 27 September 2011, bank holidays counted like"
                + " any other day; it runs out on Christmas Day (substitute day), and the last"
                + " working day before is Fri 23 December 2011; by the rule in force since 1 January"
                + " 2000");
  }

  @Test
  void saysWhereALimitRunsOutOnAWeekend() {
    DueStep step =
        step(Kind.CORE_GROUP, onPlan("2011-09-27"), story.met("2011-10-01", 1, null, "key worker"));
    assertThat(step.dueOn()).isEqualTo("2011-10-29");
    assertThat(step.why())
        .isEqualTo(
            "4 weeks from the last core group on Sat 1 October 2011; it runs out on a Saturday, and"
                + " the last working day before is Fri 28 October 2011; by the rule in force since 1"
                + " January 2000");
  }

  @Test
  void countsFurtherReviewsFromTheLast() {
    DueStep step =
        step(
            Kind.REVIEW_CONFERENCE,
            onPlan("2011-09-27"),
            story.held("2011-12-05", 2, REVIEW, true));
    assertThat(step.dueOn()).isEqualTo("2012-06-05");
    assertThat(step.why())
        .isEqualTo(
            "6 months from the last review conference on Mon 5 December 2011, bank holidays counted"
                + " like any other day; it runs out on the Diamond Jubilee bank holiday, and the last"
                + " working day before is Fri 1 June 2012; by the rule in force since 1 January"
                + " 2000");
    assertThat(step.last()).isEqualTo("2011-12-05");
  }

  @Test
  void countsFromTheReceivingInConferenceForAChildWhoCameWithAPlan() {
    Object[] received = {
      story.opened(),
      story.transferredIn("2012-03-26", "2011-11-01"),
      story.held("2012-04-05", 1, RECEIVING_IN, true),
      story.started("2012-04-05", 1, "NEGLECT")
    };
    assertThat(step(Kind.CORE_GROUP, received).why())
        .startsWith("10 working days from the receiving-in conference on Thu 5 April 2012,");
    assertThat(step(Kind.REVIEW_CONFERENCE, received).why())
        .startsWith("3 months from the receiving-in conference on Thu 5 April 2012,");
  }

  @Test
  void countsAVisitFromWhenTheChildWasLastSeen() {
    Object[] visited = {
      onPlan("2012-03-20"),
      story.visited("2012-04-04", 1, true, true),
      story.visited("2012-04-11", 1, false, false),
      story.visited("2012-03-29", 1, true, false)
    };
    DueStep step = step(Kind.VISIT, visited);
    assertThat(step.dueOn()).isEqualTo("2012-04-20");
    assertThat(step.why())
        .isEqualTo(
            "10 working days from when the child was last seen on Wed 4 April 2012, leaving out Good"
                + " Friday and Easter Monday; by the rule in force since 1 January 2000");
    assertThat(step.last()).isEqualTo("2012-04-04");
  }

  @Test
  void countsTheFirstVisitFromTheStartOfThePlan() {
    DueStep step = step(Kind.VISIT, onPlan("2012-05-25"));
    assertThat(step.dueOn()).isEqualTo("2012-06-12");
    assertThat(step.why()).startsWith("10 working days from the start of the plan on Fri 25 May");
  }

  @Test
  void countsVisitsByThePlansOwnFrequency() {
    DueStep weekly =
        step(
            Kind.VISIT,
            onPlan("2012-05-01"),
            story.toBeVisited("2012-05-01", 1, 2),
            story.visited("2012-05-21", 1, true, true));
    assertThat(weekly.dueOn()).isEqualTo("2012-06-04");
    assertThat(weekly.why())
        .isEqualTo(
            "2 weeks from when the child was last seen on Mon 21 May 2012, bank holidays counted like"
                + " any other day; it runs out on the spring bank holiday, and the last working day"
                + " before is Fri 1 June 2012; as set for this plan on Tue 1 May 2012");
    DueStep inWorkingDays =
        step(
            Kind.VISIT,
            onPlan("2012-05-01"),
            story.toBeVisited("2012-05-01", 1, 2),
            new VisitFrequencySet(
                story.reference(),
                When.parse("2012-06-01"),
                1,
                new Span(3, Span.Unit.WORKING_DAYS),
                new Narrative("The father is back.")),
            story.visited("2012-06-01", 1, true, true));
    assertThat(inWorkingDays.dueOn()).isEqualTo("2012-06-08");
    assertThat(inWorkingDays.why())
        .isEqualTo(
            "3 working days from when the child was last seen on Fri 1 June 2012, leaving out the"
                + " spring bank holiday and the Diamond Jubilee bank holiday; as set for this plan"
                + " on Fri 1 June 2012");
  }

  @Test
  void measuresAPlanByTheRulesInForceWhenItBegan() {
    Object rules = new RuleSetAdopted(LocalDate.parse("2012-05-25"), shorter(), "The board's own");
    assertThat(step(Kind.CORE_GROUP, onPlan("2012-05-24"), rules).dueOn()).isEqualTo("2012-06-11");
    DueStep step = step(Kind.CORE_GROUP, onPlan("2012-05-25"), rules);
    assertThat(step.dueOn()).isEqualTo("2012-06-01");
    assertThat(step.why()).endsWith("; by the rule in force since 25 May 2012");
    assertThat(step(Kind.REVIEW_CONFERENCE, onPlan("2012-05-25"), rules).dueOn())
        .isEqualTo("2012-08-25");
    Object met = story.met("2012-05-29", 1, null, "key worker");
    assertThat(step(Kind.CORE_GROUP, onPlan("2012-05-24"), met, rules).dueOn())
        .isEqualTo("2012-06-26");
    assertThat(step(Kind.CORE_GROUP, onPlan("2012-05-25"), met, rules).dueOn())
        .isEqualTo("2012-06-12");
  }

  @Test
  void measuresAConferenceByTheRulesInForceOnTheDayItIsCountedFrom() {
    Object rules = new RuleSetAdopted(LocalDate.parse("2012-03-26"), shorter(), "The board's own");
    Object[] begun = {story.opened(), rules};
    assertThat(only(begun, story.discussed("2012-03-23", true), story.begun("2012-03-26")).dueOn())
        .isEqualTo("2012-04-17");
    assertThat(only(begun, story.discussed("2012-03-26", true), story.begun("2012-03-26")).dueOn())
        .isEqualTo("2012-04-11");
  }

  @Test
  void saysWhatAConferenceIsCalledForAndKeepsItsDayWhenItIsPutOff() {
    Object[] called = {
      story.opened(),
      story.discussed("2012-03-26", true),
      story.begun("2012-03-27"),
      story.concluded("2012-04-02", true),
      story.called("2012-04-03", 1, INITIAL, "2012-04-16T10:00")
    };
    DueStep inTime = only(called);
    assertThat(inTime.calledFor()).isEqualTo(When.parse("2012-04-16T10:00"));
    assertThat(inTime.isArrangedTooLate()).isFalse();
    DueStep tooLate = only(called, story.putOff("2012-04-12", 1, "2012-04-20T10:00"));
    assertThat(tooLate.calledFor()).isEqualTo(When.parse("2012-04-20T10:00"));
    assertThat(tooLate.isArrangedTooLate()).isTrue();
    DueStep without = only(called, story.putOff("2012-04-12", 1, null));
    assertThat(without.calledFor()).isNull();
    assertThat(List.of(inTime, tooLate, without))
        .extracting(DueStep::dueOn)
        .containsOnly(LocalDate.parse("2012-04-18"));
  }

  @Test
  void saysWhatAReviewIsCalledForUntilItIsHeld() {
    Object[] called = {
      onPlan("2012-01-10"), story.called("2012-03-01", 2, REVIEW, "2012-04-03T10:00")
    };
    assertThat(step(Kind.REVIEW_CONFERENCE, called).calledFor())
        .isEqualTo(When.parse("2012-04-03T10:00"));
    assertThat(
            step(Kind.REVIEW_CONFERENCE, called, story.held("2012-04-03", 2, REVIEW, true))
                .calledFor())
        .isNull();
  }

  @Test
  void awaitsAConferenceThatWasFoundRequiredForAnotherReason() {
    DueStep step = only(story.opened(), story.required("2012-03-26", INITIAL));
    assertThat(step.dueOn()).isEqualTo("2012-04-18");
    assertThat(step.why())
        .startsWith("15 working days from when it was found to be required on Mon 26 March 2012,");
  }

  @Test
  void awaitsNothingAfterADiscussionUntilEnquiriesBegin() {
    assertThat(due(story.opened(), story.discussed("2012-03-26", true))).isEmpty();
  }

  @Test
  void awaitsNothingOnceEnquiriesFoundNoConferenceRequired() {
    Object[] begun = {
      story.opened(), story.discussed("2012-03-26", true), story.begun("2012-03-27")
    };
    assertThat(due(begun)).hasSize(1);
    assertThat(due(begun, story.concluded("2012-04-02", true))).hasSize(1);
    assertThat(due(begun, story.concluded("2012-04-02", false))).isEmpty();
  }

  @Test
  void awaitsNothingOnceTheConferenceNeededNoPlan() {
    assertThat(
            due(
                story.opened(),
                story.discussed("2012-03-26", true),
                story.begun("2012-03-27"),
                story.concluded("2012-04-02", true),
                story.held("2012-04-16", 1, INITIAL, false)))
        .isEmpty();
  }

  @Test
  void awaitsAnotherConferenceWhereEnquiriesFindItRequiredAfterTheFirst() {
    Object[] held = {
      story.opened(),
      story.discussed("2012-03-26", true),
      story.begun("2012-03-27"),
      story.required("2012-03-28", INITIAL),
      story.held("2012-04-03", 1, INITIAL, false)
    };
    assertThat(due(held)).isEmpty();
    assertThat(due(held, story.concluded("2012-04-02", true))).isEmpty();
    assertThat(only(held, story.concluded("2012-04-10", true)).why())
        .startsWith("15 working days from the strategy discussion on Mon 26 March 2012,");
  }

  @Test
  void awaitsNothingOnceThePlanHasEndedUntilEnquiriesBeginAgain() {
    Object[] ended = {
      onPlan("2011-09-27"),
      story.held("2011-12-05", 2, REVIEW, false),
      story.ended("2011-12-05", 1, "CHILD_IN_NEED"),
      story.visited("2011-12-01", 1, true, true)
    };
    assertThat(due(ended)).isEmpty();
    DueStep again = only(ended, story.discussed("2012-03-26", true), story.begun("2012-03-26"));
    assertThat(again.why()).contains("the strategy discussion on Mon 26 March 2012");
  }

  @Test
  void awaitsNoInitialConferenceForAChildOnAPlan() {
    assertThat(
            due(
                onPlan("2011-09-27"),
                story.discussed("2011-10-10", true),
                story.begun("2011-10-10")))
        .extracting(DueStep::kind)
        .containsExactlyInAnyOrder(Kind.CORE_GROUP, Kind.VISIT, Kind.REVIEW_CONFERENCE);
  }

  @Test
  void countsAPlanBroughtOverWithoutItsConferenceFromItsStart() {
    assertThat(
            step(Kind.REVIEW_CONFERENCE, story.opened(), story.started("2011-02-01", 1, "NEGLECT"))
                .why())
        .startsWith("3 months from the start of the plan on Tue 1 February 2011,");
  }

  @Test
  void followsWhatCorrectionsSay() {
    Object[] wrong = {
      story.opened(), story.discussed("2011-12-19", true), story.begun("2011-12-28")
    };
    assertThat(only(wrong).dueOn()).isEqualTo("2012-01-12");
    assertThat(only(wrong, story.corrected("event-2", story.discussed("2011-12-22", true))).dueOn())
        .isEqualTo("2012-01-17");
    assertThat(due(wrong, story.corrected("event-3", null))).isEmpty();
    Object[] seen = {onPlan("2012-03-20"), story.visited("2012-04-04", 1, true, true)};
    assertThat(step(Kind.VISIT, seen, story.corrected("event-7", null)).why())
        .startsWith("10 working days from the start of the plan");
  }

  @Test
  void namesTheMostUrgentFirstAndWhatIsDueByTheDay() {
    DueAnswers answers = answers(twoChildren());
    assertThat(answers.answer(new FindDue(FAR_FUTURE, null)))
        .extracting(DueStep::id)
        .containsExactly(
            "C-00418:RECEIVING_IN_CONFERENCE",
            "C-00417:CORE_GROUP",
            "C-00417:VISIT",
            "C-00417:REVIEW_CONFERENCE");
    assertThat(answers.answer(new FindDue(LocalDate.parse("2012-04-03"), null)))
        .extracting(DueStep::id)
        .containsExactly("C-00418:RECEIVING_IN_CONFERENCE", "C-00417:CORE_GROUP", "C-00417:VISIT");
    assertThat(answers.answer(new FindDue(FAR_FUTURE, "C-00418")))
        .singleElement()
        .satisfies(step -> assertThat(step.name()).isEqualTo("Elder Pipit"));
    assertThat(answers.answer(new FindDue(FAR_FUTURE, "C-00417")))
        .extracting(DueStep::team)
        .containsOnly("SAFEGUARDING");
    assertThat(answers.answer(new FindDue(FAR_FUTURE, "C-99999"))).isEmpty();
  }

  @Test
  void saysTheSameOnAChildsPage() {
    ViewStore views = new InMemoryViews();
    assertThat(answers(views, twoChildren()).answer(new FindDue(FAR_FUTURE, "C-00417")))
        .isEqualTo(DueSteps.of(views).ofChild("C-00417"))
        .hasSize(3);
    assertThat(DueSteps.of(views).ofChild("C-99999")).isEmpty();
  }

  @Test
  void findsTheSameInADatabase() {
    FindDue all = new FindDue(FAR_FUTURE, null);
    assertThat(answers(OtherViews.inMongo(), twoChildren()).answer(all))
        .isEqualTo(answers(twoChildren()).answer(all))
        .hasSize(4);
  }

  private Object[] twoChildren() {
    ChildStory other = ChildStory.of("C-00418");
    return new Object[] {
      onPlan("2012-03-20"),
      story.allocated("2012-03-21", "SAFEGUARDING"),
      story.toBeVisited("2012-03-20", 1, 2),
      other.opened("2012-03-01", "Elder Pipit", null, "C-00417"),
      other.transferredIn("2012-03-12", null),
      other.called("2012-03-20", 1, RECEIVING_IN, "2012-03-29T10:00"),
      other.putOff("2012-03-27", 1, "2012-04-04")
    };
  }

  /** Discussed, enquired into and on a plan by an initial conference on that day. */
  private Object[] onPlan(String held) {
    String discussed = LocalDate.parse(held).minusDays(7).toString();
    return new Object[] {
      story.opened("2011-01-03", "Hazel Pipit", "2005-05-03", "C-00417"),
      story.discussed(discussed, true),
      story.begun(discussed),
      story.concluded(discussed, true),
      story.held(held, 1, INITIAL, true),
      story.started(held, 1, "NEGLECT")
    };
  }

  private DueStep only(Object... events) {
    List<DueStep> due = due(events);
    assertThat(due).hasSize(1);
    return due.getFirst();
  }

  private DueStep step(Kind kind, Object... events) {
    return due(events).stream()
        .filter(step -> step.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + kind + " is due"));
  }

  private List<DueStep> due(Object... events) {
    return answers(events).answer(new FindDue(FAR_FUTURE, null));
  }

  /**
   * @param events each an event or several
   */
  private static DueAnswers answers(Object... events) {
    return answers(new InMemoryViews(), events);
  }

  private static DueAnswers answers(ViewStore views, Object[] events) {
    Past past = Past.of(flat(events)).and(FirstReferenceData.events());
    past.into(views, over -> new DueProjection(over, past.history()));
    past.into(views, FirstReferenceData::projection);
    return new DueAnswers(views, (_, _) -> views);
  }

  private static Object[] flat(Object[] events) {
    return Stream.of(events)
        .flatMap(
            each ->
                Stream.of(each instanceof Object[] several ? flat(several) : new Object[] {each}))
        .toArray();
  }

  private static Map<Limit, Span> shorter() {
    Map<Limit, Span> limits = new EnumMap<>(FirstReferenceData.limits());
    limits.put(Limit.CORE_GROUP_FIRST, new Span(5, Span.Unit.WORKING_DAYS));
    limits.put(Limit.CORE_GROUP_NEXT, new Span(2, Span.Unit.WEEKS));
    limits.put(Limit.INITIAL_CONFERENCE, new Span(10, Span.Unit.WORKING_DAYS));
    return limits;
  }
}
