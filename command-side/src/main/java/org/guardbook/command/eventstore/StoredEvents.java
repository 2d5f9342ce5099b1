package org.guardbook.command.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectReader;

/**
 * Reads the embedded store past Axon's messages: what is stored in its present form is decoded and
 * nothing else; what has an earlier form takes the way through the upcasters.
 */
final class StoredEvents implements RecordedEvents {

  private static final Logger LOG = LoggerFactory.getLogger(StoredEvents.class);
  private static final int CHUNK = 2_000;

  private final GroupCommitEngine engine;
  private final EventSerializer serializer;
  private final EventUpcaster upcasters;
  private final Origin origin;
  private final ObjectReader provenance;
  private final Map<String, PresentForm> presentForms = new ConcurrentHashMap<>();
  private final OneOfEach<String> names = new OneOfEach<>();

  StoredEvents(GroupCommitEngine engine, EventSerializer serializer, EventUpcaster upcasters) {
    this(engine, serializer, upcasters, Origin.ITSELF);
  }

  StoredEvents(
      GroupCommitEngine engine,
      EventSerializer serializer,
      EventUpcaster upcasters,
      Origin origin) {
    this.engine = engine;
    this.origin = origin;
    this.serializer = serializer;
    this.upcasters = upcasters;
    this.provenance = serializer.getObjectMapper().readerFor(Provenance.class);
  }

  @Override
  public boolean refusesRepetition() {
    return origin.refusesRepetition();
  }

  @Override
  public @Nullable String waitsFor() {
    return origin.waitsFor();
  }

  @Override
  public void whenComplete(Runnable then) {
    origin.whenComplete(then);
  }

  @Override
  public void catchUp() {
    origin.catchUp();
  }

  @Override
  public long lastPosition() {
    return engine.lastPosition();
  }

  @Override
  public List<RecordedEvent> after(long position, int atMost) {
    return engine.after(position, atMost, this::decode);
  }

  @Override
  public List<RecordedEvent> after(long position, int atMost, Instant recordedBy) {
    return engine.after(position, atMost, recordedBy, this::decode);
  }

  @Override
  public List<RecordedEvent> of(String subject) {
    return of(subject, Instant.MAX);
  }

  @Override
  public List<RecordedEvent> of(String subject, long first, int atMost) {
    return engine.of(subject, first, atMost, this::decode);
  }

  @Override
  public List<RecordedEvent> of(String subject, Instant recordedBy) {
    List<RecordedEvent> events = new ArrayList<>();
    List<RecordedEvent> chunk = engine.of(subject, 0, CHUNK, this::decode);
    while (!chunk.isEmpty()) {
      for (RecordedEvent event : chunk) {
        if (!event.recordedAt().isAfter(recordedBy)) {
          events.add(event);
        }
      }
      long next = chunk.getLast().sequence() + 1;
      chunk = chunk.size() < CHUNK ? List.of() : engine.of(subject, next, CHUNK, this::decode);
    }
    return events;
  }

  @Override
  public Optional<Long> lastSequence(String subject) {
    return engine.lastSequenceNumberFor(subject);
  }

  @Override
  public List<RecordedEvent> ofCommand(String commandId) {
    return engine.ofCommand(commandId, this::decode);
  }

  @Override
  public Optional<Receipt> receipt(String commandId) {
    List<RecordedEvent> events = ofCommand(commandId);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    RecordedEvent last = events.getLast();
    return Optional.of(new Receipt(last.subject(), last.sequence() + 1));
  }

  /** What cannot be read is told of in its place: it must not keep anybody from the others. */
  private void decode(ResultSet row, List<RecordedEvent> into) throws SQLException {
    try {
      PresentForm form = presentForms.computeIfAbsent(row.getString(6), this::presentForm);
      if (form.reader == null || !Objects.equals(form.revision, row.getString(7))) {
        into.addAll(inEarlierForm(GroupCommitEngine.event(row)));
      } else {
        into.add(recorded(row, by(row.getBytes(11)), form.reader.readValue(row.getBytes(12))));
      }
    } catch (RuntimeException | StackOverflowError | LinkageError failed) {
      String type = row.getString(6);
      // What the failure says may quote what was recorded, which is nothing for a log
      String why = failed.getClass().getSimpleName();
      LOG.error("Event {}, {}, cannot be read: {}", row.getString(8), type, why);
      into.add(recorded(row, Provenance.from(Map.of()), unreadable(type, why)));
    }
  }

  private static Unreadable unreadable(String type, String why) {
    return new Unreadable(type, EventTypes.kindOf(type), why);
  }

  private RecordedEvent recorded(ResultSet row, Provenance by, Object event) throws SQLException {
    return new RecordedEvent(
        row.getLong(1),
        names.of(row.getString(3), UnaryOperator.identity()),
        row.getLong(4),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(2)),
        by,
        event);
  }

  private Provenance by(byte[] metaData) {
    @Nullable Provenance by = provenance.readValue(metaData);
    return by == null || by.account() == null
        ? Provenance.from(Map.of())
        : new Provenance(
            names.of(by.account(), UnaryOperator.identity()),
            by.role(),
            by.agency(),
            by.correlation(),
            by.commandId(),
            by.source());
  }

  private PresentForm presentForm(String name) {
    Class<?> type = EventTypes.classOf(name);
    if (type == null) {
      return new PresentForm(null, null);
    }
    SerializedType present = serializer.typeForClass(type);
    return new PresentForm(present.getRevision(), serializer.getObjectMapper().readerFor(type));
  }

  private List<RecordedEvent> inEarlierForm(StoredEvent stored) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            Stream.of(stored), serializer, upcasters)
        .asStream()
        .<RecordedEvent>map(message -> recorded(stored, message))
        .toList();
  }

  private static RecordedEvent recorded(StoredEvent stored, DomainEventMessage<?> message) {
    return new RecordedEvent(
        stored.position(),
        stored.subject(),
        stored.sequence(),
        stored.eventId(),
        stored.getTimestamp(),
        Provenance.from(message.getMetaData()),
        message.getPayload() instanceof UnknownSerializedType
            ? unreadable(stored.type(), "this program knows no such event")
            : message.getPayload());
  }

  /**
   * The form in which an event is stored today.
   *
   * @param reader null where today's program stores no such event
   */
  private record PresentForm(@Nullable String revision, @Nullable ObjectReader reader) {}
}
