package org.guardbook.query.bundle;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.command.eventstore.StoredLeaves;
import org.guardbook.query.bundle.BundleQuery.NamedFile;
import org.guardbook.query.bundle.BundleQuery.ProveCase;
import org.guardbook.query.bundle.BundleQuery.ProvedCase;
import org.guardbook.query.bundle.BundleQuery.SignManifest;
import org.guardbook.query.ledger.EventLeaf;
import org.guardbook.query.ledger.Hash;
import org.guardbook.query.ledger.Ledger;
import org.guardbook.query.ledger.Proving;
import org.guardbook.query.restriction.WhoMaySee;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proves what is stored of a case, and signs for what is handed out. */
@Component
class BundleAnswers {

  private final RecordedEvents events;
  private final StoredLeaves leaves;
  private final Ledger ledger;
  private final WhoMaySee whoMaySee;
  private final JsonMapper json = JsonMapper.builder().build();

  BundleAnswers(RecordedEvents events, StoredLeaves leaves, Ledger ledger, WhoMaySee whoMaySee) {
    this.whoMaySee = whoMaySee;
    this.events = events;
    this.leaves = leaves;
    this.ledger = ledger;
  }

  @QueryHandler
  Optional<ProvedCase> answer(ProveCase query, MetaData asker) throws Altered {
    Set<String> hidden = whoMaySee.hiddenFrom(Provenance.from(asker)).all();
    if (hidden.contains(query.reference())) {
      return Optional.empty();
    }
    Instant asAt = query.asAt() == null ? Instant.MAX : query.asAt();
    List<RecordedEvent> recorded =
        List.of(query.reference(), ChronologyReference.subject(query.reference())).stream()
            .flatMap(subject -> events.of(subject, asAt).stream())
            .sorted(Comparator.comparing(RecordedEvent::position))
            .toList();
    if (recorded.isEmpty()) {
      return Optional.empty();
    }
    Proving head = ledger.proving();
    List<String> passages = query.passages().stream().map(BundleAnswers::folded).toList();
    List<List<Long>> sealed =
        IntStream.rangeClosed(0, passages.size())
            .<List<Long>>mapToObj(_ -> new ArrayList<>())
            .collect(Collectors.toCollection(ArrayList::new));
    Map<String, NamedFile> evidence = new LinkedHashMap<>();
    ArrayNode told = json.createArrayNode();
    for (RecordedEvent event : recorded) {
      byte[] leaf = leaf(event);
      ObjectNode said = ToldLeaf.of(json, leaf);
      List<Integer> over =
          IntStream.range(0, passages.size())
              .filter(each -> occurs(passages.get(each), said))
              .boxed()
              .collect(Collectors.toCollection(ArrayList::new));
      if (hidden.stream().anyMatch(EventLeaf.parse(leaf)::names)) {
        over.add(passages.size());
      }
      over.forEach(each -> sealed.get(each).add(event.position()));
      noteEvidence(said, evidence);
      ObjectNode one = over.isEmpty() ? said.put("leaf", leaf) : sealedOver(over, said, leaf);
      ArrayNode proof = one.putArray("proof");
      head.inclusion(event.position()).forEach(hash -> proof.add(hash.toBase64()));
      told.add(one);
    }
    if (sealed.getLast().isEmpty()) {
      sealed.removeLast();
    }
    ObjectNode file = json.createObjectNode();
    file.set("events", told);
    return Optional.of(
        new ProvedCase(
            head.checkpoint().origin(),
            head.checkpoint().size(),
            head.note().toString(),
            head.keys().text(),
            List.copyOf(new TreeSet<>(recorded.stream().map(RecordedEvent::subject).toList())),
            sealed,
            List.copyOf(evidence.values()),
            json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file)));
  }

  private byte[] leaf(RecordedEvent event) throws Altered {
    List<StoredLeaf> found = leaves.from(event.position(), 1);
    byte[] bytes = found.isEmpty() ? null : found.getFirst().bytes();
    if (bytes == null) {
      throw new Altered("event " + event.position() + " cannot be read as it is stored");
    }
    return bytes;
  }

  private ObjectNode sealedOver(List<Integer> passages, ObjectNode said, byte[] leaf) {
    ObjectNode sealed = json.createObjectNode();
    sealed.set("position", said.get("position"));
    sealed.set("subject", said.get("subject"));
    sealed.set("sequence", said.get("sequence"));
    ArrayNode over = sealed.putArray("sealed");
    passages.forEach(each -> over.add(each + 1));
    return sealed.put("leafHash", Hash.ofLeaf(leaf).toBase64());
  }

  private static boolean occurs(String passage, JsonNode in) {
    return in.isString()
        ? folded(in.asString()).contains(passage)
        : in.valueStream().anyMatch(each -> occurs(passage, each));
  }

  /** Neither a line break nor another apostrophe makes it another passage. */
  private static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00a0]+", " ")
        .replace('’', '\'')
        .toLowerCase(Locale.UK);
  }

  private static void noteEvidence(JsonNode in, Map<String, NamedFile> evidence) {
    String sha256 = in.path("sha256").asString("");
    if (sha256.matches("[0-9a-f]{64}")) {
      evidence.putIfAbsent(sha256, new NamedFile(sha256, in.path("fileName").asString("")));
    }
    in.forEach(each -> noteEvidence(each, evidence));
  }

  @QueryHandler
  String answer(SignManifest query, MetaData asker) {
    if (whoMaySee.hiddenFrom(Provenance.from(asker)).all().contains(query.reference())
        || events.lastSequence(query.reference()).isEmpty()) {
      throw new RuleViolated("reference", "There is no such record.");
    }
    StringBuilder list = new StringBuilder();
    query
        .files()
        .forEach((path, sha256) -> list.append(sha256).append(' ').append(path).append('\n'));
    return ledger.sign(origin -> About.FORMAT + "\n" + origin + "\n" + list).toString();
  }
}
