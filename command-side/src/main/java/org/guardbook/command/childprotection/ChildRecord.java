package org.guardbook.command.childprotection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Desk;
import org.guardbook.command.Entry;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;

/**
 * What was discussed, decided and done about one child, through all of the child's plans. It keeps
 * its entries, because a correction is held against all that followed the mistake.
 */
@Aggregate(type = ChildRecord.TYPE)
class ChildRecord {

  static final String TYPE = "ChildRecord";

  @AggregateIdentifier private ChildReference reference;

  private final List<Entry<ChildProtectionEvent>> entries = new ArrayList<>();
  private Standing standing = new Standing();

  @SuppressWarnings("NullAway.Init") // what the first entry fills in
  ChildRecord() {}

  @CommandHandler
  Receipt handle(NameChild command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(JoinFamily command, Desk desk, MetaData sender) {
    desk.requireCase(command.family(), "family");
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(AllocateTeam command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(BeginEnquiry command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ConcludeEnquiry command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(RequireConference command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(CallConference command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(PutOffConference command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(HoldConference command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(UpdatePlan command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(FormCoreGroup command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(RecordCoreGroup command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(SetVisitFrequency command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(RecordVisit command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ChangeCategory command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(TransferOut command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(EndPlan command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(CorrectChildEntry command, Desk desk, MetaData sender) {
    apply(new Correction(reference, entries, Provenance.from(sender).account()).of(command, desk));
    return receipt();
  }

  /**
   * @throws RuleViolated if anything of it makes no sense; then nothing of it is recorded
   */
  Receipt record(OnChild command, Desk desk, MetaData sender) {
    Refusals refusals = desk.read((Record) command, command.happened());
    refusals.found().addAll(Decided.against(command));
    if (command instanceof UpdatePlan update) {
      requireNoRevisionSince(update);
    }
    record(drafted(sender).of(command), refusals);
    refusals.throwIfAny();
    return receipt();
  }

  /**
   * Records what a form says that is about several children.
   *
   * @param path where the form speaks of this one: {@code children[1]}
   */
  Receipt record(Function<Draft, ChildProtectionEvent> entry, String path, MetaData sender) {
    Refusals refusals = new Refusals();
    record(List.of(entry.apply(drafted(sender))), refusals);
    if (!refusals.none()) {
      throw new RuleViolated(
          refusals.found().stream().map(refusal -> ofThisChild(refusal, path)).toList());
    }
    return receipt();
  }

  /** What the children share stands on the form once, above them. */
  private static Refusal ofThisChild(Refusal refusal, String path) {
    String field = refusal.field();
    return field == null
        ? new Refusal(path, refusal.sentence())
        : field.startsWith("child.")
            ? new Refusal(path + "." + field, refusal.sentence())
            : refusal;
  }

  /** Each entry is judged by where the one before it leaves the child. */
  private void record(List<ChildProtectionEvent> drafted, Refusals refusals) {
    for (ChildProtectionEvent entry : drafted) {
      refusals.found().addAll(Practice.against(entry, standing));
      if (refusals.none()) {
        apply(entry);
      }
    }
  }

  private Draft drafted(MetaData sender) {
    return new Draft(reference, standing, Provenance.from(sender).account());
  }

  /** Takes over an entry of an earlier record, which was judged as a row of that. */
  void bringOver(ChildProtectionEvent entry, MetaData by) {
    apply(entry, by);
  }

  private void requireNoRevisionSince(UpdatePlan update) {
    standing
        .openPlan()
        .filter(plan -> plan.revision() > update.seen())
        .ifPresent(
            plan -> {
              throw new RuleViolated(
                  "seen",
                  "While you were writing, %s made revision %d of this plan. Look at it, then send yours again."
                      .formatted(plan.revisedBy(), plan.revision()));
            });
  }

  private Receipt receipt() {
    return new Receipt(reference.value(), getVersion() + 1);
  }

  @EventSourcingHandler
  void on(ChildProtectionEvent event, @MessageIdentifier String id, MetaData metaData) {
    reference = event.reference();
    entries.add(new Entry<>(id, event));
    if (event instanceof EntryCorrected) {
      standing = Standing.after(Entry.effective(entries));
    } else {
      standing.on(event, Provenance.from(metaData).account());
    }
  }

  Standing standing() {
    return standing;
  }

  List<Entry<ChildProtectionEvent>> entries() {
    return List.copyOf(entries);
  }
}
