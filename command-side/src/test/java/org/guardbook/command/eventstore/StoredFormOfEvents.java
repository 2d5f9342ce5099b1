package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.committee.CommitteeEvent;
import org.guardbook.command.custody.CustodyEvent;
import org.guardbook.command.eventstore.ExamplesOfEvents.Example;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.restriction.RestrictionEvent;
import org.guardbook.command.review.ReviewEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events are for ever: what was stored once must be read for as long as there is a record. */
class StoredFormOfEvents {

  private static final Path FILES = Path.of("src/test/resources/golden");
  private static final ObjectMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String HOW_TO_WRITE =
      "Run this test once with -Dgolden=write: it writes the files that are missing and changes none. "
          + "Read what it wrote before you commit it.";

  private final EventSerializer serializer = new EventSerializer();

  @TestFactory
  Stream<DynamicTest> isTheOneThatWasReleased() {
    return ExamplesOfEvents.all().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> pinned(example)));
  }

  private void pinned(Example example) throws IOException {
    SerializedObject<String> stored = serializer.serialize(example.event(), String.class);
    String type = stored.getType().getName();
    String revision = stored.getType().getRevision();
    Path file = FILES.resolve(type + "." + revision + example.suffix() + ".json");
    if (Files.notExists(file)) {
      if (!"write".equals(System.getProperty("golden"))) {
        fail(
            "%s is missing: the event %s is new, or its revision is. %s", file, type, HOW_TO_WRITE);
      }
      write(file, type, revision, stored.getData());
    }
    JsonNode golden = PRETTY.readTree(Files.readString(file));

    assertThat(golden.get("type").asString()).isEqualTo(type);
    assertThat(golden.get("revision").asString()).isEqualTo(revision);
    assertThat(stored.getData())
        .as(
            """
            %s is stored otherwise than the released events that are in every data folder.
            If a field was added: declare it @Nullable, leave the revision, and give the file's example no value for it.
            If a field was renamed, removed or means something else: raise @Revision, write an EventUpcaster bean from the
            old revision (within EntryCorrected too, where the event may stand as replacement), keep %s as it is
            and add the upcaster's test. %s"""
                .formatted(type, file.getFileName(), HOW_TO_WRITE))
        .isEqualTo(JsonMapper.builder().build().writeValueAsString(golden.get("body")));
    Object read =
        serializer.deserialize(
            new SimpleSerializedObject<>(
                JsonMapper.builder().build().writeValueAsString(golden.get("body")),
                String.class,
                type,
                revision));
    assertThat(read).as("what %s reads as", file.getFileName()).isEqualTo(example.event());
  }

  private static void write(Path file, String type, String revision, String body)
      throws IOException {
    Files.createDirectories(FILES);
    Files.writeString(
        file,
        PRETTY.writeValueAsString(
                PRETTY
                    .createObjectNode()
                    .put("type", type)
                    .put("revision", revision)
                    .set("body", PRETTY.readTree(body)))
            + "\n");
  }

  @Test
  void isPinnedForEveryEventThereIs() {
    Set<Class<?>> shown =
        ExamplesOfEvents.all().stream()
            .map(example -> example.event().getClass())
            .collect(Collectors.toSet());

    assertThat(
            Stream.of(
                    PositionOfTrustEvent.class,
                    ReviewEvent.class,
                    ChildProtectionEvent.class,
                    ChronologyEvent.class,
                    CommitteeEvent.class,
                    ReferenceDataEvent.class,
                    CustodyEvent.class,
                    AccountEvent.class,
                    RestrictionEvent.class)
                .flatMap(StoredFormOfEvents::leaves)
                .filter(event -> !shown.contains(event))
                .toList())
        .as("events without an example in ExamplesOfEvents; give each one. " + HOW_TO_WRITE)
        .isEmpty();
  }

  @Test
  void hasNoFileThatNothingIsHeldAgainst() {
    Set<String> current =
        ExamplesOfEvents.all().stream()
            .map(
                example -> {
                  SerializedObject<String> stored =
                      serializer.serialize(example.event(), String.class);
                  return stored.getType().getName()
                      + "."
                      + stored.getType().getRevision()
                      + example.suffix()
                      + ".json";
                })
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(files().stream().filter(file -> !current.contains(file)).toList())
        .as(
            "files of older revisions belong into golden/earlier, with the test of the upcaster that reads them")
        .isEmpty();
  }

  private static List<String> files() {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(StoredFormOfEvents::leaves)
        : Stream.of(type);
  }
}
