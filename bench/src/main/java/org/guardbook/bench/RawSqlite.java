package org.guardbook.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The limit for an append: rows of the same size into the same tables and indexes, by one thread
 * that has them all at hand, synced at each commit.
 */
final class RawSqlite implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement insert;
  private final byte[] metaData;
  private final byte[] payload;
  private long position;

  /**
   * @param model an event store whose tables and indexes are copied
   * @param which of its events are like the row, as SQL says it
   */
  RawSqlite(Path file, Path model, String which) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA cache_size = -64000");
      statement.execute("ATTACH '" + model + "' AS model");
      StringBuilder schema = new StringBuilder();
      try (ResultSet parts =
          statement.executeQuery(
              "SELECT sql FROM model.sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")) {
        while (parts.next()) {
          schema.append(parts.getString(1)).append(";\n");
        }
      }
      statement.executeUpdate(schema.toString());
      try (ResultSet row =
          statement.executeQuery(
              "SELECT metadata, payload FROM model.event WHERE "
                  + which
                  + " ORDER BY position DESC LIMIT 1")) {
        this.metaData = row.getBytes(1);
        this.payload = row.getBytes(2);
      }
      statement.execute("DETACH model");
    }
    connection.setAutoCommit(false);
    this.insert =
        connection.prepareStatement(
            "INSERT INTO event (position, recorded_at, subject, sequence, kind, type, revision,"
                + " event_id, command_id, command_step, metadata, payload)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)");
  }

  int rowBytes() {
    return metaData.length + payload.length;
  }

  /** Rows a second when committing so many at a time. */
  double perSecond(int batch, double seconds) throws SQLException {
    long begun = System.nanoTime();
    long end = begun + (long) (seconds * 1e9);
    long rows = 0;
    while (System.nanoTime() < end) {
      for (int i = 0; i < batch; i++) {
        insert();
      }
      connection.commit();
      rows += batch;
    }
    return rows / ((System.nanoTime() - begun) / 1e9);
  }

  private void insert() throws SQLException {
    insert.setLong(1, position);
    insert.setLong(2, System.currentTimeMillis());
    insert.setString(3, "R26-%07d".formatted(position));
    insert.setLong(4, 0);
    insert.setString(5, "PositionOfTrust");
    insert.setString(6, "positionoftrust.ContactRecorded");
    insert.setString(7, "1");
    insert.setString(8, "01a00000-0000-7000-8000-%012d".formatted(position));
    insert.setString(9, "01a00000-0000-7000-9000-%012d".formatted(position));
    insert.setBytes(10, metaData);
    insert.setBytes(11, payload);
    insert.executeUpdate();
    position++;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
