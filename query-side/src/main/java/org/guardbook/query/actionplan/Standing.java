package org.guardbook.query.actionplan;

import java.time.LocalDate;
import org.guardbook.command.Narrative;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewEvent.ActionAgreed;
import org.guardbook.command.review.ReviewEvent.ActionCompleted;
import org.guardbook.command.review.ReviewEvent.ActionMoved;
import org.guardbook.command.review.ReviewEvent.ActionSentBack;
import org.guardbook.command.review.ReviewEvent.ActionVerified;
import org.guardbook.command.review.ReviewEvent.ActionWithdrawn;
import org.guardbook.command.review.ReviewEvent.AgencyChased;
import org.guardbook.command.review.ReviewEvent.DueDateExtended;
import org.guardbook.command.review.ReviewEvent.OfAction;
import org.guardbook.command.review.ReviewEvent.ProgressReported;
import org.guardbook.query.names.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of an action come to, whatever the day. They are taken in the order in which
 * they were recorded; an update that was entered late, about a day before the last one, changes
 * nothing of what was said since.
 */
record Standing(Lead lead, Due due, Heard heard, End end, Word word) {

  record Lead(String agency, String role) {}

  record Due(LocalDate on, int timesMoved) {}

  /**
   * @param on when the agency last said anything; null where it never did
   * @param quietSince the same or, where it never did, the day the action was agreed
   * @param outlook what its last update said; null where there is none
   */
  record Heard(
      @Nullable LocalDate on,
      LocalDate quietSince,
      @Nullable Outlook outlook,
      @Nullable LocalDate outlookOn) {

    Heard again(LocalDate day) {
      return isEarlier(day, on) ? this : new Heard(day, day, outlook, outlookOn);
    }

    Heard expecting(Outlook said, LocalDate day) {
      return isEarlier(day, outlookOn) ? this : new Heard(on, quietSince, said, day);
    }
  }

  record End(
      @Nullable LocalDate completedOn,
      @Nullable LocalDate verifiedOn,
      @Nullable LocalDate withdrawnOn,
      @Nullable String impact) {

    static final End NONE = new End(null, null, null, null);
  }

  /**
   * What stands for it in a list.
   *
   * @param plain the same as it is looked for
   */
  record Word(@Nullable String said, String plain, @Nullable LocalDate on) {

    static final Word NONE = new Word(null, "", null);

    Word then(Narrative words, LocalDate day) {
      if (isEarlier(day, on)) {
        return this;
      }
      return words.isBlank()
          ? new Word(null, "", day)
          : new Word(words.words(), PlainText.of(words.words()), day);
    }
  }

  static Standing of(ActionAgreed agreed) {
    return new Standing(
        new Lead(agreed.leadAgency().code(), agreed.leadRole()),
        new Due(agreed.dueOn(), 0),
        new Heard(null, agreed.happened().date(), null, null),
        End.NONE,
        Word.NONE);
  }

  Standing after(OfAction entry) {
    LocalDate day = entry.happened().date();
    return switch (entry) {
      case ActionAgreed _, AgencyChased _ -> this;
      case ProgressReported report ->
          new Standing(
              lead,
              due,
              heard.again(day).expecting(report.outlook(), day),
              end,
              word.then(report.note(), day));
      case ActionCompleted done ->
          new Standing(
              lead,
              due,
              heard.again(day),
              new End(day, null, null, null),
              word.then(done.note(), day));
      case ActionVerified verified ->
          ended(
              new End(
                  end.completedOn(),
                  day,
                  null,
                  verified.impact().isBlank() ? null : verified.impact().words()),
              verified.impact(),
              day);
      case ActionSentBack back -> ended(End.NONE, back.reason(), day);
      case ActionWithdrawn withdrawn ->
          ended(new End(end.completedOn(), null, day, null), withdrawn.reason(), day);
      case DueDateExtended extended ->
          new Standing(lead, new Due(extended.to(), due.timesMoved() + 1), heard, end, word);
      case ActionMoved moved ->
          new Standing(new Lead(moved.to().code(), moved.leadRole()), due, heard, end, word);
    };
  }

  private Standing ended(End how, Narrative words, LocalDate day) {
    return new Standing(lead, due, heard, how, word.then(words, day));
  }

  /** How it stands on a day, by the order of domain.md §3. */
  ActionState stateOn(LocalDate day) {
    ActionState state = stateInTime();
    return state.isOpen() && due.on().isBefore(day) ? ActionState.OVERDUE : state;
  }

  /** How it stands as long as its date has not passed. */
  ActionState stateInTime() {
    if (end.withdrawnOn() != null) {
      return ActionState.WITHDRAWN;
    }
    if (end.verifiedOn() != null) {
      return ActionState.VERIFIED;
    }
    if (end.completedOn() != null) {
      return ActionState.COMPLETE;
    }
    return switch (heard.outlook()) {
      case null -> ActionState.NOT_STARTED;
      case ON_TRACK -> ActionState.ON_TRACK;
      case AT_RISK -> ActionState.AT_RISK;
    };
  }

  private static boolean isEarlier(LocalDate day, @Nullable LocalDate than) {
    return than != null && day.isBefore(than);
  }
}
