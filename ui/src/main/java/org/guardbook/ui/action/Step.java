package org.guardbook.ui.action;

import static org.guardbook.command.access.Operation.KEEP_REVIEWS;
import static org.guardbook.command.access.Operation.UPDATE_ACTIONS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.security.SignedIn;

/** Everything that can be done with an action: each has a form with an address of its own. */
public enum Step {
  VERIFY("verify", "Verify", KEEP_REVIEWS),
  SEND_BACK("send-back", "Send back", KEEP_REVIEWS),
  CHASE("chase", "Chase", KEEP_REVIEWS),
  UPDATE("update", "Update", UPDATE_ACTIONS),
  EXTEND("extend", "Extend the date", KEEP_REVIEWS),
  MOVE("move", "Move to another agency", KEEP_REVIEWS),
  WITHDRAW("withdraw", "Withdraw", KEEP_REVIEWS);

  private final String slug;
  private final String label;
  private final Operation operation;

  Step(String slug, String label, Operation operation) {
    this.slug = slug;
    this.label = label;
    this.operation = operation;
  }

  public String label() {
    return label;
  }

  Operation operation() {
    return operation;
  }

  /** Where its form stands. */
  public String address(TrackedAction action) {
    return ActionWords.address(action) + "/" + slug;
  }

  static Optional<Step> at(String slug) {
    return Arrays.stream(values()).filter(step -> step.slug.equals(slug)).findFirst();
  }

  /** What the person can do with an action as it stands, the next sensible first. */
  static List<Step> of(TrackedAction action, SignedIn person) {
    return Arrays.stream(values())
        .filter(step -> person.may(step.operation) && step.fits(action.state()))
        .toList();
  }

  /** What needs doing about it now; empty where it is enough to look. */
  public static Optional<Step> next(TrackedAction action, SignedIn person) {
    return of(action, person).stream()
        .findFirst()
        .filter(step -> step != CHASE || action.silent() || action.state() == ActionState.OVERDUE);
  }

  private boolean fits(ActionState state) {
    return switch (this) {
      case VERIFY, SEND_BACK -> state == ActionState.COMPLETE;
      case CHASE, UPDATE, EXTEND, MOVE -> state.isOpen();
      case WITHDRAW -> state.isOpen() || state == ActionState.COMPLETE;
    };
  }
}
