package org.guardbook.command.childprotection;

import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.childprotection.ChildProtectionCommand.HoldConference;
import org.guardbook.command.childprotection.ChildProtectionCommand.OnChild;

/** Whether a conference's form says all that follows from what it decided. */
final class Decided {

  private Decided() {}

  static List<Refusal> against(OnChild command) {
    Refusals refusals = new Refusals();
    if (command instanceof HoldConference held) {
      boolean review = held.kind() == ConferenceKind.REVIEW;
      if (held.planNeeded() && !review && held.category() == null) {
        refusals.add("category", "Choose the category of the plan.");
      }
      if (!held.planNeeded() && review && held.outcome() == null) {
        refusals.add("outcome", "Say why the plan ends.");
      }
      if (held.outcome() != null && (held.planNeeded() || !review)) {
        refusals.add("outcome", "Only a review that decides against a plan ends one.");
      }
      if (held.category() != null && !held.planNeeded()) {
        refusals.add("category", "A child who needs no plan has no category.");
      }
    }
    return refusals.found();
  }
}
