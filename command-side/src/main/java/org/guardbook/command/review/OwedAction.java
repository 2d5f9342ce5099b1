package org.guardbook.command.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.referencedata.Agency;
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
import org.jspecify.annotations.Nullable;

/** An action of a plan, owed by an agency until the committee has verified or withdrawn it. */
final class OwedAction {

  private final LocalDate agreedOn;
  private final List<Said> entries = new ArrayList<>();
  private Agency leadAgency;
  private LocalDate dueOn;
  private @Nullable LocalDate extendedOn;
  private @Nullable LocalDate movedOn;
  private @Nullable LocalDate sentBackOn;
  private @Nullable LocalDate completedOn;
  private @Nullable LocalDate verifiedOn;
  private @Nullable LocalDate withdrawnOn;

  /**
   * @param by account that recorded it
   * @param words what it did, after the account: "reported progress: at risk"
   */
  record Said(String by, String words) {}

  OwedAction(ActionAgreed agreed, String by) {
    agreedOn = agreed.happened().date();
    leadAgency = agreed.leadAgency();
    dueOn = agreed.dueOn();
    entries.add(new Said(by, "agreed the action"));
  }

  Agency leadAgency() {
    return leadAgency;
  }

  LocalDate agreedOn() {
    return agreedOn;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  @Nullable LocalDate extendedOn() {
    return extendedOn;
  }

  @Nullable LocalDate movedOn() {
    return movedOn;
  }

  /** The last day that it was, also where the agency has answered since. */
  @Nullable LocalDate sentBackOn() {
    return sentBackOn;
  }

  /** Null while the agency does not say that it is done. */
  @Nullable LocalDate completedOn() {
    return completedOn;
  }

  @Nullable LocalDate verifiedOn() {
    return verifiedOn;
  }

  @Nullable LocalDate withdrawnOn() {
    return withdrawnOn;
  }

  /** Null while the committee still follows it: it is neither verified nor withdrawn. */
  @Nullable LocalDate endedOn() {
    return verifiedOn == null ? withdrawnOn : verifiedOn;
  }

  boolean isFollowed() {
    return endedOn() == null;
  }

  /** What was recorded of it after so many entries. */
  List<Said> since(int seen) {
    return seen >= entries.size() ? List.of() : entries.subList(Math.max(0, seen), entries.size());
  }

  void on(OfAction event, String by) {
    LocalDate day = event.happened().date();
    switch (event) {
      case ActionAgreed _ -> throw new IllegalStateException("It was agreed before.");
      case ProgressReported report ->
          say(
              by,
              "reported progress: "
                  + (report.outlook() == Outlook.ON_TRACK ? "on track" : "at risk"));
      case AgencyChased _ -> say(by, "chased the agency");
      case ActionCompleted _ -> {
        completedOn = day;
        say(by, "said that it is done");
      }
      case ActionVerified _ -> {
        verifiedOn = day;
        say(by, "verified it");
      }
      case ActionSentBack _ -> {
        completedOn = null;
        sentBackOn = day;
        say(by, "sent it back");
      }
      case DueDateExtended extended -> {
        dueOn = extended.to();
        extendedOn = day;
        say(by, "moved its date");
      }
      case ActionMoved moved -> {
        leadAgency = moved.to();
        movedOn = day;
        say(by, "moved it to another agency");
      }
      case ActionWithdrawn _ -> {
        withdrawnOn = day;
        say(by, "withdrew it");
      }
    }
  }

  private void say(String by, String words) {
    entries.add(new Said(by, words));
  }
}
