package org.guardbook.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Desk;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Role;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.PlanOpened;
import org.jspecify.annotations.Nullable;

/**
 * A review, from referral to closure, with the actions it asked agencies for. Its actions are part
 * of it: a hundred agencies that update theirs at once wait for one another for less than a
 * millisecond, and never have to send anything twice.
 */
@Aggregate(type = Review.TYPE)
class Review {

  static final String TYPE = "Review";

  @AggregateIdentifier private ReviewReference reference;
  private final Standing standing = new Standing();

  @SuppressWarnings("NullAway.Init") // what the first entry fills in
  Review() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Review(ReferForReview command, Desk desk, MetaData sender) {
    open(
        new Draft(command.reference(), standing, Provenance.from(sender).account()).of(command),
        desk,
        desk.read(command, command.happened()));
  }

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Review(OpenPlan command, Desk desk) {
    Refusals refusals = desk.read(command, command.happened());
    open(
        new PlanOpened(
            command.reference(), command.happened(), command.title().strip(), command.kind()),
        desk,
        refusals);
  }

  private static void open(ReviewEvent entry, Desk desk, Refusals refusals) {
    if (desk.exists().test(entry.reference().value())) {
      refusals.add("reference", "There is a review " + entry.reference() + " already.");
    }
    refusals.throwIfAny();
    apply(entry);
  }

  @CommandHandler
  Receipt handle(RecommendToChair command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(RecordPanelAdvice command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(DecideOnReview command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(CommissionReview command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(AskForManagementReview command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ReceiveManagementReview command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ReturnManagementReview command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(SubmitReport command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ApproveReport command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(PublishReport command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(WithholdPublication command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(StepReviewDown command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(MakeRecommendation command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(AgreeAction command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(ReportProgress command, Desk desk, MetaData sender) {
    return update(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ChaseAgency command, Desk desk, MetaData sender) {
    return update(command, desk, sender);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(CompleteAction command, Desk desk, MetaData sender) {
    return update(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(VerifyAction command, Desk desk, MetaData sender) {
    return update(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(SendActionBack command, Desk desk, MetaData sender) {
    return update(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ExtendDueDate command, Desk desk, MetaData sender) {
    return update(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(MoveAction command, Desk desk, MetaData sender) {
    return update(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(WithdrawAction command, Desk desk, MetaData sender) {
    return update(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(CloseReview command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ReopenReview command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  /**
   * An action is updated by whoever leads it, or by the committee, who have seen how it stands. The
   * agencies' own commands come here even where there is no such review: an agency lead is told the
   * same of a review that is not there as of one that asks their agency for nothing.
   */
  private Receipt update(OnAction command, Desk desk, MetaData sender) {
    OwedAction action = standing.actions.get(command.action());
    requireOwnAgency(action, command, Provenance.from(sender));
    if (standing.opened == null) {
      throw new AggregateNotFoundException(
          command.reference().value(), "There is no review " + command.reference() + ".");
    }
    if (action != null && command.seen() != null) {
      requireNothingSince(action, command.seen());
    }
    return record(command, desk, sender);
  }

  private static void requireOwnAgency(
      @Nullable OwedAction action, OnAction command, Provenance sender) {
    if (sender.role() == Role.AGENCY_LEAD
        && (action == null || !action.leadAgency().code().equals(sender.agency()))) {
      throw new NotPermitted(
          "Your agency has no action %s in %s.".formatted(command.action(), command.reference()));
    }
  }

  private static void requireNothingSince(OwedAction action, int seen) {
    var since = action.since(seen);
    if (!since.isEmpty()) {
      OwedAction.Said last = since.getLast();
      throw new RuleViolated(
          "seen",
          "While you were writing, %s %s. Look at it, then send yours again."
              .formatted(last.by(), last.words()));
    }
  }

  private Receipt record(OnReview command, Desk desk, MetaData sender) {
    Refusals refusals = desk.read((Record) command, command.happened());
    ReviewEvent entry =
        new Draft(reference, standing, Provenance.from(sender).account()).of(command);
    refusals.found().addAll(Practice.against(entry, standing));
    refusals.throwIfAny();
    apply(entry);
    return new Receipt(reference.value(), getVersion() + 1);
  }

  /** Takes over an entry of an earlier record, unless something speaks against it. */
  List<Refusal> bringOver(ReviewEvent entry, MetaData by) {
    List<Refusal> against = Practice.against(entry, standing);
    if (against.isEmpty()) {
      apply(entry, by);
    }
    return against;
  }

  Standing standing() {
    return standing;
  }

  @EventSourcingHandler
  void on(ReviewEvent event, MetaData metaData) {
    reference = event.reference();
    standing.on(event, Provenance.from(metaData).account());
  }
}
