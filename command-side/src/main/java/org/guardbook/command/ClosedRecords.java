package org.guardbook.command;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
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

  /**
   * @param events tell of what is recorded once it is on disk, whichever process recorded it
   */
  ClosedRecords(EventBus events, RecordedEvents recorded, Clock clock) {
    this.recorded = recorded;
    this.clock = clock;
    events.subscribe(messages -> messages.forEach(this::forget));
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

  /** What was remembered is looked up anew. */
  private void forget(EventMessage<?> message) {
    if (message.getPayload() instanceof RestrictionEvent event) {
      known.remove(event.reference());
    }
  }
}
