package org.guardbook.command.chronology;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Desk;
import org.guardbook.command.Narrative;
import org.guardbook.command.Objections;
import org.guardbook.command.Receipt;
import org.guardbook.command.When;
import org.guardbook.command.chronology.ChronologyCommand.*;
import org.guardbook.command.chronology.ChronologyEvent.*;

/** The chronology of one record: it begins with the first entry that anybody picks. */
@Aggregate(type = Chronology.TYPE)
class Chronology {

  static final String TYPE = "Chronology";

  @AggregateIdentifier private ChronologyReference reference;

  /** By the event id of the entry. */
  private final Map<String, Pick> picks = new HashMap<>();

  /** When an entry was taken out last, by its event id. */
  private final Map<String, When> takenOut = new HashMap<>();

  /** An entry that stands in the chronology, and the last that was done to it. */
  private record Pick(When last, Narrative significance) {}

  @SuppressWarnings("NullAway.Init") // what the first entry fills in
  Chronology() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt handle(PickCaseEntry command, Desk desk, Originals originals) {
    return pick(command, command.significance(), desk, originals);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt handle(PickReviewEntry command, Desk desk, Originals originals) {
    return pick(command, command.significance(), desk, originals);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt handle(PickChildEntry command, Desk desk, Originals originals) {
    return pick(command, command.significance(), desk, originals);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt handle(RestateCaseSignificance command, Desk desk, Originals originals) {
    return restate(command, command.significance(), desk, originals);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt handle(RestateReviewSignificance command, Desk desk, Originals originals) {
    return restate(command, command.significance(), desk, originals);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt handle(RestateChildSignificance command, Desk desk, Originals originals) {
    return restate(command, command.significance(), desk, originals);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt handle(TakeOutCaseEntry command, Desk desk, Originals originals) {
    return takeOut(command, command.reason(), desk, originals);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt handle(TakeOutReviewEntry command, Desk desk, Originals originals) {
    return takeOut(command, command.reason(), desk, originals);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt handle(TakeOutChildEntry command, Desk desk, Originals originals) {
    return takeOut(command, command.reason(), desk, originals);
  }

  private Receipt pick(
      ChronologyCommand command, Narrative significance, Desk desk, Originals originals) {
    Originals.Original original = originals.of(command.chronology());
    Objections objections = read(command, desk);
    if (picks.containsKey(command.entry())) {
      objections.add(
          "entry", "This entry is in the chronology already. Say anew there what it meant.");
    } else {
      original.mayBePicked(command.entry(), picks.keySet(), objections);
      objections.notBefore(command.happened(), takenOut.get(command.entry()), "it was taken out");
    }
    return record(
        command,
        new EntryPicked(command.chronology(), command.happened(), command.entry(), significance),
        objections);
  }

  private Receipt restate(
      ChronologyCommand command, Narrative significance, Desk desk, Originals originals) {
    requireRecord(command, originals);
    Objections objections = read(command, desk);
    picked(command, objections);
    Pick pick = picks.get(command.entry());
    if (pick != null && pick.significance().equals(significance)) {
      objections.add("significance", "The chronology says just this already.");
    }
    return record(
        command,
        new SignificanceRestated(
            command.chronology(), command.happened(), command.entry(), significance),
        objections);
  }

  private Receipt takeOut(
      ChronologyCommand command, Narrative reason, Desk desk, Originals originals) {
    requireRecord(command, originals);
    Objections objections = read(command, desk);
    picked(command, objections);
    return record(
        command,
        new EntryTakenOut(command.chronology(), command.happened(), command.entry(), reason),
        objections);
  }

  /** What was picked of a record shows that there is one; only where nothing was, it is read. */
  private void requireRecord(ChronologyCommand command, Originals originals) {
    if (!command.chronology().equals(reference) || !picks.containsKey(command.entry())) {
      originals.of(command.chronology());
    }
  }

  private static Objections read(ChronologyCommand command, Desk desk) {
    return new Objections(desk.read((Record) command, command.happened()));
  }

  private void picked(ChronologyCommand command, Objections objections) {
    Pick pick = picks.get(command.entry());
    if (pick == null) {
      objections.add("entry", "This entry is not in the chronology.");
    } else {
      objections.notBefore(
          command.happened(), pick.last(), "the chronology was last changed there");
    }
  }

  private Receipt record(ChronologyCommand command, ChronologyEvent entry, Objections objections) {
    objections.refusals().throwIfAny();
    apply(entry);
    return new Receipt(command.chronology().toString(), getVersion() + 1);
  }

  @EventSourcingHandler
  void on(ChronologyEvent event) {
    reference = event.chronology();
    switch (event) {
      case EntryPicked it -> picks.put(it.entry(), new Pick(it.happened(), it.significance()));
      case SignificanceRestated it ->
          picks.put(it.entry(), new Pick(it.happened(), it.significance()));
      case EntryTakenOut it -> {
        picks.remove(it.entry());
        takenOut.put(it.entry(), it.happened());
      }
    }
  }
}
