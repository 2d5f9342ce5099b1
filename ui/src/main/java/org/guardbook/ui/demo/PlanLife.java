package org.guardbook.ui.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.CorrectChildEntry;
import org.guardbook.command.childprotection.ChildProtectionCommand.EndPlan;
import org.guardbook.command.childprotection.ChildProtectionCommand.FormCoreGroup;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordCoreGroup;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordVisit;
import org.guardbook.command.childprotection.ChildProtectionCommand.SetVisitFrequency;
import org.guardbook.command.childprotection.ChildProtectionCommand.TransferOut;
import org.guardbook.command.childprotection.ChildProtectionCommand.UpdatePlan;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.ui.demo.Conferences.Decision;

/**
 * What happens under plans in the demo's families, from the day they start until all have ended.
 */
final class PlanLife {

  /** Finds the entry of a visit that is to be put right. */
  interface Visits {
    String entry(ChildReference child, When visited);
  }

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEngland();
  private static final String WORKER = "Social worker";
  private static final String DUTY_WORKER = "Duty social worker";

  private final Chance chance;
  private final Cast cast;
  private final Conferences conferences;
  private final PlanWriting writing;
  private final Visits visits;
  private final LocalDate today;

  PlanLife(Chance chance, Cast cast, Conferences conferences, Visits visits, LocalDate today) {
    this.chance = chance;
    this.cast = cast;
    this.conferences = conferences;
    this.writing = new PlanWriting(chance);
    this.visits = visits;
    this.today = today;
  }

  /** What lies ahead of a family, each the next of its kind. */
  private static final class Ahead {
    private LocalDateTime visit;
    private LocalDateTime coreGroup;
    private LocalDateTime review;
    private List<CoreGroupMember> members = List.of();

    private Ahead(LocalDateTime visit, LocalDateTime coreGroup, LocalDateTime review) {
      this.visit = visit;
      this.coreGroup = coreGroup;
      this.review = review;
    }
  }

  /**
   * @param since the conference, or when what is known of the family was brought over
   * @param firstReview the day it is meant for
   */
  void goOn(Household family, LocalDateTime since, LocalDate firstReview) {
    Ahead ahead =
        new Ahead(
            visitAfter(since.toLocalDate()),
            WORKING_DAYS
                .after(since.toLocalDate(), chance.happens(12) ? 13 : chance.between(6, 11))
                .atTime(13, 30),
            book(family, firstReview));
    begin(family, since, ahead);
    while (!family.onPlan().isEmpty()) {
      Optional<Sibling> leaves = nextToLeave(family);
      LocalDateTime next =
          Stream.of(ahead.visit, ahead.coreGroup, ahead.review)
              .min(Comparator.naturalOrder())
              .orElseThrow();
      if (leaves.isPresent() && leaves.get().ending().on().isBefore(next.toLocalDate())) {
        leaves(family, leaves.get());
      } else if (next.toLocalDate().isAfter(today)) {
        return;
      } else if (next.equals(ahead.review)) {
        review(family, ahead);
      } else if (next.equals(ahead.coreGroup)) {
        coreGroup(family, ahead);
      } else {
        visit(family, ahead);
      }
    }
  }

  private void begin(Household family, LocalDateTime since, Ahead ahead) {
    List<Sibling> children = family.onPlan();
    Enquiries.allocate(
        family, children, since, chance.happens(8) ? "DISABLED_CHILDREN" : "SAFEGUARDING");
    ahead.members = members(children, since.toLocalDate());
    List<CoreGroupMember> members = ahead.members;
    family.tell(
        since,
        children,
        child -> new FormCoreGroup(child.reference(), When.on(since.toLocalDate()), members));
    if (chance.happens(30)) {
      family.tell(
          since,
          children,
          child ->
              new SetVisitFrequency(
                  child.reference(),
                  When.on(since.toLocalDate()),
                  new Span(2, Span.Unit.WEEKS),
                  new Narrative("The conference wants the children seen every other week.")));
    }
    conferences.call(family, children, since, ConferenceKind.REVIEW, ahead.review);
  }

  private List<CoreGroupMember> members(List<Sibling> children, LocalDate day) {
    boolean small = children.stream().anyMatch(child -> child.ageOn(day) < 5);
    boolean atSchool = children.stream().anyMatch(child -> child.ageOn(day) >= 4);
    List<CoreGroupMember> members = new ArrayList<>();
    members.add(new CoreGroupMember(WORKER, new Agency("CHILDRENS_SOCIAL_CARE")));
    members.add(
        new CoreGroupMember(
            small ? "Health visitor" : "School nurse", new Agency("HEALTHCARE_TRUST")));
    if (atSchool) {
      members.add(new CoreGroupMember("School safeguarding lead", new Agency("EDUCATION")));
    }
    if (chance.happens(50)) {
      members.add(new CoreGroupMember("Family support worker", new Agency("VOLUNTARY_SECTOR")));
    }
    members.add(new CoreGroupMember("Mother", null));
    if (chance.happens(55)) {
      members.add(new CoreGroupMember("Father", null));
    }
    return members;
  }

  private void visit(Household family, Ahead ahead) {
    LocalDateTime at = ahead.visit;
    List<Sibling> children = family.onPlan();
    boolean seen = chance.happens(94);
    String by = chance.happens(7) ? DUTY_WORKER : WORKER;
    Narrative note = new Narrative(cast.pick(seen ? Concerns.VISIT : Concerns.NOT_SEEN));
    boolean alone = seen && chance.happens(75);
    List<Sibling> seenAlone =
        children.stream().filter(child -> alone && child.ageOn(at.toLocalDate()) >= 4).toList();
    if (children.size() == 1 && seen && chance.happens(4)) {
      putRight(family, children.getFirst(), at, by, !seenAlone.isEmpty(), note);
    } else if (chance.happens(6)) {
      family.tellLate(
          at,
          Duration.ofDays(chance.between(4, 10)),
          children,
          child -> visited(child, at, by, seen, seenAlone.contains(child), note));
    } else {
      family.tell(
          at, children, child -> visited(child, at, by, seen, seenAlone.contains(child), note));
    }
    ahead.visit = seen ? visitAfter(at.toLocalDate()) : again(at);
  }

  private static RecordVisit visited(
      Sibling child, LocalDateTime at, String by, boolean seen, boolean alone, Narrative note) {
    return new RecordVisit(child.reference(), When.at(at), by, seen, alone, note);
  }

  /** Entered as it was not, or of another child; noticed some days later. */
  private void putRight(
      Household family, Sibling child, LocalDateTime at, String by, boolean alone, Narrative note) {
    LocalDateTime noticed = chance.later(at, 2, 8);
    boolean never = chance.happens(30);
    family.tellWrongly(
        at,
        child,
        wrong -> visited(wrong, at, by, true, !alone, note),
        noticed,
        () ->
            new CorrectChildEntry(
                child.reference(),
                When.on(noticed.toLocalDate()),
                visits.entry(child.reference(), When.at(at)),
                never ? null : visited(child, at, by, true, alone, note),
                new Narrative(
                    never
                        ? "This visit was to another family; entered in the wrong record."
                        : "The worker's notes say otherwise of whether the child was seen alone.")));
  }

  private LocalDateTime visitAfter(LocalDate day) {
    return WORKING_DAYS
        .after(day, chance.happens(11) ? chance.between(11, 18) : chance.between(6, 11))
        .atTime(15 + chance.between(2), chance.between(4) * 15);
  }

  private LocalDateTime again(LocalDateTime missed) {
    return WORKING_DAYS
        .after(missed.toLocalDate(), chance.between(1, 4))
        .atTime(missed.toLocalTime());
  }

  private void coreGroup(Household family, Ahead ahead) {
    LocalDateTime at = ahead.coreGroup;
    List<Sibling> children = family.onPlan();
    List<String> present =
        ahead.members.stream()
            .map(CoreGroupMember::role)
            .filter(role -> role.equals(WORKER) || chance.happens(80))
            .toList();
    Narrative note = new Narrative(cast.pick(Concerns.CORE_GROUP));
    boolean late = chance.happens(9);
    LocalDateTime next =
        WORKING_DAYS
            .after(at.toLocalDate(), chance.between(16, 19))
            .atTime(chance.happens(50) ? 10 : 13, 30);
    family.tell(
        at,
        children,
        child ->
            new RecordCoreGroup(child.reference(), When.at(at), present, note, next.toLocalDate()));
    writePlans(family, at);
    ahead.coreGroup =
        late ? WORKING_DAYS.after(next.toLocalDate(), chance.between(3, 9)).atTime(13, 30) : next;
  }

  /** The first core group makes the plan; others now and then find that it has to change. */
  private void writePlans(Household family, LocalDateTime at) {
    LocalDate day = at.toLocalDate();
    for (Sibling child : family.onPlan()) {
      boolean first = child.revision() == 0;
      if (first || chance.happens(child.revision() < 3 ? 22 : 8)) {
        List<PlannedOutcome> outcomes =
            first ? writing.first(child.category(), day) : writing.next(child.outcomes(), day);
        revise(
            family,
            child,
            at.plusMinutes(50),
            outcomes,
            first
                ? "The first plan, made by the core group from what the conference asked for."
                : cast.pick(Concerns.REVISION),
            "Core group");
      }
    }
  }

  private static void revise(
      Household family,
      Sibling child,
      LocalDateTime at,
      List<PlannedOutcome> outcomes,
      String reason,
      String agreedBy) {
    if (outcomes.equals(child.outcomes())) {
      return;
    }
    int seen = child.revision();
    child.plan(outcomes);
    family.tell(
        at,
        List.of(child),
        of ->
            new UpdatePlan(
                of.reference(),
                When.on(at.toLocalDate()),
                seen,
                outcomes,
                new Narrative(reason),
                agreedBy));
  }

  private void review(Household family, Ahead ahead) {
    List<Sibling> children = family.onPlan();
    LocalDateTime at = ahead.review;
    if (chance.happens(6)) {
      ahead.review = conferences.putOff(family, children, at, chance.between(5, 11));
      return;
    }
    Map<Sibling, Decision> decisions = new HashMap<>();
    for (Sibling child : children) {
      decisions.put(child, decide(child, at.toLocalDate()));
    }
    conferences.hold(
        family,
        children,
        at,
        ConferenceKind.REVIEW,
        child -> Objects.requireNonNull(decisions.get(child)));
    for (Sibling child : children) {
      Decision decided = Objects.requireNonNull(decisions.get(child));
      if (!decided.planNeeded()) {
        child.leavesPlan();
      } else if (decided.category() != null) {
        child.isNowFor(decided.category());
      }
    }
    List<Sibling> remain = family.onPlan();
    if (!remain.isEmpty()) {
      for (Sibling child : remain) {
        String anew = Objects.requireNonNull(decisions.get(child)).category();
        if (child.revision() > 0 && (anew != null || chance.happens(70))) {
          List<PlannedOutcome> outcomes = writing.next(child.outcomes(), at.toLocalDate());
          revise(
              family,
              child,
              at.plusMinutes(150),
              anew == null ? outcomes : writing.also(anew, outcomes, at.toLocalDate()),
              anew == null
                  ? "As the review conference asked."
                  : "The category has changed, and with it what must change first.",
              "Review conference");
        }
      }
      ahead.review = book(family, at.toLocalDate().plusDays(chance.between(150, 180)));
      conferences.call(family, remain, at, ConferenceKind.REVIEW, ahead.review);
    }
  }

  private Decision decide(Sibling child, LocalDate day) {
    Sibling.Ending ending = child.ending();
    if (ending.atAReview() && !day.isBefore(ending.on())) {
      return new Decision(false, null, ending.outcome(), cast.pick(reasonsOf(ending.outcome())));
    }
    if (chance.happens(9) && !child.category().equals("MULTIPLE")) {
      String other = child.category().equals("EMOTIONAL") ? "NEGLECT" : "EMOTIONAL";
      return new Decision(
          true,
          other,
          null,
          "What has come to the fore since the last conference is another kind of harm, and the"
              + " category follows it.");
    }
    return new Decision(true, null, null, cast.pick(Concerns.PLAN_GOES_ON));
  }

  private static List<String> reasonsOf(String outcome) {
    return Concerns.ENDS.getOrDefault(outcome, List.of());
  }

  private Optional<Sibling> nextToLeave(Household family) {
    return family.onPlan().stream()
        .filter(child -> !child.ending().atAReview())
        .min(Comparator.comparing(child -> child.ending().on()));
  }

  /** A plan ends between two conferences. */
  private void leaves(Household family, Sibling child) {
    Sibling.Ending ending = child.ending();
    LocalDateTime on = ending.on().atTime(11, 0);
    List<Sibling> alone = List.of(child);
    if (ending.outcome().equals("MOVED_AWAY")) {
      String authority = cast.pick(List.of("Marlpit Council", "Ashbourne Council", "Fenmere"));
      LocalDateTime told = WORKING_DAYS.after(on.toLocalDate().minusDays(24), 1).atTime(10, 0);
      family.tellLate(
          told,
          Duration.ofMinutes(60),
          alone,
          of ->
              new TransferOut(
                  of.reference(),
                  When.on(told.toLocalDate()),
                  authority,
                  new Narrative("The family has taken a tenancy there; they have been told.")));
    }
    Narrative reason = new Narrative(cast.pick(reasonsOf(ending.outcome())));
    family.tell(
        on,
        alone,
        of ->
            new EndPlan(
                of.reference(),
                When.on(on.toLocalDate()),
                new PlanEnd(ending.outcome()),
                reason,
                null));
    if (ending.outcome().equals("LOOKED_AFTER")) {
      Enquiries.allocate(family, alone, on, "LOOKED_AFTER");
    }
    child.leavesPlan();
  }

  private LocalDateTime book(Household family, LocalDate day) {
    return conferences.book(family, WORKING_DAYS.contains(day) ? day : WORKING_DAYS.after(day, 1));
  }
}
