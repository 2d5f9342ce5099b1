package org.guardbook.ui.exports;

import org.guardbook.query.actionplan.ActionState;

/** The sign that stands beside a state's word, so that colour is never all that tells it. */
public final class Signs {

  private Signs() {}

  public static String of(ActionState state) {
    return switch (state) {
      case NOT_STARTED -> "○";
      case ON_TRACK -> "▶";
      case AT_RISK -> "◔";
      case OVERDUE -> "!";
      case COMPLETE -> "✓";
      case VERIFIED -> "★";
      case WITHDRAWN -> "—";
    };
  }

  /** Sign and word. */
  static String written(ActionState state) {
    return of(state) + " " + state.label();
  }
}
