package org.guardbook.command.positionoftrust;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.ArrayList;
import java.util.List;
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
import org.guardbook.command.Refusals;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;

/**
 * An allegation against somebody who works with children, from the first telephone call to closure.
 * It keeps its entries, because a correction is held against all that followed the mistake.
 */
@Aggregate(type = PositionOfTrustCase.TYPE)
class PositionOfTrustCase {

  static final String TYPE = "PositionOfTrustCase";

  @AggregateIdentifier private CaseReference reference;

  private final List<Entry<PositionOfTrustEvent>> entries = new ArrayList<>();
  private Standing standing = new Standing();

  /** A number is given once, whatever becomes of the entry that it was given to. */
  private Numbers given = Numbers.NONE;

  @SuppressWarnings("NullAway.Init") // what the first entry fills in
  PositionOfTrustCase() {}

  @SuppressWarnings("NullAway.Init")
  PositionOfTrustCase(List<PositionOfTrustEvent> begin) {
    begin.forEach(entry -> apply(entry));
  }

  @CommandHandler
  Receipt handle(NameAdult command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(LinkEarlierCase command, Desk desk, MetaData sender) {
    desk.of(sender).requireCase(command.earlier(), "earlier");
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(UnlinkEarlierCase command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(DismissMatch command, Desk desk, MetaData sender) {
    desk.of(sender).requireCase(command.other(), "other");
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(DecideThreshold command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(CallMeeting command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(PutOffMeeting command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(HoldMeeting command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(MinuteMeeting command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(CompleteMeetingAction command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(OpenStrand command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ProgressStrand command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ConcludeStrand command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(PutSafeguardInPlace command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(LiftSafeguard command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(NoteDevelopment command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(RecordOutcome command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(RecordConsequence command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(SendOutcomeLetter command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(SendEmployerCopy command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ReferToBarringService command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ReferToRegulator command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(HandOverCase command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(TakeOverCase command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(CloseCase command, Desk desk, MetaData sender) {
    if (!command.despiteOutstanding() && standing.closed == null) {
      Outstanding.in(standing).throwIfAny();
    }
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(ReopenCase command, Desk desk, MetaData sender) {
    return record(command, desk, sender);
  }

  @CommandHandler
  Receipt handle(CorrectEntry command, Desk desk, MetaData sender) {
    EntryCorrected correction =
        new Correction(reference, entries, Provenance.from(sender).account())
            .of(command, desk.of(sender));
    apply(correction);
    return receipt();
  }

  private Receipt record(OnCase command, Desk desk, MetaData sender) {
    Refusals refusals = desk.read((Record) command, command.happened());
    Draft draft = new Draft(reference, standing, Provenance.from(sender).account(), given.next());
    PositionOfTrustEvent entry = draft.of(command);
    refusals.found().addAll(Practice.against(entry, standing));
    refusals.throwIfAny();
    apply(entry);
    return receipt();
  }

  private Receipt receipt() {
    return new Receipt(reference.value(), getVersion() + 1);
  }

  @EventSourcingHandler
  void on(PositionOfTrustEvent event, @MessageIdentifier String id) {
    reference = event.reference();
    entries.add(new Entry<>(id, event));
    if (event instanceof EntryCorrected) {
      standing = Standing.after(Entry.effective(entries));
    } else {
      standing.on(event);
    }
    given = given.and(event);
  }

  Standing standing() {
    return standing;
  }

  List<Entry<PositionOfTrustEvent>> entries() {
    return List.copyOf(entries);
  }
}
