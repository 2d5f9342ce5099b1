package org.guardbook.query.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.review.Evidence;
import org.guardbook.command.review.ReviewEvent.ActionCompleted;
import org.guardbook.query.ChronologyStory;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.bundle.BundleQuery.NameEvidence;
import org.guardbook.query.bundle.BundleQuery.NamedFile;
import org.guardbook.query.bundle.BundleQuery.ProveCase;
import org.guardbook.query.bundle.BundleQuery.ProvedCase;
import org.guardbook.query.replay.RunningQuerySide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProvingACase {

  private static final String FILE = "a".repeat(64);

  private final ReviewStory story = ReviewStory.of("R1");
  private RunningQuerySide side;

  @BeforeEach
  void open(@TempDir Path data) {
    side = new RunningQuerySide(data).replayed();
    publish(0, "one", story.referred());
    publish(1, "two", story.recommendation("1"), story.agreed("1.1", "POLICE", "2014-03-31"));
    publish(
        3,
        "three",
        new ActionCompleted(
            story.reference(),
            When.parse("2014-02-01"),
            "1.1",
            new Narrative("Nine\u202frecords of ten name the child."),
            List.of(new Evidence(FILE, new Narrative("records.txt"), "text/plain", 12))));
  }

  @AfterEach
  void close() {
    side.close();
  }

  private void publish(long sequence, String command, Object... events) {
    publishOf("R1", sequence, command, events);
  }

  private void publishOf(String subject, long sequence, String command, Object... events) {
    MetaData by = MetaData.from(Map.of("account", "jay", "commandId", command));
    side.bean(EventStore.class)
        .publish(
            IntStream.range(0, events.length)
                .mapToObj(
                    i ->
                        new GenericDomainEventMessage<>(
                            "Record", subject, sequence + i, events[i], by))
                .toList());
  }

  private void publishAt(long sequence, String recordedAt, Object event) {
    side.bean(EventStore.class)
        .publish(
            new GenericDomainEventMessage<>(
                "Record",
                "R1",
                sequence,
                new GenericMessage<>(event, Map.of("account", "jay")),
                () -> Instant.parse(recordedAt)));
  }

  private ProvedCase proved(String... passages) {
    return proved(new ProveCase("R1", null, List.of(passages)));
  }

  private ProvedCase proved(ProveCase query) {
    return side.bean(BundleAnswers.class).answer(query, MetaData.emptyInstance()).orElseThrow();
  }

  private static JsonNode event(ProvedCase proved, int index) {
    return PreparedBundle.JSON.readTree(proved.events()).get("events").get(index);
  }

  @Test
  void sealsWhatSaysItWhicheverSpaceWasTyped() {
    ProvedCase proved = proved("nine records");

    assertThat(proved.sealed()).hasSize(1);
    assertThat(proved.sealed().getFirst())
        .containsExactly(event(proved, 3).get("position").longValue());
    assertThat(event(proved, 3).has("payload")).isFalse();
  }

  @Test
  void sealsWhatWasRecordedByTheSameCommandWithIt() {
    ProvedCase proved = proved("Brief all teams");

    assertThat(event(proved, 0).has("sealed")).isFalse();
    assertThat(event(proved, 1).has("sealed")).isTrue();
    assertThat(event(proved, 2).has("sealed")).isTrue();
    assertThat(event(proved, 3).has("sealed")).isFalse();
  }

  @Test
  void sealsWithAnEntryWhatTheChronologySaysOfIt() {
    ChronologyStory chronology = ChronologyStory.of(RecordKind.REVIEW, "R1");
    String shown = eventId(3);
    publishOf("R1/chronology", 0, "four", chronology.picked(shown, "It was noticed."));
    publishOf("R1/chronology", 1, "five", chronology.restated(shown, "It was noticed, late."));
    publishOf("R1/chronology", 2, "six", chronology.takenOut(shown, "It is about a brother."));
    publishOf("R1/chronology", 3, "seven", chronology.picked(eventId(0), "It began here."));

    ProvedCase proved = proved("Nine records");

    assertThat(text(proved))
        .doesNotContain(shown, "noticed", "brother")
        .contains(eventId(0), "It began here.");
    assertThat(proved.sealed().getFirst())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(3, 6)
                .mapToObj(i -> event(proved, i).get("position").longValue())
                .toList());
  }

  @Test
  void sealsWithAnEntryWhatCorrectsItAndWhatCorrectsThatAndWhatCameWithEither() {
    Story allegation = Story.of("W13-117");
    publishOf(
        "W13-117",
        0,
        "four",
        allegation.contactRecorded(),
        allegation.developmentNoted("2013-10-10", "Dunnock rang."));
    publishOf(
        "W13-117", 2, "five", allegation.corrected(eventId("W13-117", 1), noted("A person rang.")));
    publishOf(
        "W13-117",
        3,
        "six",
        allegation.corrected(eventId("W13-117", 2), noted("A neighbour rang.")),
        allegation.developmentNoted("2013-10-11", "Rang back."));
    publishOf("W13-117", 5, "seven", allegation.developmentNoted("2013-10-12", "No answer."));

    ProvedCase proved = proved(new ProveCase("W13-117", null, List.of("Dunnock")));

    assertThat(IntStream.range(0, 6).filter(i -> event(proved, i).has("sealed")).boxed().toList())
        .containsExactly(0, 1, 2, 3, 4);
    assertThat(text(proved))
        .doesNotContain(eventId("W13-117", 1), eventId("W13-117", 2))
        .contains("No answer.");
  }

  private static DevelopmentNoted noted(String note) {
    return Story.of("W13-117").developmentNoted("2013-10-10", note);
  }

  private String eventId(int sequence) {
    return eventId("R1", sequence);
  }

  private String eventId(String subject, int sequence) {
    return side.bean(RecordedEvents.class).of(subject).get(sequence).eventId();
  }

  /** All that can be read in its events. */
  private static String text(ProvedCase proved) {
    return new String(proved.events(), StandardCharsets.UTF_8);
  }

  @Test
  void sealsNothingOverWhatKindOfEventItIs() {
    assertThat(proved("review.ActionAgreed", "two").sealed()).containsOnly(List.of());
  }

  @Test
  void sealsOverWhoRecordedIt() {
    assertThat(proved("Jay").sealed().getFirst()).hasSize(4);
  }

  @Test
  void leavesNoGapWhereTheClockWasSetBack() {
    publishAt(4, "2099-01-01T00:00:05Z", story.agreed("1.2", "POLICE", "2014-03-31"));
    publishAt(5, "2099-01-01T00:00:03Z", story.agreed("1.3", "POLICE", "2014-03-31"));
    publishAt(6, "2099-01-01T00:00:05Z", story.agreed("1.4", "POLICE", "2014-03-31"));

    ProvedCase proved =
        proved(new ProveCase("R1", Instant.parse("2099-01-01T00:00:04Z"), List.of()));

    assertThat(
            PreparedBundle.JSON
                .readTree(proved.events())
                .get("events")
                .valueStream()
                .map(event -> event.get("sequence").longValue()))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void tellsWhetherAFileIsNamedByAnEventThatIsNotSealed() {
    assertThat(proved().evidence()).containsExactly(new NamedFile(FILE, "records.txt", true));
    assertThat(proved("records.txt").evidence())
        .containsExactly(new NamedFile(FILE, "records.txt", false));
    assertThat(
            side.bean(BundleAnswers.class)
                .answer(new NameEvidence("R1", null), MetaData.emptyInstance()))
        .extracting(NamedFile::fileName)
        .containsExactly("records.txt");
    assertThat(
            side.bean(BundleAnswers.class)
                .answer(new NameEvidence("R1", Instant.EPOCH), MetaData.emptyInstance()))
        .isEmpty();
  }
}
