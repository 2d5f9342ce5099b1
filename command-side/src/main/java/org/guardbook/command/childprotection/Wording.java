package org.guardbook.command.childprotection;

import org.guardbook.command.childprotection.ChildProtectionEvent.*;

/** What entries are called when one talks about them. */
final class Wording {

  private Wording() {}

  /** The subject of a sentence: "The strategy discussion". */
  static String of(ChildProtectionEvent entry) {
    return switch (entry) {
      case RecordOpened _ -> "The opening of the record";
      case ChildNamed _ -> "The naming of the child";
      case FamilyJoined _ -> "The joining of the family";
      case TeamAllocated _ -> "The allocation to a team";
      case StrategyDiscussionHeld _ -> "The strategy discussion";
      case EnquiryBegun _ -> "The beginning of section 47 enquiries";
      case EnquiryConcluded _ -> "The conclusion of section 47 enquiries";
      case ConferenceRequired needed -> "The need for the " + needed.kind().words();
      case ConferenceCalled call -> "The call of the " + call.kind().words();
      case ConferencePutOff _ -> "The putting off of the conference";
      case ConferenceHeld held -> "The " + held.kind().words();
      case PlanStarted _ -> "The start of the plan";
      case PlanRevised revised -> "Revision " + revised.revision() + " of the plan";
      case CoreGroupFormed _ -> "The forming of the core group";
      case CoreGroupMet _ -> "The core group meeting";
      case VisitFrequencySet _ -> "The frequency of visits";
      case ChildVisited _ -> "The visit";
      case CategoryChanged _ -> "The change of category";
      case TransferredIn _ -> "The transfer in";
      case TransferredOut _ -> "The transfer out";
      case PlanEnded _ -> "The end of the plan";
      case EntryCorrected _ -> "The correction";
    };
  }
}
