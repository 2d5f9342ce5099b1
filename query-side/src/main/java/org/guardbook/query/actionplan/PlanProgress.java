package org.guardbook.query.actionplan;

/**
 * How far the actions of a review have come.
 *
 * @param toVerify the agency says that they are done, and the committee has not said what it thinks
 */
public record PlanProgress(
    long actions,
    long open,
    long overdue,
    long silent,
    long toVerify,
    long verified,
    long withdrawn) {

  public static final PlanProgress NONE = new PlanProgress(0, 0, 0, 0, 0, 0, 0);

  static PlanProgress of(ActionState state, boolean silent) {
    return new PlanProgress(
        1,
        state.isOpen() ? 1 : 0,
        state == ActionState.OVERDUE ? 1 : 0,
        silent ? 1 : 0,
        state == ActionState.COMPLETE ? 1 : 0,
        state == ActionState.VERIFIED ? 1 : 0,
        state == ActionState.WITHDRAWN ? 1 : 0);
  }

  PlanProgress plus(PlanProgress other) {
    return new PlanProgress(
        actions + other.actions,
        open + other.open,
        overdue + other.overdue,
        silent + other.silent,
        toVerify + other.toVerify,
        verified + other.verified,
        withdrawn + other.withdrawn);
  }
}
