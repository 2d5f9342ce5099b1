package org.guardbook.command.childprotection;

import java.util.List;
import org.guardbook.command.Desk;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;

/**
 * The rules of practice about what a form says and no entry shows: whether it says all that follows
 * from what a conference decided, and whether the children and numbers it names are there.
 */
record CommandPractice(Standing now, Numbers given, Desk desk, Refusals refusals) {

  /** What speaks against a command, beside what {@link Practice} says of its entries. */
  static List<Refusal> against(OnChild command, Standing now, Numbers given, Desk desk) {
    CommandPractice practice = new CommandPractice(now, given, desk, new Refusals());
    if (command instanceof HoldConference held) {
      practice.decided(held);
    }
    practice.refersTo(command);
    return practice.refusals.found();
  }

  void refersTo(OnChild command) {
    switch (command) {
      case CallConference call -> there(call.together());
      case HoldConference held -> there(held.together());
      case UpdatePlan update ->
          now.openPlan().ifPresent(plan -> inThePlan(update.outcomes(), plan.number()));
      case NameChild _,
          JoinFamily _,
          AllocateTeam _,
          BeginEnquiry _,
          ConcludeEnquiry _,
          RequireConference _,
          PutOffConference _,
          FormCoreGroup _,
          RecordCoreGroup _,
          SetVisitFrequency _,
          RecordVisit _,
          ChangeCategory _,
          TransferOut _,
          EndPlan _,
          CorrectChildEntry _ -> {}
    }
  }

  private void decided(HoldConference held) {
    boolean review = held.kind() == ConferenceKind.REVIEW;
    if (held.planNeeded() && !review && held.category() == null) {
      refusals.add("category", "Choose the category of the plan.");
    }
    if (!held.planNeeded() && held.category() != null) {
      refusals.add("category", "A child who needs no plan has no category.");
    }
    if (!held.planNeeded() && review && held.outcome() == null) {
      refusals.add("outcome", "Say why the plan ends.");
    }
    if (held.outcome() != null && (held.planNeeded() || !review)) {
      refusals.add("outcome", "Only a review that decides against a plan ends one.");
    }
  }

  private void there(List<ChildReference> children) {
    for (int i = 0; i < children.size(); i++) {
      if (!desk.exists().test(children.get(i).value())) {
        refusals.add("together[" + i + "]", "There is no record " + children.get(i) + ".");
      }
    }
  }

  /** What is new is given its number here, so that none stands for two things. */
  private void inThePlan(List<PlannedOutcome> outcomes, int plan) {
    for (int i = 0; i < outcomes.size(); i++) {
      String at = "outcomes[" + i + "]";
      int outcome = outcomes.get(i).number();
      if (outcome != 0 && !given.isOutcome(plan, outcome)) {
        refusals.add(at + ".number", "The plan has no outcome " + outcome + ".");
      }
      List<PlannedAction> actions = outcomes.get(i).actions();
      for (int j = 0; j < actions.size(); j++) {
        int action = actions.get(j).number();
        if (action != 0 && !given.isAction(plan, action)) {
          refusals.add(at + ".actions[" + j + "].number", "The plan has no action " + action + ".");
        }
      }
    }
  }
}
