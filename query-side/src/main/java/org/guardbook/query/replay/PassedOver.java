package org.guardbook.query.replay;

import org.guardbook.command.custody.CustodyEvent;
import org.guardbook.command.custody.CustodyEvent.EntryPassedOver;
import org.guardbook.command.eventstore.RecordedEvents;

/**
 * Which entries an administrator had a view go on without. It is asked only where a projection has
 * failed: an entry that can be taken in is, whatever was decided of it before.
 */
record PassedOver(RecordedEvents events) {

  boolean has(String projection, String eventId) {
    return events.of(CustodyEvent.SUBJECT).stream()
        .anyMatch(
            decision ->
                decision.event() instanceof EntryPassedOver it
                    && it.view().equals(projection)
                    && it.entry().equals(eventId));
  }
}
