package org.guardbook.query.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guardbook.query.ledger.Checkpoint;
import org.guardbook.query.ledger.Hash;
import org.guardbook.query.ledger.KeyChain;
import org.guardbook.query.ledger.Proofs;
import org.guardbook.query.ledger.SignedNote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether a bundle is what was handed out, found out without the program that made it. */
public final class BundleCheck {

  private static final List<String> ALWAYS =
      List.of("README.txt", "case.pdf", "timeline.json", OpenedBundle.ABOUT, OpenedBundle.EVENTS);
  private static final Pattern LISTED = Pattern.compile("([0-9a-f]{64}) (.+)");
  private static final Pattern EVIDENCE =
      Pattern.compile("evidence/([0-9a-f]{64})(?:[.][a-z0-9]+)?");

  private final JsonMapper json = JsonMapper.builder().build();
  private final OpenedBundle bundle;

  private BundleCheck(OpenedBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * What was found to hold.
   *
   * @param events that were proved
   * @param head to which their proofs lead
   */
  record Proved(int events, Checkpoint head, KeyChain keys) {

    private List<String> told() {
      return List.of(
          "%,d events, each proved to stand in the ledger".formatted(events),
          "Ledger %s, %,d events, root %s".formatted(head.origin(), head.size(), head.root()),
          "Signed with one of the board's keys: "
              + String.join(
                  ", ", keys.links().stream().map(link -> link.key().toBase64()).toList()));
    }

    /** What a head that was kept elsewhere adds. */
    private String besides(Checkpoint kept) {
      return kept.equals(head)
          ? "The head that was kept elsewhere is the same"
          : ("The head that was kept elsewhere is of %,d events and signed with a key of this board;"
                  + " that the one grew into the other, the board's consistency proof shows")
              .formatted(kept.size());
    }
  }

  /**
   * What is to be said of a bundle.
   *
   * @param told what was looked at, a line each
   * @param altered the first thing that does not hold, as a sentence; null where all does
   */
  public record Verdict(List<String> told, @Nullable String altered) {}

  /**
   * @param head a file of heads that somebody else kept; null where there is none
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if the file holds no head
   */
  public static Verdict of(Path file, @Nullable Path head) throws IOException {
    List<SignedNote> kept = head == null ? List.of() : Checkpoint.keptIn(head);
    try {
      Proved proved = check(file, null);
      List<String> told = new ArrayList<>(proved.told());
      for (SignedNote each : kept) {
        told.add(check(file, each).besides(Checkpoint.parse(each.text())));
      }
      return new Verdict(told, null);
    } catch (Altered found) {
      String sentence = String.valueOf(found.getMessage());
      return new Verdict(
          List.of(), Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".");
    }
  }

  /**
   * @param kept a head that somebody else kept; null where there is none
   * @throws Altered over the first thing that does not hold
   * @throws IOException if the file cannot be read
   */
  static Proved check(Path file, @Nullable SignedNote kept) throws Altered, IOException {
    try (OpenedBundle bundle = new OpenedBundle(file)) {
      return new BundleCheck(bundle).check(kept);
    } catch (IllegalArgumentException | JacksonException wrong) {
      throw new Altered("it does not have the form of a bundle", wrong);
    }
  }

  private Proved check(@Nullable SignedNote kept) throws Altered, IOException {
    KeyChain keys = KeyChain.parse(bundle.text(OpenedBundle.KEYS));
    Checkpoint head = Checkpoint.parse(signed(OpenedBundle.CHECKPOINT, keys));
    if (!head.origin().equals(keys.origin())) {
      throw new Altered("the checkpoint is not one of this board");
    }
    if (kept != null) {
      requireSameBook(kept, keys, head);
    }
    requireListed(signed(OpenedBundle.MANIFEST, keys), head.origin());
    JsonNode about = json.readTree(bundle.bytes(OpenedBundle.ABOUT));
    if (!about.path("format").asString("").equals(About.FORMAT)
        || !about.path("origin").asString("").equals(head.origin())
        || about.required("size").longValue() != head.size()) {
      throw new Altered("about.json does not go with the checkpoint");
    }
    JsonNode events = json.readTree(bundle.bytes(OpenedBundle.EVENTS)).required("events");
    Map<Integer, List<Long>> redactions = redactions(about);
    for (JsonNode event : events) {
      requireProved(event, head, redactions);
    }
    requireWhole(events, about.required("subjects"), redactions);
    return new Proved(events.size(), head, keys);
  }

  private static void requireSameBook(SignedNote kept, KeyChain keys, Checkpoint head)
      throws Altered {
    if (!keys.signed(kept, keys.origin())) {
      throw new Altered("the head that was kept elsewhere is signed by no key of this board");
    }
    Checkpoint then = Checkpoint.parse(kept.text());
    if (then.size() == head.size() && !then.equals(head)) {
      throw new Altered("the head that was kept elsewhere is another one of the same size");
    }
  }

  private String signed(String path, KeyChain keys) throws Altered, IOException {
    String written = bundle.text(path);
    SignedNote note = SignedNote.parse(written);
    // What decodes to the same could still have been written otherwise
    if (!note.toString().equals(written) || !keys.signed(note, keys.origin())) {
      throw new Altered("the " + path + " is signed by no key of this board");
    }
    return note.text();
  }

  private void requireListed(String manifest, String origin) throws Altered, IOException {
    List<String> lines = manifest.lines().toList();
    if (lines.size() < 2 || !lines.subList(0, 2).equals(List.of(About.FORMAT, origin))) {
      throw new Altered("the manifest is not one of this board");
    }
    List<String> paths = new ArrayList<>(List.of(OpenedBundle.MANIFEST));
    for (String line : lines.subList(2, lines.size())) {
      Matcher listed = LISTED.matcher(line);
      if (!listed.matches() || !bundle.files().containsKey(listed.group(2))) {
        throw notListed();
      }
      String path = listed.group(2);
      paths.add(path);
      if (!bundle.sha256(path).equals(listed.group(1))) {
        throw new Altered(path + " is not the file that was packed");
      }
      Matcher evidence = EVIDENCE.matcher(path);
      if (path.startsWith("evidence/")
          && !(evidence.matches() && evidence.group(1).equals(listed.group(1)))) {
        throw new Altered(path + " is not the evidence that its name says");
      }
    }
    if (!paths.equals(List.copyOf(bundle.files().keySet())) || !paths.containsAll(ALWAYS)) {
      throw notListed();
    }
  }

  private static Altered notListed() {
    return new Altered("the manifest does not list the files that are there");
  }

  private static Map<Integer, List<Long>> redactions(JsonNode about) {
    Map<Integer, List<Long>> redactions = new TreeMap<>();
    for (JsonNode each : about.required("redactions")) {
      redactions.put(
          each.required("number").intValue(),
          each.required("sealed").valueStream().map(JsonNode::longValue).toList());
    }
    return redactions;
  }

  private void requireProved(JsonNode event, Checkpoint head, Map<Integer, List<Long>> redactions)
      throws Altered {
    long position = event.required("position").longValue();
    Hash hash;
    if (event.has("sealed")) {
      requireSealedOver(event, position, redactions);
      hash = Hash.fromBase64(event.required("leafHash").asString());
    } else {
      byte[] leaf = event.required("leaf").binaryValue();
      // Once through text, so that numbers are of the same kind
      JsonNode said = json.readTree(ToldLeaf.of(json, leaf).toString());
      ObjectNode beside = ((ObjectNode) event).deepCopy();
      beside.remove(List.of("leaf", "proof"));
      if (!beside.equals(said)) {
        throw new Altered("event " + position + " is told otherwise than it is stored");
      }
      hash = Hash.ofLeaf(leaf);
    }
    List<Hash> proof =
        event
            .required("proof")
            .valueStream()
            .map(each -> Hash.fromBase64(each.asString()))
            .toList();
    if (!Proofs.isIncluded(hash, position, head.size(), proof, head.root())) {
      throw new Altered("the proof of event " + position + " does not lead to the head");
    }
  }

  private static void requireSealedOver(
      JsonNode event, long position, Map<Integer, List<Long>> redactions) throws Altered {
    List<JsonNode> over = event.required("sealed").valueStream().toList();
    if (event.has("leaf") || over.isEmpty()) {
      throw new Altered("event " + position + " is both sealed and told");
    }
    for (JsonNode each : over) {
      if (!redactions.getOrDefault(each.intValue(), List.of()).contains(position)) {
        throw new Altered("event " + position + " is sealed over nothing that was redacted");
      }
    }
  }

  private static void requireWhole(
      JsonNode events, JsonNode subjects, Map<Integer, List<Long>> redactions) throws Altered {
    Map<String, Long> next = new TreeMap<>();
    Map<Integer, List<Long>> sealed = new HashMap<>();
    long last = -1;
    for (JsonNode event : events) {
      long position = event.required("position").longValue();
      String subject = event.required("subject").asString();
      if (position <= last) {
        throw new Altered("the events are not in order");
      }
      last = position;
      if (event.required("sequence").longValue() != next.merge(subject, 1L, Long::sum) - 1) {
        throw new Altered("of " + subject + " an event is missing");
      }
      event
          .path("sealed")
          .forEach(
              each ->
                  sealed.computeIfAbsent(each.intValue(), _ -> new ArrayList<>()).add(position));
    }
    if (!List.copyOf(next.keySet())
        .equals(subjects.valueStream().map(JsonNode::asString).toList())) {
      throw new Altered("the events are not those of the case");
    }
    for (Map.Entry<Integer, List<Long>> each : redactions.entrySet()) {
      if (!sealed.getOrDefault(each.getKey(), List.of()).equals(each.getValue())) {
        throw new Altered("redaction " + each.getKey() + " is not what was sealed");
      }
    }
  }
}
