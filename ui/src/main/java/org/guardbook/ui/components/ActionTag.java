package org.guardbook.ui.components;

import org.guardbook.query.actionplan.ActionState;

/** How an action stands, in the sign, word and colour of its state (domain.md §3). */
public final class ActionTag extends Tag {

  public ActionTag(ActionState state) {
    super(tone(state), sign(state), state.label());
    setClassName("gone", state == ActionState.WITHDRAWN);
  }

  public static Tone tone(ActionState state) {
    return switch (state) {
      case NOT_STARTED, WITHDRAWN -> Tone.GREY;
      case ON_TRACK -> Tone.GREEN;
      case AT_RISK -> Tone.AMBER;
      case OVERDUE -> Tone.RED;
      case COMPLETE -> Tone.BLUE;
      case VERIFIED -> Tone.DEEP_BLUE;
    };
  }

  /** One character; it never stands without the word. */
  public static String sign(ActionState state) {
    return switch (state) {
      case NOT_STARTED -> "○";
      case ON_TRACK -> "▶";
      case AT_RISK -> "◔";
      case OVERDUE -> "!";
      case COMPLETE -> "✓";
      case VERIFIED -> "★";
      case WITHDRAWN -> "–";
    };
  }
}
