package org.guardbook.command.review;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Desk;
import org.guardbook.command.Form;
import org.guardbook.command.Narrative;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.review.EarlierAction.Extension;
import org.guardbook.command.review.ReviewEvent.PlanOpened;
import org.guardbook.command.review.ReviewEvent.RecommendationMade;
import org.jspecify.annotations.Nullable;

/**
 * A row of an earlier action plan: what is wrong with it, and how it joins its plan.
 *
 * @param path what its fields are prefixed with, {@code actions[17].}
 */
record EarlierRow(EarlierAction row, String path) {

  ReviewReference plan() {
    return row.planReference();
  }

  /** Finds everything that is wrong with the row in itself at once. */
  boolean makesSense(Desk desk, LocalDateTime now, Refusals refusals) {
    int before = refusals.found().size();
    // A row without a date is refused for that; what else it says can still be read
    @Nullable LocalDate agreedOn = row.agreedOn();
    Form form = desk.form(agreedOn == null ? now.toLocalDate() : agreedOn, now.toLocalDate());
    form.read(row, path, refusals);
    if (form.isComplete(row)) {
      dates(now, refusals);
      end(refusals);
    }
    return refusals.found().size() == before;
  }

  private void dates(LocalDateTime now, Refusals refusals) {
    Desk.notToCome(When.on(row.agreedOn()), now, path + "agreedOn", refusals);
    for (int i = 0; i < row.updates().size(); i++) {
      inOrder("updates[" + i + "]", row.updates().get(i).on(), now, refusals);
    }
    LocalDate inForce = row.dueOn();
    LocalDate before = row.agreedOn();
    for (int i = 0; i < row.extensions().size(); i++) {
      Extension extension = row.extensions().get(i);
      String column = "extensions[" + i + "]";
      inOrder(column, extension.on(), now, refusals);
      if (extension.on().isBefore(before)) {
        refuse(column, "Extensions stand in the order of their days.", refusals);
      }
      if (!extension.from().equals(inForce)) {
        refuse(column, "The date in force was %s by then.".formatted(day(inForce)), refusals);
      }
      before = extension.on();
      inForce = extension.to();
    }
    inOrder("completedOn", row.completedOn(), now, refusals);
    inOrder("verifiedOn", row.verifiedOn(), now, refusals);
    inOrder("withdrawnOn", row.withdrawnOn(), now, refusals);
  }

  private void inOrder(
      String column, @Nullable LocalDate date, LocalDateTime now, Refusals refusals) {
    if (date != null) {
      Desk.notToCome(When.on(date), now, path + column, refusals);
      if (date.isBefore(row.agreedOn())) {
        refuse(
            column,
            "This is before the action was agreed on %s.".formatted(day(row.agreedOn())),
            refusals);
      }
    }
  }

  private void end(Refusals refusals) {
    if (row.completedOn() == null) {
      unsaid(row.completionEvidence(), "completedOn", "Say when it was complete.", refusals);
    }
    if (row.verifiedOn() == null) {
      unsaid(row.impact(), "verifiedOn", "Say when it was verified.", refusals);
    } else if (isBlank(row.impact())) {
      refuse("impact", "Say what difference the action made.", refusals);
    }
    if (row.withdrawnOn() == null) {
      unsaid(row.withdrawnReason(), "withdrawnOn", "Say when it was withdrawn.", refusals);
    } else if (isBlank(row.withdrawnReason())) {
      refuse("withdrawnReason", "Give a reason.", refusals);
    }
  }

  /** Nothing that a row says is dropped. */
  private void unsaid(
      @Nullable Narrative words, String column, String sentence, Refusals refusals) {
    if (!isBlank(words)) {
      refuse(column, sentence, refusals);
    }
  }

  PlanOpened opening() {
    return new PlanOpened(plan(), When.on(row.agreedOn()), row.planTitle().strip(), row.kind());
  }

  /** Adds the row's entries to its plan, or says what speaks against them. */
  void addTo(Review plan, MetaData by, Refusals refusals) {
    Standing now = plan.standing();
    RecommendationMade made = now.recommendations.get(row.recommendationNumber());
    if (now.actions.containsKey(row.actionNumber())) {
      refuse(
          "actionNumber",
          "%s is on record already and says something else. Update that action instead."
              .formatted(row.actionNumber()),
          refusals);
    } else if (!row.planTitle().strip().equals(now.title)) {
      refuse("planTitle", "%s is called \"%s\".".formatted(plan(), now.title), refusals);
    } else if (!row.kind().equals(now.kind)) {
      refuse("kind", "%s is of the kind %s.".formatted(plan(), now.kind), refusals);
    } else if (made != null && !made.text().equals(row.recommendation())) {
      refuse(
          "recommendation",
          "Recommendation %s says something else already.".formatted(made.recommendation()),
          refusals);
    } else {
      add(made == null, plan, by, refusals);
    }
  }

  private void add(boolean recommended, Review plan, MetaData by, Refusals refusals) {
    for (EarlierEntry entry : EarlierEntry.of(row, recommended)) {
      List<Refusal> against = plan.bringOver(entry.event(), by);
      if (!against.isEmpty()) {
        against.forEach(
            refusal -> refuse(entry.column(refusal.field()), refusal.sentence(), refusals));
        return;
      }
    }
  }

  private void refuse(String column, String sentence, Refusals refusals) {
    refusals.add(path + column, sentence);
  }

  private static boolean isBlank(@Nullable Narrative words) {
    return words == null || words.isBlank();
  }
}
