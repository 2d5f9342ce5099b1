package org.guardbook.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.childprotection.Finding;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.referencedata.Team;
import org.jspecify.annotations.Nullable;

/** Facts of invented children, for tests: what happened, as a conference chair would tell it. */
public record ChildStory(ChildReference reference) {

  public static ChildStory of(String reference) {
    return new ChildStory(new ChildReference(reference));
  }

  /** Hazel Pipit, born on 3 May 2005, the first of the family. */
  public RecordOpened opened() {
    return opened("Hazel Pipit", "2005-05-03", reference.value());
  }

  public RecordOpened opened(String name, @Nullable String born, String family) {
    return opened("2011-08-22", name, born, family);
  }

  public RecordOpened opened(String on, String name, @Nullable String born, String family) {
    return new RecordOpened(
        reference,
        When.parse(on),
        person(name, born),
        null,
        Gender.FEMALE,
        new ChildReference(family));
  }

  public RecordOpened expected(String on, String family) {
    return new RecordOpened(
        reference,
        When.parse("2011-08-22"),
        person("Baby Pipit", null),
        LocalDate.parse(on),
        null,
        new ChildReference(family));
  }

  public ChildNamed named(String on, String name, @Nullable String born) {
    return new ChildNamed(
        reference, When.parse(on), person(name, born), null, Gender.MALE, new Narrative("Born."));
  }

  public FamilyJoined joined(String on, String family) {
    return new FamilyJoined(
        reference, When.parse(on), new ChildReference(family), new Narrative("A half-brother."));
  }

  public TeamAllocated allocated(String on, String team) {
    return new TeamAllocated(reference, When.parse(on), new Team(team));
  }

  public StrategyDiscussionHeld discussed(String on, @Nullable Boolean section47) {
    return new StrategyDiscussionHeld(
        reference,
        When.parse(on),
        List.of(new Agency("POLICE"), new Agency("EDUCATION")),
        section47,
        new Narrative("Found alone at home at night."),
        "duty manager");
  }

  public EnquiryBegun begun(String on) {
    return new EnquiryBegun(reference, When.parse(on), true);
  }

  public EnquiryConcluded concluded(String on, boolean conferenceRequired) {
    return new EnquiryConcluded(
        reference,
        When.parse(on),
        conferenceRequired
            ? Finding.SUBSTANTIATED_CONTINUING_RISK
            : Finding.SUBSTANTIATED_NO_CONTINUING_RISK,
        conferenceRequired,
        new Narrative("She is often left alone."),
        "team manager");
  }

  public ConferenceRequired required(String on, ConferenceKind kind) {
    return new ConferenceRequired(
        reference, When.parse(on), kind, new Narrative("The plan is to be looked at early."));
  }

  public ConferenceCalled called(
      String on, int conference, ConferenceKind kind, String heldFor, String... together) {
    return new ConferenceCalled(
        reference,
        When.parse(on),
        conference,
        kind,
        When.parse(heldFor),
        "Civic Centre",
        "chair",
        List.of(new Agency("POLICE"), new Agency("EDUCATION")),
        references(together));
  }

  public ConferencePutOff putOff(String on, int conference, @Nullable String heldFor) {
    return new ConferencePutOff(
        reference,
        When.parse(on),
        conference,
        heldFor == null ? null : When.parse(heldFor),
        new Narrative("The mother was ill."));
  }

  public ConferenceHeld held(
      String on, int conference, ConferenceKind kind, boolean planNeeded, String... together) {
    return new ConferenceHeld(
        reference,
        When.parse(on),
        conference,
        kind,
        "chair",
        List.of(
            new ConferenceAttendance(new Agency("POLICE"), true, true),
            new ConferenceAttendance(new Agency("EDUCATION"), false, true)),
        new Narrative("She wants to stay with her mother."),
        new Narrative("The mother agrees."),
        planNeeded,
        new Narrative("The home is not safe yet."),
        new Narrative(""),
        references(together));
  }

  public PlanStarted started(String on, int plan, String category) {
    return new PlanStarted(
        reference,
        When.parse(on),
        plan,
        new Category(category),
        new Narrative("The home is not safe yet."));
  }

  public PlanRevised revised(String on, int plan, int revision, PlannedOutcome... outcomes) {
    return new PlanRevised(
        reference,
        When.parse(on),
        plan,
        revision,
        List.of(outcomes),
        new Narrative("Two health appointments were missed."),
        "core group");
  }

  public static PlannedOutcome outcome(
      int number, String text, String howWeShallKnow, PlannedAction... actions) {
    return new PlannedOutcome(
        number, new Narrative(text), new Narrative(howWeShallKnow), List.of(actions));
  }

  public static PlannedAction action(int number, String text, String owner, @Nullable String by) {
    return new PlannedAction(
        number, new Narrative(text), owner, by == null ? null : LocalDate.parse(by), by == null);
  }

  public CoreGroupFormed formed(String on, int plan, String... roles) {
    return new CoreGroupFormed(
        reference,
        When.parse(on),
        plan,
        Arrays.stream(roles)
            .map(
                role ->
                    new CoreGroupMember(
                        role, role.equals("mother") ? null : new Agency("HEALTHCARE_TRUST")))
            .toList());
  }

  public CoreGroupMet met(String on, int plan, @Nullable String nextOn, String... present) {
    return new CoreGroupMet(
        reference,
        When.parse(on),
        plan,
        List.of(present),
        new Narrative("School says she comes fed and clean."),
        nextOn == null ? null : LocalDate.parse(nextOn));
  }

  public VisitFrequencySet toBeVisited(String on, int plan, int weeks) {
    return new VisitFrequencySet(
        reference,
        When.parse(on),
        plan,
        new Span(weeks, Span.Unit.WEEKS),
        new Narrative("The baby is due."));
  }

  public ChildVisited visited(String on, int plan, boolean seen, boolean alone) {
    return new ChildVisited(
        reference,
        When.parse(on),
        plan,
        "social worker",
        seen,
        alone,
        new Narrative(seen ? "She showed her room." : "Nobody opened."));
  }

  public CategoryChanged changed(String on, int plan, String from, String to) {
    return new CategoryChanged(
        reference,
        When.parse(on),
        plan,
        new Category(from),
        new Category(to),
        new Narrative("It is the shouting that harms her."));
  }

  public TransferredIn transferredIn(String on, @Nullable String onPlanSince) {
    return new TransferredIn(
        reference,
        When.parse(on),
        "Sandwell",
        "S-1",
        onPlanSince == null ? null : LocalDate.parse(onPlanSince),
        new Category("NEGLECT"),
        new Narrative("The family moved to Walford."));
  }

  public TransferredOut transferredOut(String on) {
    return new TransferredOut(
        reference, When.parse(on), "Sandwell", new Narrative("The family moved to Oldbury."));
  }

  public PlanEnded ended(String on, int plan, String outcome) {
    return new PlanEnded(
        reference,
        When.parse(on),
        plan,
        new PlanEnd(outcome),
        new Narrative("The home has been safe for six months."),
        "chair");
  }

  public EntryCorrected corrected(String entry, @Nullable ChildProtectionEvent replacement) {
    return corrected("2012-06-01", entry, replacement);
  }

  public EntryCorrected corrected(
      String on, String entry, @Nullable ChildProtectionEvent replacement) {
    return new EntryCorrected(
        reference, When.parse(on), entry, replacement, new Narrative("The minutes say otherwise."));
  }

  private Person person(String name, @Nullable String born) {
    return new Person(reference + "/child", name, born == null ? null : LocalDate.parse(born));
  }

  private static List<ChildReference> references(String... references) {
    return Arrays.stream(references).map(ChildReference::new).toList();
  }
}
