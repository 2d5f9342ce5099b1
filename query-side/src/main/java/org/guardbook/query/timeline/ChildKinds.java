package org.guardbook.query.timeline;

import java.util.List;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.CategoryChanged;
import org.guardbook.command.childprotection.ChildProtectionEvent.ChildNamed;
import org.guardbook.command.childprotection.ChildProtectionEvent.ChildVisited;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceCalled;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceHeld;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferencePutOff;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceRequired;
import org.guardbook.command.childprotection.ChildProtectionEvent.CoreGroupFormed;
import org.guardbook.command.childprotection.ChildProtectionEvent.CoreGroupMet;
import org.guardbook.command.childprotection.ChildProtectionEvent.EnquiryBegun;
import org.guardbook.command.childprotection.ChildProtectionEvent.EnquiryConcluded;
import org.guardbook.command.childprotection.ChildProtectionEvent.EntryCorrected;
import org.guardbook.command.childprotection.ChildProtectionEvent.FamilyJoined;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanEnded;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanRevised;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanStarted;
import org.guardbook.command.childprotection.ChildProtectionEvent.RecordOpened;
import org.guardbook.command.childprotection.ChildProtectionEvent.StrategyDiscussionHeld;
import org.guardbook.command.childprotection.ChildProtectionEvent.TeamAllocated;
import org.guardbook.command.childprotection.ChildProtectionEvent.TransferredIn;
import org.guardbook.command.childprotection.ChildProtectionEvent.TransferredOut;
import org.guardbook.command.childprotection.ChildProtectionEvent.VisitFrequencySet;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.timeline.TimelineEntry.Kind;

/** Which chip an entry of a child's record is found under, and how soon it has to be entered. */
enum ChildKinds {
  CHILD(Kind.FAMILY, Limit.ENTRY_OTHER),
  DISCUSSION(Kind.ENQUIRY, Limit.ENTRY_CRITICAL),
  ENQUIRY(Kind.ENQUIRY, Limit.ENTRY_SIGNIFICANT),
  CONFERENCE(Kind.CONFERENCE, Limit.ENTRY_SIGNIFICANT),
  PLAN_DECISION(Kind.CHILD_PLAN, Limit.ENTRY_CRITICAL),
  PLAN(Kind.CHILD_PLAN, Limit.ENTRY_SIGNIFICANT),
  CORE_GROUP(Kind.CORE_GROUP, Limit.ENTRY_OTHER),
  VISIT(Kind.VISIT, Limit.ENTRY_SIGNIFICANT),
  TRANSFER(Kind.FAMILY, Limit.ENTRY_CRITICAL),
  CORRECTION(Kind.CORRECTION, Limit.ENTRY_OTHER);

  private final List<Kind> alone;
  private final List<Kind> asCorrection;
  private final Limit limit;

  ChildKinds(Kind kind, Limit limit) {
    this.alone = List.of(kind);
    this.asCorrection = kind == Kind.CORRECTION ? alone : List.of(Kind.CORRECTION, kind);
    this.limit = limit;
  }

  static List<Kind> of(ChildProtectionEvent event) {
    ChildKinds kinds = ofFact(Facts.of(event));
    return event instanceof EntryCorrected ? kinds.asCorrection : kinds.alone;
  }

  static Limit limit(ChildProtectionEvent event) {
    return ofFact(event).limit;
  }

  private static ChildKinds ofFact(ChildProtectionEvent fact) {
    return switch (fact) {
      case RecordOpened _, ChildNamed _, FamilyJoined _, TeamAllocated _ -> CHILD;
      case StrategyDiscussionHeld _, EnquiryBegun _ -> DISCUSSION;
      case EnquiryConcluded _ -> ENQUIRY;
      case ConferenceRequired _, ConferenceCalled _, ConferencePutOff _, ConferenceHeld _ ->
          CONFERENCE;
      case PlanStarted _, PlanEnded _ -> PLAN_DECISION;
      case PlanRevised _, CategoryChanged _, VisitFrequencySet _ -> PLAN;
      case CoreGroupFormed _, CoreGroupMet _ -> CORE_GROUP;
      case ChildVisited _ -> VISIT;
      case TransferredIn _, TransferredOut _ -> TRANSFER;
      case EntryCorrected _ -> CORRECTION;
    };
  }
}
