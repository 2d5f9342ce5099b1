package org.guardbook.command.look;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.guardbook.command.Provenance;

/** The log of who looked of a folder, as the program keeps it. */
public final class LooksOnDisk implements AutoCloseable {

  private final LookFile file;

  public LooksOnDisk(Path folder, Clock clock) {
    this.file = new LookFile(folder, clock);
  }

  public Looks looks() {
    return file;
  }

  /** Somebody opens these records, one after the other. */
  public void open(String... subjects) {
    Provenance by = new Provenance("auditor", null, null, null, null, null);
    for (String subject : subjects) {
      file.record(List.of(new Sight(Sight.Kind.OPENED, subject, null, null, null)), by);
    }
  }

  /** Does to the file of a folder what no program of ours does. */
  public static void tamper(Path folder, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("looks.sqlite"));
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
