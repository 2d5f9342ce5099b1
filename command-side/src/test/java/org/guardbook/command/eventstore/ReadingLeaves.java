package org.guardbook.command.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger is given of the store, from inside and from outside. */
class ReadingLeaves {

  private static final Path VECTORS = Path.of("../docs/ledger-vectors.json");

  @TempDir private Path folder;

  @Test
  void writesEachEventAsTheDocumentSays() throws Exception {
    new OpenStore(folder).close();
    List<String> documented = new ArrayList<>();
    for (JsonNode vector : JsonMapper.shared().readTree(VECTORS.toFile()).get("leaves")) {
      insert(vector.get("event"));
      documented.add(vector.get("leaf").asString());
    }

    try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
      assertThat(leaves.from(0, 10))
          .extracting(leaf -> Base64.getEncoder().encodeToString(leaf.bytes()))
          .isEqualTo(documented);
      assertThat(leaves.from(0, 10)).extracting(StoredLeaf::flaw).containsOnlyNulls();
      assertThat(leaves.size()).isEqualTo(documented.size());
    }
  }

  private void insert(JsonNode event) throws Exception {
    JsonNode metadata =
        event.get("metadata").asString().isEmpty()
            ? JsonMapper.shared().createObjectNode()
            : JsonMapper.shared().readTree(event.get("metadata").asString());
    try (Connection connection = connect();
        PreparedStatement row =
            connection.prepareStatement("INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,0,?,?)")) {
      row.setLong(1, event.get("position").asLong());
      row.setLong(2, event.get("recordedAt").asLong());
      row.setString(3, event.get("subject").asString());
      row.setLong(4, event.get("sequence").asLong());
      row.setString(5, event.get("kind").asString());
      row.setString(6, event.get("type").asString());
      row.setString(7, event.get("revision").isNull() ? null : event.get("revision").asString());
      row.setString(8, event.get("eventId").asString());
      row.setString(9, metadata.has("commandId") ? metadata.get("commandId").asString() : null);
      row.setBytes(10, event.get("metadata").asString().getBytes(UTF_8));
      row.setBytes(11, event.get("payload").asString().getBytes(UTF_8));
      row.executeUpdate();
    }
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.sqlite"));
  }

  @Test
  void findsTheSameFromOutsideAsFromInside() {
    List<String> inside;
    try (OpenStore store = new OpenStore(folder)) {
      store.append("a", 0, 3);
      store.append("b", 0);
      inside = bytes(store.engine.leaves());
      assertThat(store.engine.leaves().flaws()).isEmpty();
      assertThat(store.engine.leaves().size()).isEqualTo(4);
    }

    try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
      assertThat(bytes(leaves)).isEqualTo(inside).hasSize(4);
      assertThat(leaves.flaws()).isEmpty();
      assertThat(leaves.from(2, 1)).extracting(StoredLeaf::position).containsExactly(2L);
    }
  }

  private static List<String> bytes(StoredLeaves leaves) {
    return leaves.from(0, 100).stream()
        .map(leaf -> Base64.getEncoder().encodeToString(leaf.bytes()))
        .toList();
  }

  @Test
  void takesInWhatACrashLeftInTheLogAndLeavesTheFolderAsItIs() throws Exception {
    Path crashed = Files.createDirectory(folder.resolve("crashed"));
    Path running = folder.resolve("running");
    List<String> inside;
    try (OpenStore store = new OpenStore(running)) {
      store.append("a", 0, 3);
      inside = bytes(store.engine.leaves());
      for (String name : List.of("events.sqlite", "events.sqlite-wal")) {
        Files.copy(running.resolve(name), crashed.resolve(name));
      }
    }
    Map<String, String> before = contents(crashed);

    try (StoredLeaves leaves = StoredLeaves.ofFolder(crashed)) {
      assertThat(bytes(leaves)).isEqualTo(inside).hasSize(3);
    }
    assertThat(contents(crashed)).isEqualTo(before);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.toString(), Arrays.toString(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  @Test
  void readsBesideAProgramThatIsRunning() throws Exception {
    try (Child running = Child.start(Child.Holding.class, folder)) {
      assertThat(running.nextLine()).isEqualTo("open");

      try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
        assertThat(leaves.from(0, 10)).hasSize(1);
      }
    }
  }

  @Test
  void saysWhereThereIsNothingToRead() {
    assertThatThrownBy(() -> StoredLeaves.ofFolder(folder))
        .isInstanceOf(EventStoreException.class)
        .hasMessage("There are no events in " + folder + ".");
  }

  @Test
  void comparesTheIdOfTheCommandWithWhatTheEventSays() throws Exception {
    try (OpenStore store = new OpenStore(folder)) {
      store.engine.appendEvents(
          List.of(of("one \"quoted\"", "a", 0), of("one \"quoted\"", "a", 1), of("two", "b", 0)));
    }
    try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
      assertThat(leaves.from(0, 10)).extracting(StoredLeaf::flaw).containsOnlyNulls();
      assertThat(leaves.from(1, 10)).extracting(StoredLeaf::flaw).containsOnlyNulls();
    }
    execute("UPDATE event SET command_id = 'three' WHERE position = 2");
    execute("UPDATE event SET command_step = 5 WHERE position = 1");

    try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
      assertThat(leaves.from(0, 10))
          .extracting(StoredLeaf::flaw)
          .containsExactly(
              null,
              "Beside event 1, its place among its command's events is not what the event itself"
                  + " says.",
              "Beside event 2, the id of the command that it came of is not what the event itself"
                  + " says.");
    }
  }

  @Test
  void comparesTheStepOfAnEventThatIsReadAlone() {
    try (OpenStore store = new OpenStore(folder)) {
      store.engine.appendEvents(
          List.of(of("one", "a", 0), of("two", "a", 1), of("two", "a", 2), of("two", "a", 3)));
    }
    try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
      for (int position = 0; position < 4; position++) {
        assertThat(leaves.from(position, 1)).extracting(StoredLeaf::flaw).containsOnlyNulls();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 1L << 32, -1})
  void findsTheStepOfAnEventAltered(long step) throws Exception {
    try (OpenStore store = new OpenStore(folder)) {
      store.engine.appendEvents(List.of(of("one", "a", 0), of("two", "a", 1)));
    }
    execute("UPDATE event SET command_step = " + step + " WHERE position = 1");

    try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
      assertThat(leaves.from(0, 2)).extracting(StoredLeaf::flaw).last().isNotNull();
      assertThat(leaves.from(1, 1)).extracting(StoredLeaf::flaw).doesNotContainNull();
    }
  }

  private static GenericDomainEventMessage<?> of(String command, String subject, long sequence) {
    return new GenericDomainEventMessage<>(
        "Talk",
        subject,
        sequence,
        new OpenStore.Said("again"),
        MetaData.with("commandId", command).and("account", "lado"));
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void tellsOfNothingWhereSomebodyHadSqliteCountItsRows() throws Exception {
    try (OpenStore store = new OpenStore(folder)) {
      store.append("a", 0, 3);
    }
    execute("ANALYZE");

    try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
      assertThat(leaves.flaws()).isEmpty();
    }
  }

  @Test
  void namesWhatSomebodyPutBesideOurTables() throws Exception {
    new OpenStore(folder).close();
    execute("CREATE TRIGGER quiet AFTER INSERT ON event BEGIN DELETE FROM event; END");

    try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
      assertThat(leaves.flaws())
          .containsExactly(
              "The tables of the file of events are not those that this program makes: it has"
                  + " quiet.");
    }
  }

  @Test
  void tellsOfTablesThatAreNotOurs() throws Exception {
    new OpenStore(folder).close();
    execute("DROP INDEX event_of_command");

    try (StoredLeaves leaves = StoredLeaves.ofFolder(folder)) {
      assertThat(leaves.flaws())
          .containsExactly(
              "The tables of the file of events are not those that this program makes.");
    }
  }
}
