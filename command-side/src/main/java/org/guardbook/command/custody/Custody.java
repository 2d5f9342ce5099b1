package org.guardbook.command.custody;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Desk;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusals;
import org.guardbook.command.custody.CustodyCommand.ChangeLedgerKey;
import org.guardbook.command.custody.CustodyCommand.PassOverEntry;
import org.guardbook.command.custody.CustodyCommand.ResumeWriting;
import org.guardbook.command.custody.CustodyEvent.EntryPassedOver;
import org.guardbook.command.custody.CustodyEvent.LedgerKeyRetired;
import org.guardbook.command.custody.CustodyEvent.WritingResumed;

/** What was decided about the record as a whole. */
@Aggregate(type = "Custody")
class Custody {

  private static final Pattern ALARM =
      Pattern.compile("[a-z]{1,20}/[A-Z_]{1,20}/-?\\d{1,19}--?\\d{1,19}/[0-9a-f]{16}");

  private static final Pattern VIEW = Pattern.compile("[a-z][a-z-]{0,60}");
  private static final Pattern ENTRY = Pattern.compile("[0-9A-Za-z-]{1,100}");

  @AggregateIdentifier private String subject = CustodyEvent.SUBJECT;

  Custody() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(ResumeWriting command, Desk desk) {
    Refusals refusals = desk.read(command, null);
    if (command.alarms().isEmpty()) {
      refusals.add("alarms", "Say which of what was found you decide about.");
    }
    for (int i = 0; i < command.alarms().size(); i++) {
      if (!ALARM.matcher(command.alarms().get(i)).matches()) {
        refusals.add("alarms[" + i + "]", "This names nothing that could be found.");
      }
    }
    refusals.throwIfAny();
    apply(new WritingResumed(List.copyOf(command.alarms()), command.reason()));
    return new Receipt(subject, getVersion() + 1);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(ChangeLedgerKey command, Desk desk) {
    desk.read(command, null).throwIfAny();
    apply(new LedgerKeyRetired(command.reason()));
    return new Receipt(subject, getVersion() + 1);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(PassOverEntry command, Desk desk) {
    Refusals refusals = desk.read(command, null);
    if (!VIEW.matcher(command.view()).matches()) {
      refusals.add("view", "This names no view.");
    }
    if (!ENTRY.matcher(command.entry()).matches()) {
      refusals.add("entry", "This names no entry.");
    }
    refusals.throwIfAny();
    apply(new EntryPassedOver(command.view(), command.entry(), command.reason()));
    return new Receipt(subject, getVersion() + 1);
  }

  @EventSourcingHandler
  void on(CustodyEvent event) {
    switch (event) {
      case WritingResumed _, LedgerKeyRetired _, EntryPassedOver _ -> {}
    }
  }
}
