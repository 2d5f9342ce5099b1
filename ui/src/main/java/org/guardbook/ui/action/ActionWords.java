package org.guardbook.ui.action;

import java.time.LocalDate;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.components.ActionTag;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** What is said about an action wherever one is shown. */
public final class ActionWords {

  private ActionWords() {}

  public static String address(TrackedAction action) {
    return address(action.review(), action.action());
  }

  public static String address(String review, String action) {
    return "reviews/" + review + "/actions/" + action;
  }

  /** W3 · 4.2. */
  public static String number(TrackedAction action) {
    return action.review() + " · " + action.action();
  }

  /** 30 June, with the year where it is not that of the day it is looked at. */
  public static String date(LocalDate day, LocalDate on) {
    String words = Words.date(day);
    return day.getYear() == on.getYear() ? words.substring(0, words.length() - 5) : words;
  }

  /** "moved once, first 31 May"; empty where the date was never moved. */
  public static String moved(TrackedAction action, LocalDate on) {
    return switch (action.timesMoved()) {
      case 0 -> "";
      case 1 -> "moved once, first " + date(action.firstDueOn(), on);
      case 2 -> "moved twice, first " + date(action.firstDueOn(), on);
      default -> "moved " + action.timesMoved() + " times, first " + date(action.firstDueOn(), on);
    };
  }

  /** How it stands, with the day that matters: "Overdue since 30 July", "Due 30 October". */
  public static String standing(TrackedAction action, LocalDate on) {
    return switch (action.state()) {
      case NOT_STARTED -> "Not started, due " + date(action.dueOn(), on);
      case ON_TRACK -> "On track for " + date(action.dueOn(), on);
      case AT_RISK -> "At risk, due " + date(action.dueOn(), on);
      case OVERDUE -> "Overdue since " + date(action.dueOn(), on);
      case COMPLETE -> "Complete" + since(action.completedOn(), on);
      case VERIFIED -> "Verified" + since(action.verifiedOn(), on);
      case WITHDRAWN -> "Withdrawn" + since(action.withdrawnOn(), on);
    };
  }

  private static String since(@Nullable LocalDate day, LocalDate on) {
    return day == null ? "" : " " + date(day, on);
  }

  /** How it stands in sign, words and colour, with the day that matters. */
  public static Tag tag(TrackedAction action, LocalDate on) {
    Tag tag =
        new Tag(
            ActionTag.tone(action.state()), ActionTag.sign(action.state()), standing(action, on));
    tag.setClassName("gone", action.state() == ActionState.WITHDRAWN);
    return tag;
  }

  /** What the stylesheet calls the state. */
  public static String style(ActionState state) {
    return switch (state) {
      case NOT_STARTED -> "s-not-started";
      case ON_TRACK -> "s-on-track";
      case AT_RISK -> "s-at-risk";
      case OVERDUE -> "s-overdue";
      case COMPLETE -> "s-complete";
      case VERIFIED -> "s-verified";
      case WITHDRAWN -> "s-withdrawn";
    };
  }

  /** What was last heard of it, in a line. */
  public static String lastWord(TrackedAction action, LocalDate on) {
    String said = action.lastWord() == null ? "" : action.lastWord().strip();
    LocalDate heard = action.heardOn();
    return switch (action.state()) {
      case NOT_STARTED, ON_TRACK, AT_RISK, OVERDUE ->
          action.sentBackOn() != null
              ? "Sent back" + since(action.sentBackOn(), on) + ": “" + said + "”"
              : heard == null
                  ? "Never updated since agreed, " + date(action.agreedOn(), on)
                  : said.isEmpty()
                      ? "Updated without words, " + date(heard, on)
                      : "“" + said + "”, " + date(heard, on);
      case COMPLETE ->
          (action.evidence() == 0
                  ? "“" + said + "”"
                  : Words.count(action.evidence(), "file", "files") + " of evidence")
              + since(action.completedOn(), on).replaceFirst("^ ", ", ")
              + ". Waits to be verified";
      case VERIFIED ->
          "Impact: " + (action.impact() == null ? said : Words.within(action.impact().strip()));
      case WITHDRAWN -> said.isEmpty() ? "No longer needed" : "No longer needed: " + said;
    };
  }

  /** How long nothing was heard of it: "183 days"; a dash once it is no longer owed. */
  public static String quiet(TrackedAction action) {
    return action.state().isOpen() ? Words.count(action.quietDays(), "day", "days") : "–";
  }
}
