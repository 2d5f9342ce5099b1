package org.guardbook.command.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's way to the file: serialises in the caller's thread and leaves writing to the one writer.
 */
final class GroupCommitEngine extends BatchingEventStorageEngine implements AutoCloseable {

  static final String COLUMNS =
      "position, recorded_at, subject, sequence, kind, type, revision, event_id, command_id,"
          + " command_step, metadata, payload";

  private final EventFile file;
  private final Appender appender;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  GroupCommitEngine(EventFile file, Serializer serializer, EventUpcaster upcasters, int bound) {
    this(file, serializer, upcasters, bound, WriteTimes.unread());
  }

  GroupCommitEngine(
      EventFile file, Serializer serializer, EventUpcaster upcasters, int bound, WriteTimes times) {
    super(
        new Builder()
            .batchSize(500)
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .upcasterChain(upcasters));
    this.file = file;
    this.appender = new Appender(file, bound, times, _ -> listeners.forEach(Runnable::run));
  }

  /** Calls back after each commit, in the writer's thread: whoever listens must be quick. */
  Runnable onCommit(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** All that is stored, to the byte. */
  StoredLeaves leaves() {
    return new LeavesOfTheStore(this, file);
  }

  long lastPosition() {
    return appender.lastPosition();
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<StoredEvent> rows = new ArrayList<>(events.size());
    Map<String, Integer> steps = new HashMap<>();
    for (EventMessage<?> event : events) {
      if (!(event instanceof DomainEventMessage<?> entry)) {
        throw new EventStoreException(
            "An event belongs to a record; " + event.getPayloadType().getName() + " names none.");
      }
      rows.add(row(entry, serializer, steps));
    }
    appender.append(rows);
  }

  /**
   * Writes down what another store has recorded, where this one only copies it.
   *
   * @param rows the next positions of the other, without a gap
   */
  void copy(List<StoredEvent> rows) {
    long next = lastPosition() + 1;
    if (rows.getFirst().position() != next) {
      throw new EventStoreException(
          "Event %d comes where event %d should.".formatted(rows.getFirst().position(), next));
    }
    appender.append(rows);
  }

  private static StoredEvent row(
      DomainEventMessage<?> event, Serializer serializer, Map<String, Integer> steps) {
    @Nullable Object named = event.getMetaData().get("commandId");
    @Nullable String commandId = named == null ? null : named.toString();
    int step = commandId == null ? 0 : steps.merge(commandId, 1, Integer::sum) - 1;
    SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
    return new StoredEvent(
        -1,
        event.getTimestamp().toEpochMilli(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getType(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        event.getIdentifier(),
        commandId,
        step,
        event.serializeMetaData(serializer, byte[].class).getData(),
        payload.getData());
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken lastToken, int batchSize) {
    long position = lastToken == null ? -1 : lastToken.position().orElse(-1);
    return position >= lastPosition()
        ? List.of()
        : after(position, batchSize, GroupCommitEngine::take);
  }

  <T> List<T> after(long position, int atMost, Row<T> row) {
    return file.read(
        reader -> {
          PreparedStatement query =
              reader.prepared(
                  "SELECT " + COLUMNS + " FROM event WHERE position > ? ORDER BY position LIMIT ?");
          query.setLong(1, position);
          query.setInt(2, atMost);
          return rows(query, row);
        });
  }

  <T> List<T> after(long position, int atMost, Instant recordedBy, Row<T> row) {
    return file.read(
        reader -> {
          PreparedStatement query =
              reader.prepared(
                  "SELECT "
                      + COLUMNS
                      + " FROM event WHERE position > ? AND recorded_at <= ?"
                      + " ORDER BY position LIMIT ?");
          query.setLong(1, position);
          query.setLong(2, recordedBy.toEpochMilli());
          query.setInt(3, atMost);
          return rows(query, row);
        });
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
    return of(aggregateIdentifier, firstSequenceNumber, batchSize, GroupCommitEngine::take);
  }

  <T> List<T> of(String subject, long firstSequence, int atMost, Row<T> row) {
    return file.read(
        reader -> {
          PreparedStatement query =
              reader.prepared(
                  "SELECT "
                      + COLUMNS
                      + " FROM event WHERE subject = ? AND sequence >= ? ORDER BY sequence LIMIT ?");
          query.setString(1, subject);
          query.setLong(2, firstSequence);
          query.setInt(3, atMost);
          return rows(query, row);
        });
  }

  /** The events that came of a command; empty where it stored none. */
  <T> List<T> ofCommand(String commandId, Row<T> row) {
    return file.read(
        reader -> {
          PreparedStatement first =
              reader.prepared(
                  "SELECT position FROM event WHERE command_id = ? AND command_step = 0");
          first.setString(1, commandId);
          long position;
          try (ResultSet found = first.executeQuery()) {
            if (!found.next()) {
              return List.of();
            }
            position = found.getLong(1);
          }
          PreparedStatement query =
              reader.prepared(
                  "SELECT " + COLUMNS + " FROM event WHERE position >= ? ORDER BY position");
          query.setLong(1, position);
          List<T> events = new ArrayList<>();
          try (ResultSet found = query.executeQuery()) {
            while (found.next() && commandId.equals(found.getString(9))) {
              row.read(found, events);
            }
          }
          return events;
        });
  }

  private static <T> List<T> rows(PreparedStatement query, Row<T> row) throws SQLException {
    List<T> events = new ArrayList<>();
    try (ResultSet found = query.executeQuery()) {
      while (found.next()) {
        row.read(found, events);
      }
    }
    return events;
  }

  static void take(ResultSet row, List<StoredEvent> into) throws SQLException {
    into.add(event(row));
  }

  static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getInt(10),
        row.getBytes(11),
        row.getBytes(12));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    return file.read(
        reader -> {
          PreparedStatement query =
              reader.prepared(
                  "SELECT sequence FROM event WHERE subject = ? ORDER BY sequence DESC LIMIT 1");
          query.setString(1, aggregateIdentifier);
          try (ResultSet last = query.executeQuery()) {
            return last.next() ? Optional.of(last.getLong(1)) : Optional.empty();
          }
        });
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(-1);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(lastPosition());
  }

  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    return file.read(
        reader -> {
          PreparedStatement query =
              reader.prepared("SELECT min(position) - 1 FROM event WHERE recorded_at >= ?");
          query.setLong(1, dateTime.toEpochMilli());
          try (ResultSet first = query.executeQuery()) {
            long position = first.getLong(1);
            return first.wasNull() ? createHeadToken() : new GlobalSequenceTrackingToken(position);
          }
        });
  }

  /** No proof would vouch for one, and whoever could write it would decide what a record says. */
  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    throw new UnsupportedOperationException("A record is its events; no snapshot is kept of it.");
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return Stream.empty();
  }

  @Override
  public void close() {
    appender.close();
    file.close();
  }

  /** What is made of a row, whose columns are {@link #COLUMNS}. */
  interface Row<T> {
    void read(ResultSet row, List<T> into) throws SQLException;
  }

  /** Axon's own is abstract. */
  private static final class Builder extends BatchingEventStorageEngine.Builder {}
}
