package org.guardbook.command.childprotection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.referencedata.Team;
import org.jspecify.annotations.Nullable;

/**
 * What happened to Hazel Pipit, about whom agencies spoke on Monday 5 March 2012, and whose plan
 * began on Monday 26 March.
 */
final class Facts {

  static final ChildReference HAZEL = new ChildReference("C-00001");
  static final ChildReference ROWAN = new ChildReference("C-00002");
  static final ChildReference ALDER = new ChildReference("C-00003");
  static final Agency POLICE = new Agency("POLICE");
  static final Agency EDUCATION = new Agency("EDUCATION");
  static final Category NEGLECT = new Category("NEGLECT");
  static final Category EMOTIONAL = new Category("EMOTIONAL");
  static final PlanEnd NO_LONGER_AT_RISK = new PlanEnd("NO_FURTHER_ACTION");
  static final PlanEnd MOVED_AWAY = new PlanEnd("MOVED_AWAY");
  static final PlanEnd EIGHTEEN = new PlanEnd("REACHED_EIGHTEEN");
  static final LocalDate BORN = LocalDate.of(2005, 3, 4);
  static final Narrative WORDS = new Narrative("Said at the conference.");
  static final Narrative NOTHING = new Narrative(" ");
  static final When PLAN_BEGAN = in2012(3, 26);

  static final NamedChild HAZEL_PIPIT = new NamedChild("Hazel Pipit", BORN, null, Gender.FEMALE);
  static final NamedChild ROWAN_PIPIT =
      new NamedChild(" Rowan Pipit ", LocalDate.of(2008, 7, 1), null, Gender.MALE);
  static final NamedChild UNBORN =
      new NamedChild("Unborn Pipit", null, LocalDate.of(2012, 9, 1), null);

  private Facts() {}

  static When in2012(int month, int day) {
    return When.on(LocalDate.of(2012, month, day));
  }

  static Person person(ChildReference child, String name, @Nullable LocalDate born) {
    return new Person(child + "/child", name, born);
  }

  static RecordOpened opened() {
    return new RecordOpened(
        HAZEL, in2012(3, 5), person(HAZEL, "Hazel Pipit", BORN), null, Gender.FEMALE, HAZEL);
  }

  static RecordOpened rowanOpened(ChildReference reference, ChildReference family) {
    return new RecordOpened(
        reference,
        in2012(3, 5),
        person(reference, "Rowan Pipit", LocalDate.of(2008, 7, 1)),
        null,
        Gender.MALE,
        family);
  }

  static StrategyDiscussionHeld discussed() {
    return discussed(HAZEL, true);
  }

  static StrategyDiscussionHeld discussed(ChildReference child, boolean section47Required) {
    return new StrategyDiscussionHeld(
        child, in2012(3, 5), List.of(POLICE, EDUCATION), section47Required, WORDS, "cpchair");
  }

  static RecordStrategyDiscussion discuss(ChildDiscussed... children) {
    return discuss(null, children);
  }

  static RecordStrategyDiscussion discuss(
      @Nullable ChildReference siblingOf, ChildDiscussed... children) {
    return new RecordStrategyDiscussion(
        in2012(3, 5), List.of(children), siblingOf, List.of(POLICE, EDUCATION), WORDS, null);
  }

  static EnquiryBegun begun() {
    return new EnquiryBegun(HAZEL, in2012(3, 6), true);
  }

  static BeginEnquiry begin(When on) {
    return new BeginEnquiry(HAZEL, on, true);
  }

  static EnquiryConcluded concluded() {
    return new EnquiryConcluded(
        HAZEL, in2012(3, 14), Finding.SUBSTANTIATED_CONTINUING_RISK, true, WORDS, "cpchair");
  }

  static ConcludeEnquiry conclude(When on, boolean conferenceRequired) {
    return new ConcludeEnquiry(
        HAZEL, on, Finding.SUBSTANTIATED_CONTINUING_RISK, conferenceRequired, WORDS, null);
  }

  static ConferenceCalled called() {
    return called(1, ConferenceKind.INITIAL, in2012(3, 15), in2012(3, 23));
  }

  static ConferenceCalled called(int number, ConferenceKind kind, When on, When heldFor) {
    return new ConferenceCalled(
        HAZEL,
        on,
        number,
        kind,
        heldFor,
        "Civic Centre",
        "cpchair",
        List.of(POLICE, EDUCATION),
        List.of());
  }

  static CallConference call(ConferenceKind kind, When on, When heldFor) {
    return new CallConference(
        HAZEL,
        on,
        kind,
        heldFor,
        "Civic Centre",
        " cpchair ",
        List.of(POLICE, EDUCATION),
        List.of());
  }

  static ConferencePutOff putOff() {
    return new ConferencePutOff(HAZEL, in2012(3, 22), 1, in2012(3, 26), WORDS);
  }

  static ConferenceHeld held() {
    return held(1, ConferenceKind.INITIAL, PLAN_BEGAN, true);
  }

  static ConferenceHeld held(int number, ConferenceKind kind, When on, boolean planNeeded) {
    return new ConferenceHeld(
        HAZEL,
        on,
        number,
        kind,
        "cpchair",
        List.of(
            new ConferenceAttendance(POLICE, true, true),
            new ConferenceAttendance(EDUCATION, true, false)),
        WORDS,
        WORDS,
        planNeeded,
        WORDS,
        NOTHING,
        List.of());
  }

  static HoldConference hold() {
    return hold(ConferenceKind.INITIAL, PLAN_BEGAN, true, NEGLECT, null);
  }

  static HoldConference hold(
      ConferenceKind kind,
      When on,
      boolean planNeeded,
      @Nullable Category category,
      @Nullable PlanEnd outcome) {
    return new HoldConference(
        HAZEL,
        on,
        kind,
        "cpchair",
        List.of(
            new ConferenceAttendance(POLICE, true, true),
            new ConferenceAttendance(EDUCATION, true, false)),
        WORDS,
        WORDS,
        planNeeded,
        category,
        outcome,
        WORDS,
        NOTHING,
        List.of());
  }

  static PlanStarted started() {
    return started(1, PLAN_BEGAN);
  }

  static PlanStarted started(int number, When on) {
    return new PlanStarted(HAZEL, on, number, NEGLECT, WORDS);
  }

  static PlannedOutcome outcome(int number, PlannedAction... actions) {
    return new PlannedOutcome(number, WORDS, WORDS, List.of(actions));
  }

  static PlannedAction action(int number) {
    return new PlannedAction(number, WORDS, "health visitor", null, false);
  }

  static PlanRevised revised() {
    return revised(1, in2012(4, 2), outcome(1, action(2), action(3)));
  }

  static PlanRevised revised(int revision, When on, PlannedOutcome... outcomes) {
    return new PlanRevised(HAZEL, on, 1, revision, List.of(outcomes), WORDS, "Core group");
  }

  static UpdatePlan update(int seen, When on, PlannedOutcome... outcomes) {
    return new UpdatePlan(HAZEL, on, seen, List.of(outcomes), WORDS, " Core group ");
  }

  static CoreGroupFormed coreGroup() {
    return new CoreGroupFormed(HAZEL, PLAN_BEGAN, 1, MEMBERS);
  }

  static final List<CoreGroupMember> MEMBERS =
      List.of(
          new CoreGroupMember("key worker", new Agency("CHILDRENS_SOCIAL_CARE")),
          new CoreGroupMember("mother", null));

  static FormCoreGroup form(When on) {
    return new FormCoreGroup(HAZEL, on, MEMBERS);
  }

  static CoreGroupMet met() {
    return new CoreGroupMet(
        HAZEL, in2012(4, 3), 1, List.of("key worker"), WORDS, LocalDate.of(2012, 5, 1));
  }

  static RecordCoreGroup meet(When on, @Nullable LocalDate nextOn, String... present) {
    return new RecordCoreGroup(HAZEL, on, List.of(present), WORDS, nextOn);
  }

  static VisitFrequencySet frequency() {
    return new VisitFrequencySet(HAZEL, in2012(4, 3), 1, new Span(5, Span.Unit.DAYS), WORDS);
  }

  static SetVisitFrequency every(int amount, Span.Unit unit) {
    return new SetVisitFrequency(HAZEL, in2012(4, 3), new Span(amount, unit), WORDS);
  }

  static ChildVisited visited() {
    return visited(in2012(4, 10));
  }

  static ChildVisited visited(When on) {
    return new ChildVisited(HAZEL, on, 1, "social worker", true, true, WORDS);
  }

  static RecordVisit visit(When on) {
    return new RecordVisit(HAZEL, on, " social worker ", true, true, WORDS);
  }

  static CategoryChanged changed() {
    return new CategoryChanged(HAZEL, in2012(5, 14), 1, NEGLECT, EMOTIONAL, WORDS);
  }

  static ChangeCategory change(When on, Category category) {
    return new ChangeCategory(HAZEL, on, category, WORDS);
  }

  static TransferredIn transferredIn(ChildReference child) {
    return new TransferredIn(
        child, in2012(3, 5), "Walsall", "W-77", LocalDate.of(2011, 11, 7), NEGLECT, WORDS);
  }

  static TransferredOut transferredOut() {
    return new TransferredOut(HAZEL, in2012(8, 6), "Walsall", WORDS);
  }

  static PlanEnded ended() {
    return ended(in2012(9, 3));
  }

  static PlanEnded ended(When on) {
    return new PlanEnded(HAZEL, on, 1, NO_LONGER_AT_RISK, WORDS, "cpchair");
  }

  static EndPlan end(When on, PlanEnd outcome) {
    return new EndPlan(HAZEL, on, outcome, WORDS, null);
  }

  static TeamAllocated allocated() {
    return new TeamAllocated(HAZEL, in2012(3, 7), new Team("SAFEGUARDING"));
  }

  /** A child for whom an initial conference is required, and what followed. */
  static ChildProtectionEvent[] atRisk(ChildProtectionEvent... followed) {
    return all(List.of(opened(), discussed(), begun(), concluded()), followed);
  }

  /** A child on a plan, and what followed; the plan's start has the id 6. */
  static ChildProtectionEvent[] onAPlan(ChildProtectionEvent... followed) {
    return all(List.of(opened(), discussed(), begun(), concluded(), held(), started()), followed);
  }

  private static ChildProtectionEvent[] all(
      List<ChildProtectionEvent> first, ChildProtectionEvent... followed) {
    return Stream.concat(first.stream(), Arrays.stream(followed))
        .toArray(ChildProtectionEvent[]::new);
  }
}
