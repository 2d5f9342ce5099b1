package org.guardbook.command.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to write. It gathers every append that is waiting, writes them in one transaction,
 * syncs once and then answers each; so the order of positions is the order of commits.
 */
final class Appender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Appender.class);

  private static final int REQUESTS_IN_A_BATCH = 512;
  private static final int KNOWN_SEQUENCES = 50_000;

  private static final String INSERT =
      """
      INSERT INTO event (position, recorded_at, subject, sequence, kind, type, revision, event_id,
          command_id, command_step, metadata, payload)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private final EventFile file;
  private final LongConsumer whenCommitted;
  private final WriteTimes times;
  private final BlockingQueue<Request> waiting;
  private final Thread writer;
  private final Checkpointer checkpointer;

  /** Held by whoever writes; guards everything below. */
  private final ReentrantLock writing = new ReentrantLock();

  private final Map<String, Long> lastSequences = new LastUsed<>(KNOWN_SEQUENCES);
  private volatile boolean closing;
  private volatile long lastPosition;

  /** While several write at once, each waits to share a sync with the others. */
  private volatile boolean crowded;

  private @Nullable Session session;

  /**
   * @param bound appends that may wait; one more is refused
   * @param whenCommitted told the last position after each commit, in the thread that wrote
   */
  Appender(EventFile file, int bound, WriteTimes times, LongConsumer whenCommitted) {
    this.file = file;
    this.times = times;
    this.whenCommitted = whenCommitted;
    this.waiting = new ArrayBlockingQueue<>(bound);
    this.checkpointer = new Checkpointer(file);
    this.lastPosition = file.read(Appender::lastPosition);
    this.writer = Thread.ofPlatform().name("event-writer").daemon().unstarted(this::run);
    writer.start();
  }

  private static long lastPosition(EventFile.Reader reader) throws SQLException {
    try (ResultSet last =
        reader.prepared("SELECT coalesce(max(position), -1) FROM event").executeQuery()) {
      return last.getLong(1);
    }
  }

  /** Of the last event on disk; -1 while there is none. */
  long lastPosition() {
    return lastPosition;
  }

  /**
   * Returns once all the events are on disk, next to each other, or throws and none is.
   *
   * @throws TooBusy if too many are waiting already
   * @throws ConcurrencyException if a subject has entries that the caller did not know of, or the
   *     command is recorded already
   */
  void append(List<StoredEvent> events) {
    Request request = new Request(events);
    if (!crowded && waiting.isEmpty() && writing.tryLock()) {
      writeAlone(request);
    } else {
      if (closing) {
        throw closed();
      }
      crowded = true;
      if (!waiting.offer(request)) {
        throw new TooBusy();
      }
      request.await(writer);
    }
    request.answer();
  }

  /** Handing it to the writer and waking up again would take longer than the disk. */
  private void writeAlone(Request request) {
    try {
      if (closing) {
        throw closed();
      }
      write(List.of(request));
    } finally {
      writing.unlock();
    }
  }

  private static EventStoreException closed() {
    return new EventStoreException("The event store is closed.");
  }

  private void run() {
    List<Request> batch = new ArrayList<>(REQUESTS_IN_A_BATCH);
    while (true) {
      Request first = next();
      writing.lock();
      try {
        if (first == null) {
          closeSession();
          return;
        }
        batch.add(first);
        waiting.drainTo(batch, REQUESTS_IN_A_BATCH - 1);
        crowded = batch.size() > 1;
        write(batch);
      } finally {
        writing.unlock();
      }
      batch.clear();
    }
  }

  /** Null once closing and nothing more waits. */
  private @Nullable Request next() {
    while (true) {
      try {
        Request request = waiting.poll(200, TimeUnit.MILLISECONDS);
        if (request != null || closing) {
          return request;
        }
      } catch (InterruptedException _) {
        // nobody but close() has a say in when the writer ends
      }
    }
  }

  private void write(List<Request> batch) {
    long before = lastPosition;
    long began = System.nanoTime();
    long size = 0;
    try {
      Session open = session();
      open.begin.execute();
      long position = before;
      for (Request request : batch) {
        long last = position;
        position = open.insert(request, last);
        size += position > last ? request.size() : 0;
      }
      open.commit.execute();
      lastPosition = position;
    } catch (SQLException | RuntimeException failed) {
      log.error("{} appends could not be written", batch.size(), failed);
      lastSequences.clear();
      closeSession();
      EventStoreException reason = EventFile.wrapped(failed);
      for (Request request : batch) {
        request.refuse(reason);
      }
    }
    batch.forEach(Request::done);
    if (lastPosition > before) {
      times.wrote(lastPosition - before, size, System.nanoTime() - began);
      tell();
      tidy((int) (lastPosition - before));
    }
  }

  /** What is on disk is recorded, whatever becomes of those who follow. */
  private void tell() {
    try {
      whenCommitted.accept(lastPosition);
    } catch (RuntimeException failed) {
      log.warn("Somebody who follows the events was not told of the latest", failed);
    }
  }

  /** When everybody has their answer. */
  private void tidy(int rows) {
    checkpointer.committed(rows);
    if (session != null && checkpointer.takeLogIsLong()) {
      try (ResultSet outcome = session.checkpoint.executeQuery()) {
        log.debug("The log of {} pages begins again", outcome.getInt(2));
      } catch (SQLException failed) {
        log.warn("What is committed stays in the log for now", failed);
      }
    }
  }

  private Session session() throws SQLException {
    Session open = session;
    if (open == null) {
      open = new Session(file.open());
      session = open;
    }
    return open;
  }

  /** Closing a connection undoes whatever it had not committed. */
  private void closeSession() {
    Session open = session;
    session = null;
    if (open != null) {
      try {
        open.connection.close();
      } catch (SQLException failed) {
        log.warn("The event store could not be closed cleanly", failed);
      }
    }
  }

  /** Writes what is waiting, then lets nothing more in. */
  @Override
  public void close() {
    closing = true;
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    checkpointer.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The connection that all is written on. */
  private final class Session {

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement lastSequence;
    private final PreparedStatement commandIsThere;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement save;
    private final PreparedStatement undo;
    private final PreparedStatement release;
    private final PreparedStatement checkpoint;

    Session(Connection connection) throws SQLException {
      this.connection = connection;
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA cache_size = -64000");
        statement.execute("PRAGMA wal_autocheckpoint = 0");
      }
      this.insert = connection.prepareStatement(INSERT);
      this.lastSequence =
          connection.prepareStatement(
              "SELECT coalesce(max(sequence), -1) FROM event WHERE subject = ?");
      this.commandIsThere =
          connection.prepareStatement(
              "SELECT 1 FROM event WHERE command_id = ? AND command_step = 0");
      this.begin = connection.prepareStatement("BEGIN IMMEDIATE");
      this.commit = connection.prepareStatement("COMMIT");
      this.save = connection.prepareStatement("SAVEPOINT request");
      this.undo = connection.prepareStatement("ROLLBACK TO request");
      this.release = connection.prepareStatement("RELEASE request");
      this.checkpoint = connection.prepareStatement(Checkpointer.CHECKPOINT);
    }

    /** Inserts all of a request or, where it conflicts, refuses it and inserts nothing. */
    long insert(Request request, long lastPosition) throws SQLException {
      Map<String, Long> sequences = new LinkedHashMap<>();
      for (StoredEvent event : request.events) {
        @Nullable Long last = sequences.get(event.subject());
        if (event.sequence() != (last == null ? last(event) : last) + 1) {
          request.refuse(conflict(event));
          return lastPosition;
        }
        sequences.put(event.subject(), event.sequence());
      }
      boolean several = request.events.size() > 1;
      if (several) {
        save.execute();
      }
      long position = lastPosition;
      for (StoredEvent event : request.events) {
        if (!insert(event, position + 1)) {
          request.refuse(conflict(event));
          if (several) {
            undo.execute();
            release.execute();
          }
          return lastPosition;
        }
        position++;
      }
      if (several) {
        release.execute();
      }
      lastSequences.putAll(sequences);
      return position;
    }

    /** A first entry needs no look-up: the index refuses the second first. */
    private long last(StoredEvent event) throws SQLException {
      if (event.sequence() == 0) {
        return -1;
      }
      @Nullable Long known = lastSequences.get(event.subject());
      if (known != null) {
        return known;
      }
      lastSequence.setString(1, event.subject());
      try (ResultSet last = lastSequence.executeQuery()) {
        return last.getLong(1);
      }
    }

    private boolean insert(StoredEvent event, long position) throws SQLException {
      insert.setLong(1, position);
      insert.setLong(2, event.recordedAt());
      insert.setString(3, event.subject());
      insert.setLong(4, event.sequence());
      insert.setString(5, event.kind());
      insert.setString(6, event.type());
      insert.setString(7, event.revision());
      insert.setString(8, event.eventId());
      insert.setString(9, event.commandId());
      insert.setInt(10, event.commandStep());
      insert.setBytes(11, event.metaData());
      insert.setBytes(12, event.payload());
      return insert.executeUpdate() == 1;
    }

    private RuntimeException conflict(StoredEvent event) throws SQLException {
      if (isRecorded(event.commandId())) {
        return new ConcurrencyException("Command " + event.commandId() + " is recorded already.");
      }
      String entry = "entry " + (event.sequence() + 1) + " of " + event.subject();
      return event.sequence() == 0
          ? new AggregateStreamCreationException("There is " + event.subject() + " already.")
          : new ConcurrencyException("Somebody else has just recorded " + entry + ".");
    }

    private boolean isRecorded(@Nullable String commandId) throws SQLException {
      if (commandId == null) {
        return false;
      }
      commandIsThere.setString(1, commandId);
      try (ResultSet found = commandIsThere.executeQuery()) {
        return found.next();
      }
    }
  }

  /** An append that waits for its answer. */
  private static final class Request {

    private final List<StoredEvent> events;
    private final Thread caller = Thread.currentThread();
    private @Nullable RuntimeException refusal;
    private volatile boolean done;

    Request(List<StoredEvent> events) {
      this.events = events;
    }

    long size() {
      long size = 0;
      for (StoredEvent event : events) {
        size += event.metaData().length + event.payload().length;
      }
      return size;
    }

    void refuse(RuntimeException reason) {
      refusal = reason;
    }

    void done() {
      done = true;
      LockSupport.unpark(caller);
    }

    /** Does not end on an interrupt: whether the events are stored must be known. */
    void await(Thread writer) {
      boolean interrupted = false;
      while (!done && writer.isAlive()) {
        LockSupport.parkNanos(this, TimeUnit.SECONDS.toNanos(1));
        interrupted |= Thread.interrupted();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void answer() {
      if (!done) {
        throw new EventStoreException("The event store was closed before this was written.");
      }
      if (refusal != null) {
        throw refusal;
      }
    }
  }
}
