package org.guardbook.command.review;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guardbook.command.Desk;
import org.guardbook.command.Form;
import org.guardbook.command.Narrative;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.review.ReviewEvent.ActionAgreed;
import org.guardbook.command.review.ReviewEvent.ActionCompleted;
import org.guardbook.command.review.ReviewEvent.ActionVerified;
import org.guardbook.command.review.ReviewEvent.ActionWithdrawn;
import org.guardbook.command.review.ReviewEvent.DueDateExtended;
import org.guardbook.command.review.ReviewEvent.ProgressReported;
import org.jspecify.annotations.Nullable;

/**
 * A row of an earlier action plan: what is wrong with it, and the entries it comes to.
 *
 * @param path what its fields are prefixed with, {@code actions[17].}
 */
record EarlierRow(EarlierAction row, String path) {

  /** Finds everything that is wrong with the row at once. */
  void read(Desk desk, LocalDateTime now, Refusals refusals) {
    // A row without a date is refused for that; what else it says can still be read
    @Nullable LocalDate agreedOn = row.agreedOn();
    Form form = desk.form(agreedOn == null ? now.toLocalDate() : agreedOn, now.toLocalDate());
    form.read(row, path, refusals);
    if (!form.isComplete(row)) {
      return;
    }
    notToCome("agreedOn", row.agreedOn(), now, refusals);
    if (!row.dueOn().isAfter(row.agreedOn())) {
      refusals.add(path + "dueOn", "This is not after the day on which the action was agreed.");
    }
    for (int i = 0; i < row.updates().size(); i++) {
      inOrder("updates[" + i + "]", row.updates().get(i).on(), now, refusals);
    }
    extensions(now, refusals);
    inOrder("completedOn", row.completedOn(), now, refusals);
    inOrder("verifiedOn", row.verifiedOn(), now, refusals);
    inOrder("withdrawnOn", row.withdrawnOn(), now, refusals);
    ending(refusals);
  }

  private void extensions(LocalDateTime now, Refusals refusals) {
    LocalDate inForce = row.dueOn();
    for (int i = 0; i < row.extensions().size(); i++) {
      EarlierAction.Extension extension = row.extensions().get(i);
      String field = "extensions[" + i + "]";
      inOrder(field, extension.on(), now, refusals);
      if (!extension.from().equals(inForce)) {
        refusals.add(path + field, "The date in force was %s by then.".formatted(day(inForce)));
      } else if (!extension.to().isAfter(extension.from())) {
        refusals.add(path + field, "An extension is to a later date.");
      }
      inForce = extension.to();
    }
  }

  private void ending(Refusals refusals) {
    LocalDate completed = row.completedOn();
    LocalDate verified = row.verifiedOn();
    if (verified != null && completed == null) {
      refusals.add(path + "completedOn", "Say when it was complete; it was verified after that.");
    } else if (verified != null && verified.isBefore(completed)) {
      refusals.add(path + "verifiedOn", "This is before the action was complete.");
    }
    if (verified != null && (row.impact() == null || row.impact().isBlank())) {
      refusals.add(path + "impact", "Say what difference the action made.");
    }
    if (verified != null && row.withdrawnOn() != null) {
      refusals.add(path + "withdrawnOn", "An action that was verified is not withdrawn.");
    }
    if (row.withdrawnOn() != null
        && (row.withdrawnReason() == null || row.withdrawnReason().isBlank())) {
      refusals.add(path + "withdrawnReason", "Give a reason.");
    }
  }

  private void inOrder(
      String field, @Nullable LocalDate date, LocalDateTime now, Refusals refusals) {
    if (date == null) {
      return;
    }
    notToCome(field, date, now, refusals);
    if (date.isBefore(row.agreedOn())) {
      refusals.add(
          path + field,
          "This is before the action was agreed on %s.".formatted(day(row.agreedOn())));
    }
  }

  private void notToCome(String field, LocalDate date, LocalDateTime now, Refusals refusals) {
    Desk.notToCome(When.on(date), now, path + field, refusals);
  }

  /** In the order of their days; of one day, in the order of an action's life. */
  List<ReviewEvent> entries() {
    ReviewReference plan = row.planReference();
    String action = row.actionNumber();
    List<ReviewEvent> followed = new ArrayList<>();
    for (EarlierAction.Update update : row.updates()) {
      followed.add(
          new ProgressReported(
              plan, When.on(update.on()), action, update.outlook(), update.note(), List.of()));
    }
    for (EarlierAction.Extension extension : row.extensions()) {
      followed.add(
          new DueDateExtended(
              plan,
              When.on(extension.on()),
              action,
              extension.from(),
              extension.to(),
              extension.reason(),
              null));
    }
    if (row.completedOn() != null) {
      followed.add(
          new ActionCompleted(
              plan,
              When.on(row.completedOn()),
              action,
              orEmpty(row.completionEvidence()),
              List.of()));
    }
    if (row.verifiedOn() != null) {
      followed.add(
          new ActionVerified(plan, When.on(row.verifiedOn()), action, orEmpty(row.impact()), null));
    }
    if (row.withdrawnOn() != null) {
      followed.add(
          new ActionWithdrawn(
              plan, When.on(row.withdrawnOn()), action, orEmpty(row.withdrawnReason()), null));
    }
    followed.sort(Comparator.comparing(entry -> entry.happened().date()));
    List<ReviewEvent> entries = new ArrayList<>(followed.size() + 1);
    entries.add(
        new ActionAgreed(
            plan,
            When.on(row.agreedOn()),
            row.recommendationNumber(),
            action,
            row.action(),
            row.leadAgency(),
            row.leadRole().strip(),
            row.dueOn(),
            row.successMeasure(),
            null));
    entries.addAll(followed);
    return entries;
  }

  private static Narrative orEmpty(@Nullable Narrative words) {
    return words == null ? new Narrative("") : words;
  }
}
