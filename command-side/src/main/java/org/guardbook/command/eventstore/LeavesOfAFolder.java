package org.guardbook.command.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * What lies in a data folder that somebody else may be writing to. Where nobody is, the file is
 * read as it lies there; what stands in a log beside it is taken in on a copy of both.
 */
final class LeavesOfAFolder implements StoredLeaves {

  private static final List<String> ENDS = List.of("", "-wal", "-shm");

  private final Path folder;
  private final Rows rows;
  private final boolean written;
  private final String address;
  private final @Nullable FolderVisit visit;
  private final @Nullable Path copy;
  private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();

  private LeavesOfAFolder(
      Path folder,
      Rows rows,
      boolean written,
      String address,
      @Nullable FolderVisit visit,
      @Nullable Path copy) {
    this.folder = folder;
    this.rows = rows;
    this.written = written;
    this.address = address;
    this.visit = visit;
    this.copy = copy;
  }

  static LeavesOfAFolder open(Path folder) {
    if (Files.notExists(folder.resolve(fileOf(LeafRows.OF_EVENTS)))) {
      throw new EventStoreException("There are no events in " + folder + ".");
    }
    return open(folder, visit -> open(folder, LeafRows.OF_EVENTS, visit.written(), visit));
  }

  static LeavesOfAFolder openWithoutEvents(Path folder) {
    return open(
        folder,
        visit -> new LeavesOfAFolder(folder, LeafRows.OF_EVENTS, visit.written(), "", visit, null));
  }

  private interface Opening {
    LeavesOfAFolder open(FolderVisit visit) throws IOException;
  }

  private static LeavesOfAFolder open(Path folder, Opening opening) {
    try {
      FolderVisit visit = FolderVisit.to(folder);
      try {
        return opening.open(visit);
      } catch (IOException unreadable) {
        visit.close();
        throw unreadable;
      }
    } catch (IOException unreadable) {
      throw unreadable(folder, unreadable);
    }
  }

  /**
   * @param written whether a program may be writing to it
   */
  private static LeavesOfAFolder open(
      Path folder, Rows rows, boolean written, @Nullable FolderVisit visit) throws IOException {
    String name = fileOf(rows);
    Path file = folder.resolve(name);
    if (written) {
      String address = file.toUri().getRawPath() + "?mode=ro";
      return new LeavesOfAFolder(folder, rows, true, address, visit, null);
    }
    Path log = folder.resolve(name + "-wal");
    if (Files.notExists(log) || Files.size(log) == 0) {
      String address = file.toUri().getRawPath() + "?immutable=1";
      return new LeavesOfAFolder(folder, rows, false, address, visit, null);
    }
    Path copy = Files.createTempDirectory("guardbook");
    deleteAtTheEnd(copy, name);
    try {
      Files.copy(file, copy.resolve(name));
      Files.copy(log, copy.resolve(name + "-wal"));
    } catch (IOException failed) {
      delete(copy, name);
      throw failed;
    }
    String address = copy.resolve(name).toUri().getRawPath() + "?mode=rw";
    return new LeavesOfAFolder(folder, rows, false, address, visit, copy);
  }

  /** It is all of the record, so it must not be left to lie there where the check is broken off. */
  private static void deleteAtTheEnd(Path copy, String name) {
    copy.toFile().deleteOnExit();
    for (String end : ENDS) {
      copy.resolve(name + end).toFile().deleteOnExit();
    }
  }

  private static void delete(Path copy, String name) throws IOException {
    for (String end : ENDS) {
      Files.deleteIfExists(copy.resolve(name + end));
    }
    Files.delete(copy);
  }

  /** These hold the lock meanwhile, where nobody else does. */
  @Override
  public Optional<StoredLeaves> beside(Rows other) {
    if (Files.notExists(folder.resolve(fileOf(other)))) {
      return Optional.empty();
    }
    try {
      return Optional.of(open(folder, other, written, null));
    } catch (IOException unreadable) {
      throw unreadable(folder, unreadable);
    }
  }

  private static EventStoreException unreadable(Path folder, IOException why) {
    return new EventStoreException("The folder " + folder + " cannot be read.", why);
  }

  private static String fileOf(Rows rows) {
    return rows.name() + ".sqlite";
  }

  @Override
  public long size() {
    return read(reader -> rows.size(reader::prepared));
  }

  @Override
  public List<StoredLeaf> from(long position, int atMost) {
    return read(reader -> rows.from(reader::prepared, position, atMost));
  }

  @Override
  public List<String> flaws() {
    return read(reader -> rows.flaws(reader.connection));
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
      if (visit != null) {
        visit.close();
      }
      if (copy != null) {
        delete(copy, fileOf(rows));
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
