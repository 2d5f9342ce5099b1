package org.guardbook.ui.deskfile;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.guardbook.ui.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The small file {@code desk.sqlite} beside the record, for what may be overwritten and thrown
 * away. Every write is on disk when it returns.
 */
@Component
public class DeskFile implements AutoCloseable {

  private final Connection connection;
  private final ReentrantLock lock = new ReentrantLock();

  /** Makes an answer of a row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  public DeskFile(Settings settings) {
    this.connection = open(settings.data());
    change("PRAGMA journal_mode=WAL");
    change("PRAGMA synchronous=FULL");
    change("PRAGMA secure_delete=ON");
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

  /**
   * Runs a statement that answers nothing, one that makes a table say.
   *
   * @param sql never holds anything that somebody typed
   */
  public void change(String sql) {
    locked(
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  /** Changes rows and answers how many. */
  public int write(String sql, @Nullable Object... values) {
    return locked(
        () -> {
          try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  public <T> List<T> read(String sql, Row<T> row, @Nullable Object... values) {
    return locked(
        () -> {
          try (PreparedStatement statement = prepare(sql, values);
              ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
              all.add(row.read(rows));
            }
            return all;
          }
        });
  }

  public <T> Optional<T> readOne(String sql, Row<T> row, @Nullable Object... values) {
    return read(sql, row, values).stream().findFirst();
  }

  @Override
  public void close() {
    locked(
        () -> {
          connection.close();
          return true;
        });
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
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
