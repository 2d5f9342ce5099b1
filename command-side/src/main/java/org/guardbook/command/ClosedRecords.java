package org.guardbook.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.command.restriction.Restriction;
import org.guardbook.command.restriction.RestrictionEvent;

/**
 * Keeps what is asked of a restricted record from whoever is not named on it. Most records are not
 * restricted, and that is remembered: one is looked up in the store when it is first asked
 * something of, and not again.
 */
final class ClosedRecords {

  private static final int REMEMBERED = 100_000;

  private final RecordedEvents recorded;
  private final Clock clock;
  private final ConcurrentMap<String, Restriction> known = new ConcurrentHashMap<>();

  ClosedRecords(RecordedEvents recorded, Clock clock) {
    this.recorded = recorded;
    this.clock = clock;
  }

  /**
   * @throws Restricted if a record that the command is about is closed to its sender
   */
  void check(Object command, Provenance by) {
    if (Provenance.SYSTEM.equals(by.account()) || !(command instanceof OnRecords onRecords)) {
      return;
    }
    for (String reference : onRecords.records()) {
      if (!restriction(reference).opensTo(by.account(), clock.instant())) {
        throw new Restricted(reference);
      }
    }
  }

  private Restriction restriction(String reference) {
    if (RestrictedKind.of(reference).isEmpty()) {
      return Restriction.NONE;
    }
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(reference, this::stored);
  }

  private Restriction stored(String reference) {
    String stream = Restriction.of(reference);
    Restriction restriction = Restriction.NONE;
    if (recorded.lastSequence(stream).isPresent()) {
      for (RecordedEvent entry : recorded.of(stream)) {
        if (entry.event() instanceof RestrictionEvent event) {
          restriction = restriction.after(event);
        }
      }
    }
    return restriction;
  }

  /** What was remembered is looked up anew once the change is on disk, and not before. */
  void note(List<? extends EventMessage<?>> messages) {
    for (EventMessage<?> message : messages) {
      if (message.getPayload() instanceof RestrictionEvent event && CurrentUnitOfWork.isStarted()) {
        CurrentUnitOfWork.get().root().afterCommit(_ -> known.remove(event.reference()));
      }
    }
  }
}
