package org.guardbook.query.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.guardbook.command.childprotection.ConferenceKind.INITIAL;
import static org.guardbook.command.childprotection.ConferenceKind.RECEIVING_IN;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.ChildStory;
import org.guardbook.query.child.ChildFile.Called;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildQuery.FindKnownChildren;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingWhereAChildStands {

  private final ChildStory hazel = ChildStory.of("C-00417");
  private final ChildStory ash = ChildStory.of("C-00418");
  private final ChildStory baby = ChildStory.of("C-00419");

  ViewStore views() {
    return new InMemoryViews();
  }

  private ChildAnswers answers(Past past) {
    ViewStore views = views();
    past.into(views, each -> new ChildProjection(each, past.history()));
    past.into(views, FirstReferenceData::projection);
    return new ChildAnswers(views, (_, _) -> views, (_, _) -> List.of());
  }

  private ChildFile open(Past past) {
    return answers(past).answer(new OpenChild("C-00417", null)).orElseThrow();
  }

  private Past onAPlan() {
    return Past.of(
        hazel.opened(),
        hazel.discussed("2011-08-22", true),
        hazel.begun("2011-08-23"),
        hazel.concluded("2011-09-01", true),
        hazel.called("2011-09-01", 1, INITIAL, "2011-09-09T10:00", "C-00418"),
        hazel.putOff("2011-09-08", 1, "2011-09-12T10:00"),
        hazel.held("2011-09-12T10:00", 1, INITIAL, true, "C-00418"),
        hazel.started("2011-09-12", 1, "NEGLECT"));
  }

  @Test
  void goesFromDiscussionToPlanAndItsEnd() {
    Past past = Past.of(hazel.opened());
    assertThat(state(past)).isEqualTo(ChildState.DISCUSSED);
    assertThat(state(past.and(hazel.discussed("2011-08-22", true))))
        .isEqualTo(ChildState.DISCUSSED);
    assertThat(state(past.and(hazel.begun("2011-08-22")))).isEqualTo(ChildState.ENQUIRY);
    assertThat(state(past.and(hazel.concluded("2011-09-01", true))))
        .isEqualTo(ChildState.CONFERENCE_REQUIRED);
    assertThat(open(past).required())
        .containsExactly(new ChildFile.Required(INITIAL, When.parse("2011-09-01")));
    past.and(hazel.held("2011-09-12", 1, INITIAL, true), hazel.started("2011-09-12", 1, "NEGLECT"));
    assertThat(state(past)).isEqualTo(ChildState.ON_PLAN);
    assertThat(open(past).required()).isEmpty();
    assertThat(open(past).summary().category()).isEqualTo("NEGLECT");
    assertThat(open(past).summary().planStartedOn()).isEqualTo("2011-09-12");
    past.and(hazel.held("2011-12-12", 2, REVIEW, false), hazel.ended("2011-12-12", 1, "DIED"));
    assertThat(state(past)).isEqualTo(ChildState.PLAN_ENDED);
    assertThat(open(past).summary().category()).isNull();
    assertThat(open(past).summary().plans()).isEqualTo(1);
    assertThat(state(past.and(hazel.discussed("2012-03-01", false)))).isEqualTo(ChildState.NO_PLAN);
  }

  @Test
  void needsNoPlanWhereEnquiriesOrAConferenceSaySo() {
    assertThat(state(Past.of(hazel.opened(), hazel.discussed("2011-08-22", false))))
        .isEqualTo(ChildState.NO_PLAN);
    Past past =
        Past.of(
            hazel.opened(),
            hazel.discussed("2011-08-22", true),
            hazel.begun("2011-08-22"),
            hazel.concluded("2011-08-22", false));
    assertThat(state(past)).isEqualTo(ChildState.NO_PLAN);
    past.and(hazel.transferredIn("2011-10-01", null));
    assertThat(state(past)).isEqualTo(ChildState.CONFERENCE_REQUIRED);
    past.and(hazel.held("2011-10-10", 1, RECEIVING_IN, false));
    assertThat(state(past)).isEqualTo(ChildState.NO_PLAN);
  }

  @Test
  void awaitsNoConferenceThatAPlanHasOvertaken() {
    Past past =
        Past.of(
            hazel.opened(),
            hazel.required("2011-09-01", INITIAL),
            hazel.held("2011-09-12", 1, RECEIVING_IN, true),
            hazel.started("2011-09-12", 1, "NEGLECT"));
    assertThat(open(past).required()).isEmpty();
    past.and(
        hazel.required("2012-01-10", REVIEW),
        hazel.called("2012-01-11", 2, REVIEW, "2012-02-20T10:00"));
    assertThat(open(past).required()).hasSize(1);
    assertThat(open(past).called()).isNotNull();
    past.and(hazel.ended("2012-02-01", 1, "REACHED_EIGHTEEN"));
    assertThat(open(past).required()).isEmpty();
    assertThat(open(past).called()).isNull();
    assertThat(state(past)).isEqualTo(ChildState.PLAN_ENDED);
    assertThat(state(past.and(hazel.required("2012-05-01", INITIAL))))
        .isEqualTo(ChildState.CONFERENCE_REQUIRED);
  }

  @Test
  void showsTheConferenceThatIsCalledUntilItIsHeld() {
    Past past =
        Past.of(
            hazel.opened(),
            hazel.required("2011-09-01", INITIAL),
            hazel.called("2011-09-01", 1, INITIAL, "2011-09-09T10:00", "C-00418"),
            hazel.putOff("2011-09-08", 1, null));
    Called called = Objects.requireNonNull(open(past).called());
    assertThat(called.heldFor()).isNull();
    assertThat(called.timesPutOff()).isEqualTo(1);
    assertThat(called.putOffBecause()).isEqualTo("The mother was ill.");
    assertThat(called.together()).containsExactly("C-00418");
    assertThat(called.invited()).containsExactly("POLICE", "EDUCATION");
    assertThat(open(onAPlan()).called()).isNull();
    assertThat(open(onAPlan()).conferences())
        .extracting(ChildFile.Conference::number, ChildFile.Conference::held)
        .containsExactly(tuple(1, When.parse("2011-09-12T10:00")));
  }

  @Test
  void keepsThePlanWithItsRevisionsVisitsAndCategories() {
    Past past =
        onAPlan()
            .and(
                hazel.revised("2011-09-12", 1, 1, ChildStory.outcome(1, "In school", "90%")),
                hazel.formed("2011-09-12", 1, "key worker", "mother"),
                hazel.met("2011-09-20", 1, "2011-10-18", "key worker"),
                hazel.visited("2011-09-21", 1, true, true),
                hazel.visited("2011-10-05", 1, false, false),
                hazel.visited("2011-09-28", 1, true, false),
                hazel.toBeVisited("2011-10-05", 1, 1),
                hazel.revised("2011-11-18", 1, 2, ChildStory.outcome(1, "In school", "95%")),
                hazel.held("2011-12-12", 2, REVIEW, true),
                hazel.changed("2011-12-12", 1, "NEGLECT", "EMOTIONAL"))
            .and(FirstReferenceData.events());
    Plan plan = open(past).plans().getFirst();
    assertThat(plan.revisions()).extracting(ChildFile.Revision::number).containsExactly(1, 2);
    assertThat(plan.coreGroup()).hasSize(2);
    assertThat(plan.coreGroups().getFirst().nextOn()).isEqualTo("2011-10-18");
    assertThat(plan.visits())
        .extracting(visit -> visit.made().toString())
        .containsExactly("2011-09-21", "2011-09-28", "2011-10-05");
    assertThat(plan.visitEvery()).isEqualTo(new Span(1, Span.Unit.WEEKS));
    assertThat(plan.visitFrequencies())
        .as("until it was set, as often as the rules say")
        .extracting(frequency -> frequency.since() + " " + frequency.every().words())
        .containsExactly("2011-09-12 10 working days", "2011-10-05 1 week");
    assertThat(plan.categories())
        .extracting(ChildFile.InCategory::category)
        .containsExactly("NEGLECT", "EMOTIONAL");
    assertThat(open(past).summary().category()).isEqualTo("EMOTIONAL");
    assertThat(open(past).entries()).isEqualTo(18);
  }

  @Test
  void hasTheLatestPlanFirst() {
    Past past =
        onAPlan()
            .and(
                hazel.ended("2012-03-12", 1, "NO_FURTHER_ACTION"),
                hazel.started("2013-02-01", 2, "PHYSICAL"));
    assertThat(open(past).plans())
        .extracting(Plan::number, Plan::startedOn, Plan::endedOn, Plan::outcome)
        .containsExactly(
            tuple(2, LocalDate.parse("2013-02-01"), null, null),
            tuple(
                1,
                LocalDate.parse("2011-09-12"),
                LocalDate.parse("2012-03-12"),
                "NO_FURTHER_ACTION"));
  }

  @Test
  void knowsBrothersAndSistersByAge() {
    Past past =
        Past.of(
            hazel.opened(),
            ash.opened("Ash Pipit", "2002-01-09", "C-00417"),
            baby.expected("2012-01-10", "C-00417"),
            ChildStory.of("C-00420").opened("Reed Pipit", "2001-01-01", "C-00420"));
    assertThat(open(past).siblings())
        .extracting(ChildSummary::reference)
        .containsExactly("C-00418", "C-00419");
    past.and(
        ChildStory.of("C-00420").joined("2011-10-01", "C-00417"),
        baby.named("2012-01-12", "Wren Pipit", "2012-01-11"));
    assertThat(open(past).siblings())
        .extracting(ChildSummary::name, ChildSummary::expectedOn)
        .containsExactly(
            tuple("Reed Pipit", null), tuple("Ash Pipit", null), tuple("Wren Pipit", null));
  }

  @Test
  void isAsCorrectionsLeaveIt() {
    Past past = onAPlan();
    past.and(hazel.corrected("event-8", hazel.started("2011-09-12", 1, "EMOTIONAL")));
    assertThat(open(past).summary().category()).isEqualTo("EMOTIONAL");
    assertThat(open(past).entries()).isEqualTo(9);
    past.and(hazel.corrected("event-9", null));
    assertThat(open(past).summary().category()).isEqualTo("NEGLECT");
    past.and(hazel.corrected("event-8", null));
    assertThat(open(past).plans()).isEmpty();
    assertThat(open(past).summary().state()).isEqualTo(ChildState.NO_PLAN);
    past.and(hazel.corrected("event-7", null));
    assertThat(open(past).summary().state()).isEqualTo(ChildState.CONFERENCE_REQUIRED);
    assertThat(Objects.requireNonNull(open(past).called()).heldFor())
        .isEqualTo(When.parse("2011-09-12T10:00"));
  }

  @Test
  void isFoundByNameReferenceStateCategoryAndTeam() {
    Past past =
        onAPlan()
            .and(
                hazel.allocated("2011-09-13", "EAST"),
                ash.opened("Ash O'Pipit", "2002-01-09", "C-00417"),
                ash.discussed("2011-08-22", false),
                baby.opened("2011-08-30", "Zoë Wren", null, "C-00419"),
                baby.discussed("2011-08-30", true));
    ChildAnswers answers = answers(past);
    assertThat(found(answers, "", null)).containsExactly("C-00419", "C-00418", "C-00417");
    assertThat(found(answers, "pip", null)).containsExactly("C-00418", "C-00417");
    assertThat(found(answers, "zoe", null)).containsExactly("C-00419");
    assertThat(found(answers, "c-00417", null)).containsExactly("C-00417");
    assertThat(found(answers, "00418", null)).containsExactly("C-00418");
    assertThat(found(answers, "", "name")).containsExactly("C-00418", "C-00417", "C-00419");
    Children onPlan =
        answers.answer(
            new FindChildren(
                "pipit", Set.of(ChildState.ON_PLAN), Set.of(), Set.of(), null, false, 0, 10));
    assertThat(onPlan.total()).isEqualTo(1);
    assertThat(onPlan.byState())
        .containsEntry(ChildState.ON_PLAN, 1L)
        .containsEntry(ChildState.NO_PLAN, 1L)
        .containsEntry(ChildState.DISCUSSED, 0L);
    assertThat(
            answers
                .answer(
                    new FindChildren(
                        "", Set.of(), Set.of("NEGLECT"), Set.of("EAST"), null, false, 0, 10))
                .children())
        .extracting(ChildSummary::reference)
        .containsExactly("C-00417");
    for (var column : ChildSummary.class.getRecordComponents()) {
      assertThat(found(answers, "", column.getName())).hasSize(3);
    }
    assertThatThrownBy(() -> found(answers, "", "colour")).isInstanceOf(RuleViolated.class);
  }

  @Test
  void isMetAgainUnderAnotherSpelling() {
    Past past =
        Past.of(
            hazel.opened("Hazel Pipit", "2005-05-03", "C-00417"),
            ash.opened("Hasel Pippit", "2005-05-03", "C-00418"),
            baby.opened("Rowan Linnet", "2005-05-03", "C-00419"));
    assertThat(
            answers(past)
                .answer(new FindKnownChildren("Hazel Pipit", LocalDate.parse("2005-05-03"))))
        .extracting(ChildSummary::reference)
        .containsExactly("C-00417", "C-00418");
    assertThat(answers(past).answer(new FindKnownChildren(" ", null))).isEmpty();
  }

  private ChildState state(Past past) {
    return open(past).summary().state();
  }

  private static List<String> found(ChildAnswers answers, String text, @Nullable String sortBy) {
    return answers
        .answer(new FindChildren(text, Set.of(), Set.of(), Set.of(), sortBy, false, 0, 10))
        .children()
        .stream()
        .map(ChildSummary::reference)
        .toList();
  }
}
