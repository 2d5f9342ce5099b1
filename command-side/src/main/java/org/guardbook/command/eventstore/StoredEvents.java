package org.guardbook.command.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import tools.jackson.databind.ObjectReader;

/** Reads the embedded store past Axon's messages: one decoding an event, nothing else. */
final class StoredEvents implements RecordedEvents {

  private static final int CHUNK = 2_000;

  private final GroupCommitEngine engine;
  private final EventSerializer serializer;
  private final EventUpcaster upcasters;
  private final ObjectReader provenance;

  StoredEvents(GroupCommitEngine engine, EventSerializer serializer, EventUpcaster upcasters) {
    this.engine = engine;
    this.serializer = serializer;
    this.upcasters = upcasters;
    this.provenance = serializer.getObjectMapper().readerFor(Provenance.class);
  }

  @Override
  public long lastPosition() {
    return engine.lastPosition();
  }

  @Override
  public List<RecordedEvent> after(long position, int atMost) {
    return decoded(engine.after(position, atMost));
  }

  @Override
  public List<RecordedEvent> after(long position, int atMost, Instant recordedBy) {
    return decoded(engine.after(position, atMost, recordedBy));
  }

  @Override
  public List<RecordedEvent> of(String subject) {
    return of(subject, Instant.MAX);
  }

  @Override
  public List<RecordedEvent> of(String subject, Instant recordedBy) {
    List<RecordedEvent> events = new ArrayList<>();
    List<StoredEvent> chunk;
    long next = 0;
    do {
      chunk = engine.of(subject, next, CHUNK);
      for (RecordedEvent event : decoded(chunk)) {
        if (!event.recordedAt().isAfter(recordedBy)) {
          events.add(event);
        }
      }
      next += CHUNK;
    } while (chunk.size() == CHUNK);
    return events;
  }

  @Override
  public Optional<Long> lastSequence(String subject) {
    return engine.lastSequenceNumberFor(subject);
  }

  @Override
  public Optional<Receipt> receipt(String commandId) {
    List<StoredEvent> events = engine.ofCommand(commandId);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    StoredEvent last = events.getLast();
    return Optional.of(new Receipt(last.subject(), last.sequence() + 1));
  }

  private List<RecordedEvent> decoded(List<StoredEvent> stored) {
    List<RecordedEvent> events = new ArrayList<>(stored.size());
    for (StoredEvent event : stored) {
      decode(event, events);
    }
    return events;
  }

  private void decode(StoredEvent stored, List<RecordedEvent> into) {
    EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, upcasters)
        .forEachRemaining(message -> into.add(recorded(stored, message)));
  }

  private static RecordedEvent recorded(StoredEvent stored, DomainEventMessage<?> message) {
    return new RecordedEvent(
        stored.position(),
        stored.subject(),
        stored.sequence(),
        stored.eventId(),
        stored.getTimestamp(),
        Provenance.from(message.getMetaData()),
        message.getPayload());
  }
}
