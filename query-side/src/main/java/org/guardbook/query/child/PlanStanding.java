package org.guardbook.query.child;

import static org.guardbook.query.child.Standing.inOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.childprotection.ChildProtectionEvent.CategoryChanged;
import org.guardbook.command.childprotection.ChildProtectionEvent.ChildVisited;
import org.guardbook.command.childprotection.ChildProtectionEvent.CoreGroupFormed;
import org.guardbook.command.childprotection.ChildProtectionEvent.CoreGroupMet;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanEnded;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanRevised;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanStarted;
import org.guardbook.command.childprotection.ChildProtectionEvent.VisitFrequencySet;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.query.child.ChildFile.CoreGroup;
import org.guardbook.query.child.ChildFile.InCategory;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildFile.Revision;
import org.guardbook.query.child.ChildFile.Visit;
import org.guardbook.query.child.ChildFile.VisitFrequency;
import org.jspecify.annotations.Nullable;

/** How one plan stands after each of its events. */
final class PlanStanding {

  final int number;
  final LocalDate startedOn;
  private final String reason;
  private final List<InCategory> categories;
  private final List<Revision> revisions;
  private final List<CoreGroup> coreGroups;
  private final List<VisitFrequency> visitFrequencies;
  private final List<Visit> visits;
  private List<CoreGroupMember> coreGroup;
  private @Nullable LocalDate endedOn;
  private @Nullable String outcome;
  private @Nullable String endedBecause;
  private @Nullable String endedBy;

  /** As it was filed. */
  PlanStanding(Plan plan) {
    number = plan.number();
    startedOn = plan.startedOn();
    reason = plan.reason();
    categories = new ArrayList<>(plan.categories());
    revisions = new ArrayList<>(plan.revisions());
    coreGroups = new ArrayList<>(plan.coreGroups());
    visits = new ArrayList<>(plan.visits());
    coreGroup = plan.coreGroup();
    visitFrequencies = new ArrayList<>(plan.visitFrequencies());
    endedOn = plan.endedOn();
    outcome = plan.outcome();
    endedBecause = plan.endedBecause();
    endedBy = plan.endedBy();
  }

  PlanStanding(PlanStarted started) {
    number = started.plan();
    startedOn = started.happened().date();
    reason = started.reason().words();
    categories = new ArrayList<>();
    categories.add(new InCategory(started.category().code(), started.happened(), reason));
    revisions = new ArrayList<>();
    coreGroups = new ArrayList<>();
    visitFrequencies = new ArrayList<>(0);
    visits = new ArrayList<>();
    coreGroup = List.of();
  }

  Plan onFile() {
    return new Plan(
        number,
        startedOn,
        reason,
        List.copyOf(categories),
        endedOn,
        outcome,
        endedBecause,
        endedBy,
        List.copyOf(revisions),
        coreGroup,
        List.copyOf(coreGroups),
        List.copyOf(visitFrequencies),
        List.copyOf(visits));
  }

  boolean isOpen() {
    return endedOn == null;
  }

  @Nullable LocalDate endedOn() {
    return endedOn;
  }

  String category() {
    return categories.getLast().category();
  }

  void revised(PlanRevised revised) {
    revisions.add(
        new Revision(
            revised.revision(),
            revised.happened(),
            revised.reason().words(),
            revised.agreedBy(),
            revised.outcomes()));
  }

  void formed(CoreGroupFormed formed) {
    coreGroup = formed.members();
  }

  void met(CoreGroupMet met) {
    inOrder(
        coreGroups,
        new CoreGroup(met.happened(), met.present(), met.note().words(), met.nextOn()),
        CoreGroup::met);
  }

  void toBeVisited(VisitFrequencySet set) {
    inOrder(
        visitFrequencies, new VisitFrequency(set.every(), set.happened()), VisitFrequency::since);
  }

  void visited(ChildVisited visited) {
    inOrder(
        visits,
        new Visit(
            visited.happened(),
            visited.by(),
            visited.seen(),
            visited.seenAlone(),
            visited.note().words()),
        Visit::made);
  }

  void changed(CategoryChanged changed) {
    inOrder(
        categories,
        new InCategory(changed.to().code(), changed.happened(), changed.reason().words()),
        InCategory::since);
  }

  void ended(PlanEnded ended) {
    endedOn = ended.happened().date();
    outcome = ended.outcome().code();
    endedBecause = ended.reason().words();
    endedBy = ended.decidedBy();
  }
}
