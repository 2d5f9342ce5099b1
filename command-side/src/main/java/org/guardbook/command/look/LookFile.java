package org.guardbook.command.look;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.StoredLeaf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log in a file of the data folder. Readers see whole commits only and never hold up who
 * writes.
 */
final class LookFile implements Looks, AutoCloseable {

  static final int SHAPE = 1;

  /** Whether it is an allegation follows from the reference and is kept only to be found by. */
  private static final String[] SCHEMA = {
    """
    CREATE TABLE look (
      position INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      account TEXT NOT NULL,
      role TEXT,
      agency TEXT,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      as_at TEXT,
      reason TEXT,
      detail TEXT,
      allegation INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX look_at_subject ON look (subject, position)",
    "CREATE INDEX look_of_account ON look (account, position)"
  };

  private static final String INSERT =
      """
      INSERT INTO look (position, at, account, role, agency, kind, subject, as_at, reason, detail,
          allegation)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Goes from the one look to its neighbours, so that it reads no more than were kept with it. */
  static final String FOUND_ALONG =
      """
      SELECT subject FROM look
      WHERE account = ?1 AND kind = ?4
        AND position > coalesce(
          (SELECT position FROM look WHERE account = ?1 AND position < ?3 AND at <> ?2
           ORDER BY position DESC LIMIT 1), -1)
        AND position < coalesce(
          (SELECT position FROM look WHERE account = ?1 AND position > ?3 AND at <> ?2
           ORDER BY position LIMIT 1), 9223372036854775807)
      """;

  private static final Logger log = LoggerFactory.getLogger(LookFile.class);

  private static final LookRows ROWS = new LookRows();

  private final Path file;
  private final Clock clock;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

  /** Held by whoever writes; guards the connection below and the order of positions. */
  private final ReentrantLock writing = new ReentrantLock();

  private final Connection writer;

  /** Held by whoever reads; guards the connection below. */
  private final ReentrantLock reading = new ReentrantLock();

  private final Connection reader;

  /** Held by whoever goes through the whole file, which is long; guards the connection below. */
  private final ReentrantLock checking = new ReentrantLock();

  private final Connection checker;
  private volatile long size;

  /**
   * @param folder that this program already holds, so that no other writes here
   */
  LookFile(Path folder, Clock clock) {
    this.file = folder.resolve("looks.sqlite");
    this.clock = clock;
    try {
      this.writer = open();
      shape();
      this.reader = openToRead();
      this.checker = openToRead();
      this.size = counted();
    } catch (SQLException failed) {
      throw unusable(failed);
    }
  }

  private Connection open() throws SQLException {
    Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + file + "?jdbc.get_generated_keys=false");
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA busy_timeout = 10000");
    }
    return connection;
  }

  private Connection openToRead() throws SQLException {
    Connection connection = open();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = TRUE");
    }
    return connection;
  }

  private void shape() throws SQLException {
    try (Statement statement = writer.createStatement()) {
      int found;
      try (ResultSet answer = statement.executeQuery("PRAGMA user_version")) {
        found = answer.getInt(1);
      }
      if (found > SHAPE) {
        throw new IllegalStateException(
            "The looks in " + file + " were written by a newer Guardbook; start that one.");
      }
      writer.setAutoCommit(false);
      if (found < SHAPE) {
        for (String part : SCHEMA) {
          statement.execute(part);
        }
        statement.execute("PRAGMA user_version = " + SHAPE);
      }
      writer.commit();
    }
  }

  private long counted() throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet last = statement.executeQuery("SELECT coalesce(max(position), -1) FROM look")) {
      return last.getLong(1) + 1;
    }
  }

  @Override
  public void record(List<Sight> seen, Provenance by) {
    if (seen.isEmpty()) {
      return;
    }
    writing.lock();
    try {
      write(seen, by);
      long now = size + seen.size();
      size = now;
      listeners.forEach(listener -> tell(listener, now));
    } finally {
      writing.unlock();
    }
  }

  /** What is on disk is kept, whatever becomes of those who follow. */
  private static void tell(LongConsumer listener, long now) {
    try {
      listener.accept(now);
    } catch (RuntimeException failed) {
      log.warn("Somebody who follows the looks was not told of the latest", failed);
    }
  }

  private void write(List<Sight> seen, Provenance by) {
    try (PreparedStatement insert = writer.prepareStatement(INSERT)) {
      long at = clock.millis();
      for (int i = 0; i < seen.size(); i++) {
        fill(insert, size + i, at, seen.get(i), by);
        insert.addBatch();
      }
      insert.executeBatch();
      writer.commit();
    } catch (SQLException failed) {
      undo(failed);
      throw unusable(failed);
    }
  }

  private void undo(SQLException failed) {
    try {
      writer.rollback();
    } catch (SQLException another) {
      failed.addSuppressed(another);
    }
  }

  private static void fill(
      PreparedStatement insert, long position, long at, Sight sight, Provenance by)
      throws SQLException {
    Role role = by.role();
    Instant asAt = sight.asAt();
    insert.setLong(1, position);
    insert.setLong(2, at);
    insert.setString(3, by.account());
    insert.setString(4, role == null ? null : role.name());
    insert.setString(5, by.agency());
    insert.setString(6, sight.kind().name());
    insert.setString(7, sight.subject());
    insert.setString(8, asAt == null ? null : asAt.toString());
    insert.setString(9, sight.reason());
    insert.setString(10, sight.detail());
    insert.setBoolean(11, Search.isAllegation(sight.subject()));
  }

  @Override
  public List<Look> find(LooksSought sought, long offset, int atMost) {
    Search search = new Search(sought);
    return read(
        "SELECT * FROM look" + search.where() + search.orderBy() + " LIMIT ? OFFSET ?",
        statement -> {
          int next = search.fill(statement);
          statement.setInt(next, atMost);
          statement.setLong(next + 1, offset);
        },
        LookFile::looks);
  }

  @Override
  public Set<String> foundAlong(Look look) {
    return read(
        FOUND_ALONG,
        statement -> {
          statement.setString(1, look.account());
          statement.setLong(2, look.at().toEpochMilli());
          statement.setLong(3, look.position());
          statement.setString(4, Sight.Kind.FOUND.name());
        },
        rows -> {
          Set<String> found = new HashSet<>();
          while (rows.next()) {
            found.add(rows.getString(1));
          }
          return found;
        });
  }

  @Override
  public Tally tally(LooksSought sought) {
    Search search = new Search(sought);
    return read(
        "SELECT count(*), count(DISTINCT account) FROM look" + search.where(),
        search::fill,
        row -> new Tally(row.getLong(1), row.getLong(2)));
  }

  @Override
  public Map<Sight.Kind, Long> countByKind(LooksSought sought) {
    Search search = new Search(sought);
    Map<String, Long> counted =
        read(
            "SELECT kind, count(*) FROM look" + search.where() + " GROUP BY kind",
            search::fill,
            rows -> {
              Map<String, Long> counts = new HashMap<>();
              while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
              }
              return counts;
            });
    Map<Sight.Kind, Long> byKind = new EnumMap<>(Sight.Kind.class);
    for (Sight.Kind kind : Sight.Kind.values()) {
      byKind.put(kind, counted.getOrDefault(kind.name(), 0L));
    }
    return byKind;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public List<StoredLeaf> leaves(long from, int atMost) {
    return with(reader, reading, connection -> rows(connection, from, atMost));
  }

  private static List<StoredLeaf> rows(Connection connection, long from, int atMost)
      throws SQLException {
    List<PreparedStatement> prepared = new ArrayList<>();
    try {
      return ROWS.from(
          sql -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            prepared.add(statement);
            return statement;
          },
          from,
          atMost);
    } finally {
      for (PreparedStatement statement : prepared) {
        statement.close();
      }
    }
  }

  @Override
  public List<String> flaws() {
    return with(checker, checking, ROWS::flaws);
  }

  /** What the file is made of, as the file itself says it. */
  static List<String> parts() {
    return Stream.of(SCHEMA).map(String::strip).toList();
  }

  @Override
  public Runnable whenRecorded(LongConsumer listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private <T> T read(String sql, Filling filling, Reading<T> made) {
    return with(
        reader,
        reading,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            try (ResultSet rows = statement.executeQuery()) {
              return made.of(rows);
            }
          }
        });
  }

  private static <T> T with(Connection connection, ReentrantLock lock, Answering<T> answer) {
    lock.lock();
    try {
      return answer.from(connection);
    } catch (SQLException failed) {
      throw unusable(failed);
    } finally {
      lock.unlock();
    }
  }

  private static List<Look> looks(ResultSet rows) throws SQLException {
    List<Look> looks = new ArrayList<>();
    while (rows.next()) {
      try {
        looks.add(look(rows));
      } catch (IllegalArgumentException | DateTimeException _) {
        log.warn("Look {} is not as it was kept, so it is not shown", rows.getLong("position"));
      }
    }
    return looks;
  }

  private static Look look(ResultSet row) throws SQLException {
    @Nullable String role = row.getString("role");
    @Nullable String asAt = row.getString("as_at");
    return new Look(
        row.getLong("position"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("account"),
        role == null ? null : Role.valueOf(role),
        row.getString("agency"),
        Sight.Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        asAt == null ? null : Instant.parse(asAt),
        row.getString("reason"),
        row.getString("detail"));
  }

  private static IllegalStateException unusable(SQLException failed) {
    return new IllegalStateException(
        "Who looked could not be written down or read, so nothing was shown.", failed);
  }

  @Override
  public void close() {
    writing.lock();
    reading.lock();
    checking.lock();
    try (reader;
        checker) {
      writer.close();
    } catch (SQLException failed) {
      throw unusable(failed);
    } finally {
      checking.unlock();
      reading.unlock();
      writing.unlock();
    }
  }

  private interface Answering<T> {
    T from(Connection connection) throws SQLException;
  }

  private interface Filling {
    void fill(PreparedStatement statement) throws SQLException;
  }

  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }
}
