package org.guardbook.ui.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The small file {@code desk.sqlite} beside the record, for one process. Every write is on disk
 * when it returns, and what is thrown away is overwritten.
 */
final class FileCabinet implements Cabinet, AutoCloseable {

  private final Connection connection;
  private final ReentrantLock lock = new ReentrantLock();

  FileCabinet(Path folder) {
    this.connection = open(folder);
    locked(
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA secure_delete=ON");
            return statement.execute(
                """
                CREATE TABLE IF NOT EXISTS sheet (
                  drawer TEXT NOT NULL, account TEXT NOT NULL, title TEXT NOT NULL,
                  text TEXT NOT NULL, put_at INTEGER NOT NULL,
                  PRIMARY KEY (drawer, account, title)) WITHOUT ROWID
                """);
          }
        });
  }

  private static Connection open(Path folder) {
    try {
      if (Files.notExists(folder)) {
        create(folder);
      }
      return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.sqlite"));
    } catch (IOException cannotCreate) {
      throw new UncheckedIOException("Cannot write to the data folder " + folder, cannotCreate);
    } catch (SQLException cannotOpen) {
      throw new IllegalStateException("Cannot open desk.sqlite in " + folder, cannotOpen);
    }
  }

  /** What lies in it is nobody else's business, whichever file is made first. */
  private static void create(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Override
  public Optional<String> find(Place place) {
    return Optional.ofNullable(
        read(
                "SELECT title, text FROM sheet WHERE drawer = ? AND account = ? AND title = ?",
                place.drawer(),
                place.account(),
                place.title())
            .get(place.title()));
  }

  @Override
  public Map<String, String> of(String drawer, String account) {
    return read("SELECT title, text FROM sheet WHERE drawer = ? AND account = ?", drawer, account);
  }

  @Override
  public void put(Place place, String text, Instant at) {
    insert("INSERT OR REPLACE", place, text, at);
  }

  @Override
  public boolean putIfAbsent(Place place, String text, Instant at) {
    return insert("INSERT OR IGNORE", place, text, at);
  }

  private boolean insert(String how, Place place, String text, Instant at) {
    return write(
        how + " INTO sheet (drawer, account, title, text, put_at) VALUES (?, ?, ?, ?, ?)",
        place.drawer(),
        place.account(),
        place.title(),
        text,
        at.toEpochMilli());
  }

  @Override
  public boolean replace(Place place, String present, String text, Instant at) {
    return write(
        "UPDATE sheet SET text = ?, put_at = ?"
            + " WHERE drawer = ? AND account = ? AND title = ? AND text = ?",
        text,
        at.toEpochMilli(),
        place.drawer(),
        place.account(),
        place.title(),
        present);
  }

  @Override
  public void remove(Place place) {
    write(
        "DELETE FROM sheet WHERE drawer = ? AND account = ? AND title = ?",
        place.drawer(),
        place.account(),
        place.title());
  }

  @Override
  public void forgetBefore(String drawer, Instant then) {
    write("DELETE FROM sheet WHERE drawer = ? AND put_at < ?", drawer, then.toEpochMilli());
  }

  @Override
  public void close() {
    locked(
        () -> {
          connection.close();
          return true;
        });
  }

  /** Whether anything changed. */
  private boolean write(String sql, Object... values) {
    return locked(
        () -> {
          try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate() > 0;
          }
        });
  }

  private Map<String, String> read(String sql, Object... values) {
    return locked(
        () -> {
          try (PreparedStatement statement = prepare(sql, values);
              ResultSet rows = statement.executeQuery()) {
            Map<String, String> texts = new LinkedHashMap<>();
            while (rows.next()) {
              texts.put(rows.getString(1), rows.getString(2));
            }
            return texts;
          }
        });
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private <T> T locked(Work<T> work) {
    lock.lock();
    try {
      return work.run();
    } catch (SQLException failed) {
      throw new IllegalStateException("desk.sqlite could not be used", failed);
    } finally {
      lock.unlock();
    }
  }
}
