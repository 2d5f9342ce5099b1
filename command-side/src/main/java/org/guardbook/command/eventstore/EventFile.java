package org.guardbook.command.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that the events are in: its shape, its lock, and the ways into it. */
final class EventFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventFile.class);
  private static final int READERS = 16;
  private static final long BETWEEN_TRIES = Duration.ofMillis(100).toNanos();

  /**
   * Positions are given by the writer, so that nothing undone leaves a gap. Small columns come
   * first: what filters by them need not read the rest.
   */
  private static final String[] SCHEMA = {
    """
    CREATE TABLE event (
      position INTEGER PRIMARY KEY,
      recorded_at INTEGER NOT NULL,
      subject TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      kind TEXT NOT NULL,
      type TEXT NOT NULL,
      revision TEXT,
      event_id TEXT NOT NULL,
      command_id TEXT,
      command_step INTEGER NOT NULL,
      metadata BLOB NOT NULL,
      payload BLOB NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX event_of_subject ON event (subject, sequence)",
    "CREATE UNIQUE INDEX event_of_command ON event (command_id) WHERE command_step = 0"
  };

  /**
   * From each shape to the next: the first counted positions from 1, the second had room for
   * snapshots, which no proof vouches for.
   */
  private static final List<String> STEPS =
      List.of("UPDATE event SET position = position - 1", "DROP TABLE snapshot");

  static final int SHAPE = 1 + STEPS.size();

  private final Path file;
  private final FileChannel lockChannel;
  private final Semaphore readersLeft = new Semaphore(READERS);
  private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /**
   * @throws DataFolderInUse if another program, or another store of this one, has it open
   */
  EventFile(Path folder) {
    this.file = folder.resolve("events.sqlite");
    try {
      if (Files.notExists(folder)) {
        create(folder);
      }
      this.lockChannel =
          FileChannel.open(
              folder.resolve("events.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    } catch (IOException unusable) {
      throw new UncheckedIOException(
          "The data folder " + folder + " cannot be written to.", unusable);
    }
    try {
      lock(folder);
      shape();
    } catch (RuntimeException | SQLException failed) {
      closeLock();
      throw failed instanceof RuntimeException cause ? cause : wrapped(failed);
    }
  }

  /** What lies in it is nobody else's business. */
  private static void create(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** The operating system lets go of the lock however the program ends. */
  private void lock(Path folder) {
    try {
      boolean waits = false;
      while (lockChannel.tryLock() == null) {
        requireOnlyReaders(folder);
        if (!waits) {
          LOG.info("{} is being checked; this program goes on once that is done", folder);
        }
        waits = true;
        LockSupport.parkNanos(BETWEEN_TRIES);
      }
    } catch (OverlappingFileLockException _) {
      throw new DataFolderInUse(folder);
    } catch (IOException unusable) {
      throw new UncheckedIOException("The data folder " + folder + " cannot be locked.", unusable);
    }
  }

  /** Whoever checks a folder from outside shares its lock, which a program never does. */
  private void requireOnlyReaders(Path folder) throws IOException {
    FileLock shared = lockChannel.tryLock(0, Long.MAX_VALUE, true);
    if (shared == null || Thread.currentThread().isInterrupted()) {
      throw new DataFolderInUse(folder);
    }
    shared.release();
  }

  private void shape() throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      int found = intOf(statement, "PRAGMA user_version");
      if (found > SHAPE) {
        throw new EventStoreException(
            "The events in " + file + " were written by a newer Guardbook; start that one.");
      }
      if (found < SHAPE) {
        connection.setAutoCommit(false);
        List<String> parts = found == 0 ? List.of(SCHEMA) : STEPS.subList(found - 1, STEPS.size());
        for (String part : parts) {
          statement.execute(part);
        }
        statement.execute("PRAGMA user_version = " + SHAPE);
        connection.commit();
      }
    }
  }

  /** What the file is made of, as the file itself says it. */
  static List<String> parts() {
    return Stream.of(SCHEMA).map(String::strip).toList();
  }

  private static int intOf(Statement statement, String sql) throws SQLException {
    try (ResultSet answer = statement.executeQuery(sql)) {
      return answer.getInt(1);
    }
  }

  /** A connection that writes through to the disk at each commit. */
  Connection open() throws SQLException {
    Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + file + "?jdbc.get_generated_keys=false");
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("PRAGMA cache_size = -16000");
    }
    return connection;
  }

  /** Reads on a connection of its own, which sees whole commits only. */
  <T> T read(Reading<T> reading) {
    readersLeft.acquireUninterruptibly();
    try {
      Reader reader = idle.poll();
      if (reader == null) {
        reader = new Reader(open());
      }
      try {
        T answer = reading.read(reader);
        idle.push(reader);
        return answer;
      } catch (SQLException | RuntimeException failed) {
        reader.close();
        throw failed;
      } finally {
        if (closed) {
          closeReaders();
        }
      }
    } catch (SQLException failed) {
      throw wrapped(failed);
    } finally {
      readersLeft.release();
    }
  }

  static EventStoreException wrapped(Exception failed) {
    return new EventStoreException("The event store could not be read or written.", failed);
  }

  private void closeReaders() {
    for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
      reader.close();
    }
  }

  private void closeLock() {
    try {
      lockChannel.close();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  @Override
  public void close() {
    closed = true;
    closeReaders();
    closeLock();
  }

  /** What is read, and made of it. */
  interface Reading<T> {
    T read(Reader reader) throws SQLException;
  }

  /** A connection and the statements prepared on it. */
  static final class Reader {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Reader(Connection connection) throws SQLException {
      this.connection = connection;
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = TRUE");
      }
    }

    Connection connection() {
      return connection;
    }

    PreparedStatement prepared(String sql) throws SQLException {
      @Nullable PreparedStatement known = statements.get(sql);
      if (known == null) {
        known = connection.prepareStatement(sql);
        statements.put(sql, known);
      }
      return known;
    }

    private void close() {
      try {
        connection.close();
      } catch (SQLException failed) {
        throw wrapped(failed);
      }
    }
  }
}
