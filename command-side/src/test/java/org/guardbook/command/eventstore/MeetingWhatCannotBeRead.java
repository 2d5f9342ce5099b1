package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.axonframework.eventhandling.TrackingEventStream;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry that this program cannot read keeps nobody from the others. */
class MeetingWhatCannotBeRead {

  @TempDir private Path folder;

  @BeforeEach
  void threeEntries() {
    try (OpenStore store = new OpenStore(folder)) {
      store.append("a", 0);
      store.append("b", 0);
      store.append("c", 0);
    }
  }

  private void inTheFile(String change) throws SQLException {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder + "/events.sqlite");
        Statement statement = file.createStatement()) {
      statement.execute(change);
    }
  }

  private void readsAllButTheSecond(Class<?> kind) throws Exception {
    try (OpenStore store = new OpenStore(folder);
        TrackingEventStream stream =
            new WakingEventStore(store.engine, store.recorded).openStream(null)) {
      List<RecordedEvent> read = store.all();
      assertThat(read).extracting(RecordedEvent::subject).containsExactly("a", "b", "c");
      assertThat(read.get(0).event()).isEqualTo(new OpenStore.Said("a 0"));
      assertThat(read.get(2).event()).isEqualTo(new OpenStore.Said("c 0"));
      assertThat(read.get(1).event())
          .isInstanceOfSatisfying(
              Unreadable.class, unreadable -> assertThat(unreadable.kind()).isEqualTo(kind));

      assertThat(stream.nextAvailable().getPayload()).isEqualTo(new OpenStore.Said("a 0"));
      assertThat(stream.nextAvailable().getPayload()).isInstanceOf(Unreadable.class);
      assertThat(stream.nextAvailable().getPayload()).isEqualTo(new OpenStore.Said("c 0"));
    }
  }

  @Test
  void whereItSaysNothingSensible() throws Exception {
    inTheFile(
        "UPDATE event SET type = 'positionoftrust.CaseClosed', revision = '1', payload = x'7B'"
            + " WHERE position = 1");
    readsAllButTheSecond(PositionOfTrustEvent.CaseClosed.class);
  }

  @Test
  void whereNobodyCanTellWhoRecordedIt() throws Exception {
    inTheFile("UPDATE event SET metadata = x'5B' WHERE position = 1");
    readsAllButTheSecond(Object.class);
  }

  @Test
  void whereItIsOfANewerProgram() throws Exception {
    inTheFile("UPDATE event SET type = 'positionoftrust.CaseSealed' WHERE position = 1");
    readsAllButTheSecond(PositionOfTrustEvent.class);
  }

  @Test
  void untilItCanBeReadAgain() throws Exception {
    inTheFile("UPDATE event SET payload = x'7B' WHERE position = 1");
    inTheFile("UPDATE event SET payload = CAST('{\"words\":\"b 0\"}' AS BLOB) WHERE position = 1");
    try (OpenStore store = new OpenStore(folder)) {
      assertThat(store.all().get(1).event()).isEqualTo(new OpenStore.Said("b 0"));
    }
  }
}
