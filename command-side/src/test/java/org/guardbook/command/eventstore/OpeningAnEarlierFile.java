package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that an earlier Guardbook wrote is read on, and says what it said. */
class OpeningAnEarlierFile {

  @TempDir private Path folder;

  @Test
  void hasNoRoomAnyMoreForWhatNoProofVouchesFor() throws Exception {
    try (OpenStore store = new OpenStore(folder)) {
      store.append("a", 0, 1);
    }
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder + "/events.sqlite");
        Statement statement = file.createStatement()) {
      statement.execute("CREATE TABLE snapshot (subject TEXT PRIMARY KEY) STRICT");
      statement.execute("PRAGMA user_version = 2");
    }

    new OpenStore(folder).close();

    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder + "/events.sqlite");
        Statement statement = file.createStatement();
        ResultSet tables =
            statement.executeQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'snapshot'")) {
      assertThat(tables.getInt(1)).isZero();
    }
  }

  @Test
  void countsFromNoughtWhatWasCountedFromOne() throws Exception {
    List<RecordedEvent> before;
    try (OpenStore store = new OpenStore(folder)) {
      store.append("a", 0, 3);
      store.append("b", 0, 2);
      before = store.all();
    }
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder + "/events.sqlite");
        Statement statement = file.createStatement()) {
      statement.execute("UPDATE event SET position = -1 - position");
      statement.execute("UPDATE event SET position = -position");
      statement.execute("CREATE TABLE snapshot (subject TEXT PRIMARY KEY) STRICT");
      statement.execute("PRAGMA user_version = 1");
    }

    for (int opening = 0; opening < 2; opening++) {
      try (OpenStore store = new OpenStore(folder)) {
        assertThat(store.all()).isEqualTo(before);
        assertThat(store.recorded.lastPosition()).isEqualTo(4);
      }
    }
  }
}
