package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.Facts.*;

import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.Refusal;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.Team;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordingTogether {

  @Test
  void recordsOneConferenceInTheRecordOfEachChildWithAPlanOfItsOwn() {
    Story.given(bothAtRisk())
        .when(together(hold(HAZEL, NEGLECT), hold(ROWAN, EMOTIONAL)))
        .then(held(HAZEL), started(HAZEL, NEGLECT), held(ROWAN), started(ROWAN, EMOTIONAL));
  }

  @Test
  void judgesEachEntryByWhereTheOneBeforeItLeavesTheChild() {
    Story.given(bothAtRisk())
        .when(
            together(
                hold(HAZEL, NEGLECT),
                form(PLAN_BEGAN),
                update(0, in2012(4, 2), outcome(0, action(0), action(0)))))
        .then(held(HAZEL), started(HAZEL, NEGLECT), coreGroup(), revised());
  }

  @Test
  void recordsNothingWhereOneIsRefusedAndSaysWhich() {
    Story.given(bothAtRisk())
        .when(
            together(
                hold(HAZEL, NEGLECT),
                new AllocateTeam(ROWAN, in2012(3, 7), new Team("SAFEGUARDING")),
                hold(ROWAN, null)))
        .refused("entries[2].category", "Choose the category of the plan.");
  }

  @Test
  void namesARefusalOfTheEntryAsAWholeByItsPlace() {
    Story.given(bothAtRisk())
        .when(
            together(
                hold(HAZEL, new Category("BOREDOM")),
                new EndPlan(ROWAN, PLAN_BEGAN, MOVED_AWAY, NOTHING, null)))
        .refused(
            new Refusal(
                "entries[0].category",
                "\"BOREDOM\" is not on the board's list of categories of plan."),
            new Refusal("entries[1].reason", "Give a reason."),
            new Refusal("entries[1]", "The child is on no plan."));
  }

  @Test
  void doesNotJudgeWhatComesOfAnEntryThatIsRefused() {
    Story.given(bothAtRisk())
        .when(together(hold(HAZEL, null), form(PLAN_BEGAN)))
        .refused("entries[0].category", "Choose the category of the plan.");
  }

  @Test
  void needsARecordForEachChild() {
    Story.given(bothAtRisk())
        .when(
            together(
                hold(HAZEL, NEGLECT),
                hold(ALDER, NEGLECT),
                new JoinFamily(HAZEL, PLAN_BEGAN, new ChildReference("C-00004"), WORDS)))
        .refused(
            new Refusal("entries[1].reference", "There is no record C-00003."),
            new Refusal("entries[2].family", "There is no record C-00004."));
  }

  @Test
  void joinsTheFamilyOfTheOtherChild() {
    Story.given(opened(), rowanOpened(ROWAN, ALDER))
        .when(together(new JoinFamily(HAZEL, in2012(3, 7), ROWAN, WORDS)))
        .then(new FamilyJoined(HAZEL, in2012(3, 7), ALDER, WORDS));
  }

  @Test
  void takesNoCorrectionAmongOthers() {
    Story.given(bothAtRisk())
        .when(together(new CorrectChildEntry(HAZEL, in2012(3, 26), "2", null, WORDS)))
        .refused("entries[0].type", "A correction is recorded by itself.");
  }

  @Test
  void isAboutSomething() {
    Story.given().when(together()).refused("entries", "Say what is to be recorded.");
    Story.given()
        .when(
            new RecordTogether(
                Stream.generate(() -> (OnChild) form(PLAN_BEGAN)).limit(201).toList()))
        .refused("entries", "These are too many; 200 is the most.");
  }

  private static RecordTogether together(OnChild... entries) {
    return new RecordTogether(List.of(entries));
  }

  private static ChildProtectionEvent[] bothAtRisk() {
    return new ChildProtectionEvent[] {
      opened(),
      new ConferenceRequired(HAZEL, in2012(3, 14), ConferenceKind.INITIAL, WORDS),
      rowanOpened(ROWAN, HAZEL),
      new ConferenceRequired(ROWAN, in2012(3, 14), ConferenceKind.INITIAL, WORDS)
    };
  }

  private static HoldConference hold(ChildReference child, @Nullable Category category) {
    return new HoldConference(
        child,
        PLAN_BEGAN,
        ConferenceKind.INITIAL,
        "cpchair",
        List.of(new ConferenceAttendance(POLICE, true, true)),
        NOTHING,
        NOTHING,
        true,
        category,
        null,
        WORDS,
        NOTHING,
        List.of(other(child)));
  }

  private static ConferenceHeld held(ChildReference child) {
    return new ConferenceHeld(
        child,
        PLAN_BEGAN,
        1,
        ConferenceKind.INITIAL,
        "cpchair",
        List.of(new ConferenceAttendance(POLICE, true, true)),
        NOTHING,
        NOTHING,
        true,
        WORDS,
        NOTHING,
        List.of(other(child)));
  }

  private static PlanStarted started(ChildReference child, Category category) {
    return new PlanStarted(child, PLAN_BEGAN, 1, category, WORDS);
  }

  private static ChildReference other(ChildReference child) {
    return child.equals(HAZEL) ? ROWAN : HAZEL;
  }
}
