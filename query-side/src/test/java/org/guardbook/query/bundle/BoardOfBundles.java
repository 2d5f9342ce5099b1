package org.guardbook.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.review.Evidence;
import org.guardbook.command.review.ReviewEvent.ActionCompleted;
import org.guardbook.query.ChildStory;
import org.guardbook.query.ChronologyStory;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.bundle.BundleQuery.NamedFile;
import org.guardbook.query.bundle.BundleQuery.ProveCase;
import org.guardbook.query.bundle.BundleQuery.ProvedCase;
import org.guardbook.query.bundle.BundleQuery.SignManifest;
import org.guardbook.query.ledger.Ledger;
import org.guardbook.query.ledger.LedgerQuery.Proof;
import org.guardbook.query.ledger.LedgerQuery.ProveConsistency;
import org.guardbook.query.ledger.LedgerQuery.SignHead;
import org.guardbook.query.ledger.LedgerQuery.SignedHead;
import org.guardbook.query.replay.RunningQuerySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A board with a few cases of every kind, from which bundles are taken. */
final class BoardOfBundles implements AutoCloseable {

  static final String FILE = "What an agency sent in as evidence.";
  private static final List<String> PASSAGES =
      List.of("Hazel Pipit", "pulled by the  ARM", "Nine records of ten", "nowhere to be found");

  private final RunningQuerySide side;
  private final List<String> references = new ArrayList<>();

  BoardOfBundles(Path data) {
    side = new RunningQuerySide(data).replayed();
    for (int i = 1; i <= 4; i++) {
      allegation("W13-10" + i);
      review("R" + i);
      child("D0000" + i);
    }
  }

  private void allegation(String reference) {
    Story story = Story.of(reference);
    side.record(reference, 0, story.contactRecorded());
    side.record(reference, 1, story.contactRecorded());
    references.add(reference);
    ChronologyStory chronology = ChronologyStory.of(RecordKind.POSITION_OF_TRUST, reference);
    side.record(
        chronology.chronology().toString(),
        0,
        chronology.picked(entry(reference, 0), "She was believed."),
        chronology.restated(entry(reference, 0), "She was believed, and her mother told."),
        chronology.picked(entry(reference, 1), "It happened again."),
        chronology.takenOut(entry(reference, 1), "It was the same day."));
  }

  /** Event id of an entry, counted from 0. */
  private String entry(String reference, int sequence) {
    return side.bean(RecordedEvents.class).of(reference).get(sequence).eventId();
  }

  private void review(String reference) {
    ReviewStory story = ReviewStory.of(reference);
    side.record(
        reference,
        0,
        story.referred(),
        story.recommendation("1"),
        story.agreed("1.1", "POLICE", "2014-03-31"),
        new ActionCompleted(
            story.reference(),
            When.parse("2014-02-01"),
            "1.1",
            new Narrative("Nine records of ten name the child."),
            List.of(
                new Evidence(
                    Packing.sha256(FILE.getBytes(UTF_8)),
                    new Narrative("records.txt"),
                    "text/plain",
                    FILE.length()))));
    references.add(reference);
  }

  private void child(String reference) {
    ChildStory story = ChildStory.of(reference);
    side.record(reference, 0, story.opened(), story.discussed("2014-01-06", true));
    references.add(reference);
  }

  /** Of any case, with none or some of it redacted. */
  PreparedBundle any(Random chance) throws Exception {
    return of(
        references.get(chance.nextInt(references.size())),
        PASSAGES.subList(0, chance.nextInt(PASSAGES.size() + 1)));
  }

  /** Of a review, with a file of evidence, of which nothing is redacted. */
  PreparedBundle withEvidence() throws Exception {
    return of(references.get(1), List.of());
  }

  /** Of an allegation, in which events are sealed over the first passage. */
  PreparedBundle redacted() throws Exception {
    return of(references.get(0), PASSAGES.subList(0, 2));
  }

  PreparedBundle whole() throws Exception {
    return of(references.get(0), List.of());
  }

  private PreparedBundle of(String reference, List<String> passages) throws Exception {
    BundleAnswers answers = side.bean(BundleAnswers.class);
    ProvedCase proved =
        answers
            .answer(new ProveCase(reference, null, passages), MetaData.emptyInstance())
            .orElseThrow();
    JsonNode events = PreparedBundle.JSON.readTree(proved.events()).get("events");
    Instant now = Instant.now();
    About about =
        new About(
            About.FORMAT,
            proved.origin(),
            proved.size(),
            reference,
            "A case",
            now,
            now,
            "auditor",
            Role.AUDITOR,
            "Inspection",
            proved.subjects(),
            IntStream.range(0, passages.size())
                .mapToObj(i -> new About.Redaction(i + 1, "A third party", proved.sealed().get(i)))
                .toList(),
            List.of());
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    files.put("README.txt", "Read this first.".getBytes(UTF_8));
    files.put("about.json", PreparedBundle.JSON.writeValueAsBytes(about));
    files.put("case.pdf", "%PDF".getBytes(UTF_8));
    files.put("timeline.json", PreparedBundle.JSON.writeValueAsBytes(timeline(events)));
    files.put("events.json", proved.events());
    files.put("checkpoint", proved.checkpoint().getBytes(UTF_8));
    files.put("keys", proved.keys().getBytes(UTF_8));
    files.putAll(MeansOfChecking.files());
    for (NamedFile file : proved.evidence()) {
      files.put("evidence/" + file.sha256() + ".txt", FILE.getBytes(UTF_8));
    }
    return new PreparedBundle(
        files,
        sums -> answers.answer(new SignManifest(reference, null, sums), MetaData.emptyInstance()));
  }

  /** An entry for each event; of one that is sealed, only where it stands. */
  private static ArrayNode timeline(JsonNode events) {
    ArrayNode timeline = PreparedBundle.JSON.createArrayNode();
    for (JsonNode event : events) {
      ObjectNode entry = timeline.addObject();
      entry.set("position", event.get("position"));
      if (!event.has("sealed")) {
        entry.set("eventId", event.get("eventId"));
        entry.put("recordedAt", Instant.parse(event.get("recordedAt").asString()).toString());
      }
    }
    return timeline;
  }

  /** One more event is recorded, so that the ledger grows. */
  void goesOn() {
    side.record(references.getFirst(), 2, Story.of(references.getFirst()).contactRecorded());
  }

  /** That the ledger only grew between the two heads, as the board answers for anybody. */
  String growth(String from, String to) throws Exception {
    return PreparedBundle.JSON.writeValueAsString(
        side.ask(
            new ProveConsistency("events", size(from), size(to)),
            Role.AUDITOR,
            ResponseTypes.instanceOf(Proof.class)));
  }

  private static long size(String head) {
    return Long.parseLong(head.lines().toList().get(1));
  }

  /** As somebody keeps it elsewhere. */
  String head() {
    return side.bean(Ledger.class).proving().note().toString();
  }

  /** The same of who looked. */
  String headOfLooks() throws Exception {
    return side.ask(new SignHead("looks"), Role.AUDITOR, ResponseTypes.instanceOf(SignedHead.class))
        .note();
  }

  @Override
  public void close() {
    side.close();
  }
}
