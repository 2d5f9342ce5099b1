package org.guardbook.query.timeline;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Person;
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
import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.query.timeline.TimelineEntry.Field;
import org.jspecify.annotations.Nullable;

/** What an entry of a child's record recorded. */
final class ChildFields extends FilledIn {

  private ChildFields() {}

  static List<Field> of(ChildProtectionEvent event) {
    ChildFields fields = new ChildFields();
    fields.add("happened", event.happened());
    fields.addBesides(event);
    return fields.fields();
  }

  private void addBesides(ChildProtectionEvent event) {
    switch (event) {
      case RecordOpened opened -> addChild(opened.child(), opened.expectedOn(), opened.gender());
      case ChildNamed named -> {
        addChild(named.child(), named.expectedOn(), named.gender());
        add("reason", named.reason());
      }
      case FamilyJoined joined -> {
        add("family", joined.family());
        add("reason", joined.reason());
      }
      case TeamAllocated allocated -> add("team", allocated.team());
      case StrategyDiscussionHeld held -> {
        addAll("agencies", held.agencies());
        add("children[0].section47Required", held.section47Required());
        add("reason", held.reason());
        add("decidedBy", held.decidedBy());
      }
      case EnquiryBegun begun -> add("withPolice", begun.withPolice());
      case EnquiryConcluded concluded -> {
        add("finding", concluded.finding());
        add("conferenceRequired", concluded.conferenceRequired());
        add("reason", concluded.reason());
        add("decidedBy", concluded.decidedBy());
      }
      case ConferenceRequired required -> {
        add("kind", required.kind());
        add("reason", required.reason());
      }
      case ConferenceCalled called -> {
        add("conference", called.conference());
        add("kind", called.kind());
        add("heldFor", called.heldFor());
        add("place", called.place());
        add("chair", called.chair());
        addAll("invited", called.invited());
        addAll("together", ChildWording.told(called.together()));
      }
      case ConferencePutOff putOff -> {
        add("conference", putOff.conference());
        add("heldFor", putOff.heldFor());
        add("reason", putOff.reason());
      }
      case ConferenceHeld held -> addHeld(held);
      case PlanStarted started -> {
        add("plan", started.plan());
        add("category", started.category());
        add("reason", started.reason());
      }
      case PlanRevised revised -> addRevised(revised);
      case CoreGroupFormed formed -> {
        add("plan", formed.plan());
        for (int i = 0; i < formed.members().size(); i++) {
          CoreGroupMember member = formed.members().get(i);
          add("members[" + i + "].role", member.role());
          add("members[" + i + "].agency", member.agency());
        }
      }
      case CoreGroupMet met -> {
        add("plan", met.plan());
        for (int i = 0; i < met.present().size(); i++) {
          add("present[" + i + "]", met.present().get(i));
        }
        add("note", met.note());
        add("nextOn", met.nextOn());
      }
      case VisitFrequencySet set -> {
        add("plan", set.plan());
        add("every.amount", set.every().amount());
        add("every.unit", set.every().unit());
        add("reason", set.reason());
      }
      case ChildVisited visited -> {
        add("plan", visited.plan());
        add("by", visited.by());
        add("seen", visited.seen());
        add("seenAlone", visited.seenAlone());
        add("note", visited.note());
      }
      case CategoryChanged changed -> {
        add("plan", changed.plan());
        add("category", changed.to());
        add("reason", changed.reason());
      }
      case TransferredIn in -> {
        add("fromAuthority", in.fromAuthority());
        add("children[0].theirReference", in.theirReference());
        add("children[0].onPlanSince", in.onPlanSince());
        add("children[0].category", in.category());
        add("reason", in.reason());
      }
      case TransferredOut out -> {
        add("toAuthority", out.toAuthority());
        add("reason", out.reason());
      }
      case PlanEnded ended -> {
        add("plan", ended.plan());
        add("outcome", ended.outcome());
        add("reason", ended.reason());
        add("decidedBy", ended.decidedBy());
      }
      case EntryCorrected corrected -> {
        add("entry", corrected.entry());
        add("reason", corrected.reason());
      }
    }
  }

  private void addHeld(ConferenceHeld held) {
    add("conference", held.conference());
    add("kind", held.kind());
    add("chair", held.chair());
    for (int i = 0; i < held.attendance().size(); i++) {
      ConferenceAttendance each = held.attendance().get(i);
      add("attendance[" + i + "].agency", each.agency());
      add("attendance[" + i + "].present", each.present());
      add("attendance[" + i + "].report", each.report());
    }
    add("childsView", held.childsView());
    add("parentsView", held.parentsView());
    add("planNeeded", held.planNeeded());
    add("reason", held.reason());
    add("dissent", held.dissent());
    addAll("together", ChildWording.told(held.together()));
  }

  private void addRevised(PlanRevised revised) {
    add("plan", revised.plan());
    add("seen", revised.revision() - 1);
    for (int i = 0; i < revised.outcomes().size(); i++) {
      PlannedOutcome outcome = revised.outcomes().get(i);
      String path = "outcomes[" + i + "].";
      add(path + "number", outcome.number());
      add(path + "text", outcome.text());
      add(path + "howWeShallKnow", outcome.howWeShallKnow());
      for (int j = 0; j < outcome.actions().size(); j++) {
        PlannedAction action = outcome.actions().get(j);
        String actions = path + "actions[" + j + "].";
        add(actions + "number", action.number());
        add(actions + "text", action.text());
        add(actions + "owner", action.owner());
        add(actions + "by", action.by());
        add(actions + "inPlace", action.inPlace());
      }
    }
    add("reason", revised.reason());
    add("agreedBy", revised.agreedBy());
  }

  private void addChild(Person child, @Nullable LocalDate expectedOn, @Nullable Gender gender) {
    addPerson("child", child);
    add("child.expectedOn", expectedOn);
    add("child.gender", gender);
  }
}
