package org.guardbook.command.childprotection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Desk;
import org.guardbook.command.Entry;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
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
  private final Numbers given = new Numbers();

  /** Accounts that recorded, by event id. */
  private final Map<String, String> recordedBy = new HashMap<>();

  private Standing standing = new Standing();

  @SuppressWarnings("NullAway.Init") // what the first entry fills in
  ChildRecord() {}

  @CommandHandler
  Receipt handle(NameChild command, Desk desk, MetaData sender) {
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
    add(
        new Correction(reference, entries, given, Provenance.from(sender).account())
            .of(command, desk));
    return receipt();
  }

  /**
   * @throws RuleViolated if anything of it makes no sense; then nothing of it is recorded
   */
  Receipt record(OnChild command, Desk desk, MetaData sender) {
    Refusals refusals = desk.read((Record) command, command.happened());
    refusals.found().addAll(CommandPractice.against(command, standing, given, desk));
    if (command instanceof UpdatePlan update) {
      requireNoRevisionSince(update);
    }
    Draft draft = new Draft(reference, standing, Provenance.from(sender).account(), given);
    for (ChildProtectionEvent entry : draft.of(command)) {
      // Each is judged by where the one before it leaves the child
      refusals.found().addAll(Practice.against(entry, standing));
      refusals.throwIfAny();
      apply(entry);
    }
    return receipt();
  }

  /** Takes over entries that were found to make sense. */
  void add(List<? extends ChildProtectionEvent> judged) {
    judged.forEach(AggregateLifecycle::apply);
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

  Receipt receipt() {
    return new Receipt(reference.value(), getVersion() + 1);
  }

  @EventSourcingHandler
  void on(ChildProtectionEvent event, @MessageIdentifier String id, MetaData metaData) {
    reference = event.reference();
    String by = Provenance.from(metaData).account();
    entries.add(new Entry<>(id, event));
    recordedBy.put(id, by);
    given.on(event);
    if (event instanceof EntryCorrected) {
      standing = Standing.after(Entry.effective(entries), recordedBy);
    } else {
      standing.on(event, by);
    }
  }

  Standing standing() {
    return standing;
  }

  List<Entry<ChildProtectionEvent>> entries() {
    return List.copyOf(entries);
  }
}
