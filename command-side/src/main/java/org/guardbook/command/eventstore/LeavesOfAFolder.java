package org.guardbook.command.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * What lies in a data folder that somebody else may be writing to. Where nobody is, the file is
 * read as it lies there; what stands in a log beside it is taken in on a copy of both.
 */
final class LeavesOfAFolder implements StoredLeaves {

  private final String address;
  private final @Nullable FileChannel lock;
  private final @Nullable Path copy;
  private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();

  private LeavesOfAFolder(String address, @Nullable FileChannel lock, @Nullable Path copy) {
    this.address = address;
    this.lock = lock;
    this.copy = copy;
  }

  static LeavesOfAFolder open(Path folder) {
    Path file = folder.resolve("events.sqlite");
    if (Files.notExists(file)) {
      throw new EventStoreException("There are no events in " + folder + ".");
    }
    try {
      FileChannel lock = null;
      if (Files.exists(folder.resolve("events.lock"))) {
        lock = FileChannel.open(folder.resolve("events.lock"), StandardOpenOption.READ);
        if (!isFree(lock)) {
          lock.close();
          return new LeavesOfAFolder(file.toUri().getRawPath() + "?mode=ro", null, null);
        }
      }
      Path log = folder.resolve("events.sqlite-wal");
      if (Files.notExists(log) || Files.size(log) == 0) {
        return new LeavesOfAFolder(file.toUri().getRawPath() + "?immutable=1", lock, null);
      }
      Path copy = Files.createTempDirectory("guardbook");
      Files.copy(file, copy.resolve("events.sqlite"));
      Files.copy(log, copy.resolve("events.sqlite-wal"));
      String address = copy.resolve("events.sqlite").toUri().getRawPath() + "?mode=rw";
      return new LeavesOfAFolder(address, lock, copy);
    } catch (IOException unreadable) {
      throw new EventStoreException("The folder " + folder + " cannot be read.", unreadable);
    }
  }

  /** While it is held, no program begins to write; none is told of, because none was asked. */
  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock(0, Long.MAX_VALUE, true);
      return held != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public long size() {
    return read(reader -> LeafRows.size(reader::prepared));
  }

  @Override
  public List<StoredLeaf> from(long position, int atMost) {
    return read(reader -> LeafRows.from(reader::prepared, position, atMost));
  }

  @Override
  public List<String> flaws() {
    return read(reader -> LeafRows.flaws(reader.connection));
  }

  /** Whoever looks from outside is not told. */
  @Override
  public Runnable onMore(Runnable listener) {
    return () -> {};
  }

  private <T> T read(Reading<T> reading) {
    Reader reader = idle.poll();
    try {
      if (reader == null) {
        reader = new Reader(connect());
      }
      T answer = reading.read(reader);
      idle.push(reader);
      return answer;
    } catch (SQLException | RuntimeException failed) {
      if (reader != null) {
        reader.close();
      }
      throw EventFile.wrapped(failed);
    }
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    config.setCacheSize(-16_000);
    return config.createConnection("jdbc:sqlite:file:" + address);
  }

  @Override
  public void close() {
    for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
      reader.close();
    }
    try {
      if (lock != null) {
        lock.close();
      }
      if (copy != null) {
        for (String name : List.of("", "-wal", "-shm")) {
          Files.deleteIfExists(copy.resolve("events.sqlite" + name));
        }
        Files.delete(copy);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private interface Reading<T> {
    T read(Reader reader) throws SQLException;
  }

  private static final class Reader {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Reader(Connection connection) {
      this.connection = connection;
    }

    PreparedStatement prepared(String sql) throws SQLException {
      @Nullable PreparedStatement known = statements.get(sql);
      if (known == null) {
        known = connection.prepareStatement(sql);
        statements.put(sql, known);
      }
      return known;
    }

    void close() {
      try {
        connection.close();
      } catch (SQLException failed) {
        throw EventFile.wrapped(failed);
      }
    }
  }
}
