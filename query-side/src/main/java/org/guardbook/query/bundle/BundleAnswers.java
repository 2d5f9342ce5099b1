package org.guardbook.query.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.command.eventstore.StoredLeaves;
import org.guardbook.query.OnTheKeeper;
import org.guardbook.query.bundle.BundleQuery.NameEvidence;
import org.guardbook.query.bundle.BundleQuery.NamedFile;
import org.guardbook.query.bundle.BundleQuery.ProveCase;
import org.guardbook.query.bundle.BundleQuery.ProvedCase;
import org.guardbook.query.bundle.BundleQuery.SignManifest;
import org.guardbook.query.ledger.EventLeaf;
import org.guardbook.query.ledger.Hash;
import org.guardbook.query.ledger.Ledger;
import org.guardbook.query.ledger.Proofs;
import org.guardbook.query.ledger.Proving;
import org.guardbook.query.restriction.WhoMaySee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proves what is stored of a case, and signs for what is handed out. */
@Component
@OnTheKeeper
class BundleAnswers {

  private final RecordedEvents events;
  private final StoredLeaves leaves;
  private final Ledger ledger;
  private final WhoMaySee whoMaySee;
  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * An event as it is stored, and what it says.
   *
   * @param over passages, counted from 0, over which it is sealed; the number of passages where it
   *     names a record that is closed to whoever asks
   */
  private record Stored(long position, byte[] leaf, ObjectNode said, SortedSet<Integer> over) {

    private String command() {
      return said.path("metadata").path("commandId").asString("");
    }

    private String entry() {
      return said.path("payload").path("entry").asString("");
    }
  }

  BundleAnswers(RecordedEvents events, StoredLeaves leaves, Ledger ledger, WhoMaySee whoMaySee) {
    this.whoMaySee = whoMaySee;
    this.events = events;
    this.leaves = leaves;
    this.ledger = ledger;
  }

  @QueryHandler
  Optional<ProvedCase> answer(ProveCase query, MetaData asker) {
    List<Stored> recorded = stored(query.reference(), query.asAt(), asker);
    if (recorded.isEmpty()) {
      return Optional.empty();
    }
    Proving head = ledger.proving();
    int passages = query.passages().size();
    seal(recorded, new Passages(query.passages()), hiddenFrom(asker), passages);
    List<List<Long>> sealed =
        IntStream.rangeClosed(0, passages)
            .<List<Long>>mapToObj(_ -> new ArrayList<>())
            .collect(Collectors.toCollection(ArrayList::new));
    ArrayNode told = json.createArrayNode();
    for (Stored event : recorded) {
      event.over.forEach(each -> sealed.get(each).add(event.position));
      told.add(told(event, head));
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
            List.copyOf(
                new TreeSet<>(
                    recorded.stream().map(each -> each.said.get("subject").asString()).toList())),
            sealed,
            evidence(recorded),
            json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file)));
  }

  @QueryHandler
  List<NamedFile> answer(NameEvidence query, MetaData asker) {
    return evidence(stored(query.reference(), query.asAt(), asker));
  }

  private Set<String> hiddenFrom(MetaData asker) {
    return whoMaySee.hiddenFrom(Provenance.from(asker)).all();
  }

  /** Everything of a case as it is stored, in the order of the positions. */
  private List<Stored> stored(String reference, @Nullable Instant asAt, MetaData asker) {
    if (hiddenFrom(asker).contains(reference)) {
      return List.of();
    }
    return Stream.of(reference, ChronologyReference.subject(reference))
        .flatMap(subject -> until(events.of(subject), asAt).stream())
        .sorted(Comparator.comparing(RecordedEvent::position))
        .map(event -> read(event.position()))
        .toList();
  }

  /** Where a clock was set back, what stands between goes with what stands after it. */
  private static List<RecordedEvent> until(List<RecordedEvent> all, @Nullable Instant asAt) {
    int end = all.size();
    while (asAt != null && end > 0 && all.get(end - 1).recordedAt().isAfter(asAt)) {
      end--;
    }
    return all.subList(0, end);
  }

  private Stored read(long position) {
    List<StoredLeaf> found = leaves.from(position, 1);
    byte[] leaf = found.isEmpty() ? null : found.getFirst().bytes();
    if (leaf == null) {
      throw notAsVouchedFor(position);
    }
    try {
      return new Stored(position, leaf, ToldLeaf.of(json, leaf), new TreeSet<>());
    } catch (Altered _) {
      throw notAsVouchedFor(position);
    }
  }

  private static RuleViolated notAsVouchedFor(long position) {
    return new RuleViolated(
        "Entry #%d of this case is not what the ledger vouches for, so no bundle is made of it. The alarms of the ledger say more."
            .formatted(position));
  }

  /**
   * What one command recorded is sealed together: beside each other the one could give away what
   * the other says. So is what corrects a sealed event or picks it for the chronology, for it names
   * it.
   */
  private static void seal(
      List<Stored> recorded, Passages passages, Set<String> hidden, int overHidden) {
    Map<String, SortedSet<Integer>> overEvents = new HashMap<>();
    Map<String, SortedSet<Integer>> overCommands = new HashMap<>();
    for (Stored event : recorded) {
      event.over.addAll(passages.in(Passages.saidIn(event.said)));
      if (hidden.stream().anyMatch(EventLeaf.parse(event.leaf)::names)) {
        event.over.add(overHidden);
      }
      overEvents.put(event.said.path("eventId").asString(), event.over);
      if (!event.command().isEmpty()) {
        overCommands.computeIfAbsent(event.command(), _ -> new TreeSet<>()).addAll(event.over);
      }
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Stored event : recorded) {
        SortedSet<Integer> overCommand =
            overCommands.getOrDefault(event.command(), Collections.emptySortedSet());
        more |= event.over.addAll(overCommand);
        more |=
            event.over.addAll(overEvents.getOrDefault(event.entry(), Collections.emptySortedSet()));
        more |= !event.command().isEmpty() && overCommand.addAll(event.over);
      }
    }
  }

  private ObjectNode told(Stored event, Proving head) {
    List<Hash> way = head.inclusion(event.position);
    Hash hash = Hash.ofLeaf(event.leaf);
    if (!Proofs.isIncluded(
        hash, event.position, head.checkpoint().size(), way, head.checkpoint().root())) {
      throw notAsVouchedFor(event.position);
    }
    ObjectNode told = json.createObjectNode();
    if (event.over.isEmpty()) {
      told.setAll(event.said);
      told.put("leaf", event.leaf);
    } else {
      told.set("position", event.said.get("position"));
      told.set("subject", event.said.get("subject"));
      told.set("sequence", event.said.get("sequence"));
      ArrayNode over = told.putArray("sealed");
      event.over.forEach(each -> over.add(each + 1));
      told.put("leafHash", hash.toBase64());
    }
    ArrayNode proof = told.putArray("proof");
    way.forEach(each -> proof.add(each.toBase64()));
    return told;
  }

  private static List<NamedFile> evidence(List<Stored> recorded) {
    Map<String, NamedFile> evidence = new LinkedHashMap<>();
    recorded.forEach(event -> note(event.said, event.over.isEmpty(), evidence));
    return List.copyOf(evidence.values());
  }

  private static void note(JsonNode in, boolean openly, Map<String, NamedFile> evidence) {
    String sha256 = in.path("sha256").asString("");
    if (sha256.matches("[0-9a-f]{64}")) {
      evidence.merge(
          sha256,
          new NamedFile(sha256, in.path("fileName").asString(""), openly),
          (one, again) -> new NamedFile(sha256, one.fileName(), one.openly() || again.openly()));
    }
    in.forEach(each -> note(each, openly, evidence));
  }

  @QueryHandler
  String answer(SignManifest query, MetaData asker) {
    if (hiddenFrom(asker).contains(query.reference())
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
