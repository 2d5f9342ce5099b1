package org.guardbook.query.actionplan;

import org.guardbook.query.views.Views;

/** The projection of actions, for tests of what reads it. */
public final class FollowedActions {

  private FollowedActions() {}

  public static Object projection(Views views) {
    return new ActionPlanProjection(views);
  }
}
