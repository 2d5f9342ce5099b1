package org.guardbook.query.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guardbook.query.ledger.Checkpoint;
import org.guardbook.query.ledger.Hash;
import org.guardbook.query.ledger.KeyChain;
import org.guardbook.query.ledger.Proofs;
import org.guardbook.query.ledger.SignedNote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether a bundle is what was handed out, found out without the program that made it. */
public final class BundleCheck {

  private static final List<String> ALWAYS =
      Stream.concat(
              Stream.of(
                  "README.txt",
                  "case.pdf",
                  OpenedBundle.TIMELINE,
                  OpenedBundle.ABOUT,
                  OpenedBundle.EVENTS,
                  OpenedBundle.CHECKPOINT,
                  OpenedBundle.KEYS),
              MeansOfChecking.paths().stream())
          .toList();
  private static final Pattern LISTED = Pattern.compile("([0-9a-f]{64}) (.+)");
  private static final Pattern EVIDENCE =
      Pattern.compile(OpenedBundle.EVIDENCE + "([0-9a-f]{64})(?:[.][a-z0-9]{1,5})?");
  private static final Pattern MOMENT =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:[.]([0-9]{1,9}))?Z");
  private static final Set<String> OF_A_SEALED_EVENT =
      Set.of("position", "subject", "sequence", "sealed", "leafHash", "proof");

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
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
  private record Proved(int events, Checkpoint head, KeyChain keys) {

    private List<String> told() {
      return List.of(
          "%,d events, each proved to stand in the ledger".formatted(events),
          "Ledger %s, %,d events, root %s".formatted(head.origin(), head.size(), head.root()),
          "Signed with one of the board's keys: "
              + String.join(
                  ", ", keys.links().stream().map(link -> link.key().toBase64()).toList()));
    }

    /**
     * Holds it against a head that was kept elsewhere.
     *
     * @param growth a proof that the one tree grew into the other; null where there is none
     * @return whether that shows that they are of one book
     * @throws Altered if they are not
     */
    private boolean isOfOneBook(SignedNote kept, @Nullable Growth growth) throws Altered {
      if (!keys.signed(kept, keys.origin())) {
        throw new Altered("the head that was kept elsewhere is signed by no key of this board");
      }
      Checkpoint then = Checkpoint.parse(kept.text());
      if (then.size() == head.size()) {
        if (!then.equals(head)) {
          throw new Altered("the head that was kept elsewhere is another one of the same size");
        }
        return true;
      }
      Checkpoint smaller = then.size() < head.size() ? then : head;
      Checkpoint larger = smaller == then ? head : then;
      if (growth == null || growth.first != smaller.size() || growth.size != larger.size()) {
        return false;
      }
      if (!Proofs.isConsistent(
          smaller.size(), larger.size(), growth.hashes, smaller.root(), larger.root())) {
        throw new Altered(
            "the consistency proof does not lead from the one head to the other: they are of two"
                + " books");
      }
      return true;
    }
  }

  /** A consistency proof, as the board gives it for {@code GET /api/ledger/proof/consistency}. */
  private record Growth(long first, long size, List<Hash> hashes) {

    /**
     * @throws IllegalArgumentException with a sentence, if there is none that can be read
     */
    private static Growth in(Path file) {
      try {
        JsonNode proof = JsonMapper.shared().readTree(Files.readString(file));
        return new Growth(
            whole(proof.required("first")),
            whole(proof.required("size")),
            BundleCheck.hashes(proof.required("hashes")));
      } catch (IOException | IllegalArgumentException | JacksonException none) {
        throw new IllegalArgumentException(
            "There is no consistency proof that can be read in " + file + ".", none);
      }
    }
  }

  /**
   * What is to be said of a bundle.
   *
   * @param told what was looked at, a line each
   * @param altered the first thing that does not hold, as a sentence; null where all does
   * @param notShown what was asked and could be neither shown nor refuted; null where nothing
   */
  public record Verdict(List<String> told, @Nullable String altered, @Nullable String notShown) {}

  /**
   * @param head a file of heads that somebody else kept; null where there is none
   * @param consistency a file with the board's proof that the one head grew into the other; null
   *     where there is none
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if a file does not hold what it should
   */
  public static Verdict of(Path file, @Nullable Path head, @Nullable Path consistency)
      throws IOException {
    List<SignedNote> kept = head == null ? List.of() : Checkpoint.keptIn(head);
    Growth growth = consistency == null ? null : Growth.in(consistency);
    try {
      Proved proved = check(file);
      List<String> told = new ArrayList<>(proved.told());
      boolean shown = false;
      String notShown = null;
      for (SignedNote each : head == null ? kept : ofEvents(kept, proved.keys(), head)) {
        if (proved.isOfOneBook(each, growth)) {
          told.add("It is of the same record as the head that was kept elsewhere");
          shown = true;
        } else if (notShown == null) {
          notShown = notShown(Checkpoint.parse(each.text()).size(), proved.head().size());
        }
      }
      return new Verdict(told, null, shown ? null : notShown);
    } catch (Altered found) {
      String sentence = String.valueOf(found.getMessage());
      return new Verdict(
          List.of(), Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".", null);
    }
  }

  /** Whoever keeps heads is sent those of who looked, too, which say nothing of what is in here. */
  private static List<SignedNote> ofEvents(List<SignedNote> kept, KeyChain keys, Path file) {
    List<SignedNote> ofEvents =
        kept.stream()
            .filter(each -> !Checkpoint.parse(each.text()).origin().equals(keys.originOfLooks()))
            .toList();
    if (ofEvents.isEmpty()) {
      throw new IllegalArgumentException(
          "The heads in " + file + " are of who looked, and none is of what was recorded.");
    }
    return ofEvents;
  }

  private static String notShown(long kept, long here) {
    return ("Whether its record is the one whose head was kept is not shown: that head is of %,d events"
            + " and this one of %,d. Ask the board for"
            + " /api/ledger/proof/consistency?first=%d&second=%d and check again with"
            + " --consistency and what it answers.")
        .formatted(kept, here, Math.min(kept, here), Math.max(kept, here));
  }

  /**
   * @throws Altered over the first thing that does not hold
   * @throws IOException if the file cannot be read
   */
  private static Proved check(Path file) throws Altered, IOException {
    try (OpenedBundle bundle = new OpenedBundle(file)) {
      return new BundleCheck(bundle).check();
    } catch (IllegalArgumentException | JacksonException wrong) {
      throw new Altered("it does not have the form of a bundle", wrong);
    }
  }

  private Proved check() throws Altered, IOException {
    String written = bundle.text(OpenedBundle.KEYS);
    KeyChain keys = KeyChain.parse(written);
    if (!keys.text().equals(written)) {
      throw new Altered("there is more in keys than the keys");
    }
    Checkpoint head = Checkpoint.parse(signed(OpenedBundle.CHECKPOINT, keys));
    if (!head.origin().equals(keys.origin())) {
      throw new Altered("the checkpoint is not one of this board");
    }
    requireListed(signed(OpenedBundle.MANIFEST, keys), head.origin());
    JsonNode about = read(OpenedBundle.ABOUT);
    if (!text(about.required("format")).equals(About.FORMAT)
        || !text(about.required("origin")).equals(head.origin())
        || whole(about.required("size")) != head.size()) {
      throw new Altered("about.json does not go with the checkpoint");
    }
    List<JsonNode> events = list(read(OpenedBundle.EVENTS).required("events"));
    Map<Long, List<Long>> redactions = redactions(about);
    for (JsonNode event : events) {
      requireProved(event, head, redactions);
    }
    requireWhole(events, about, redactions);
    requireBy(moment(text(about.required("asAt"))), events);
    requireTimelineOf(events);
    return new Proved(events.size(), head, keys);
  }

  private JsonNode read(String path) throws Altered, IOException {
    String text = bundle.text(path);
    if (text.startsWith("\ufeff")) {
      throw new Altered(path + " begins with what is no JSON");
    }
    return json.readTree(text);
  }

  private static long whole(JsonNode number) {
    if (!number.isIntegralNumber() || !number.canConvertToLong()) {
      throw new IllegalArgumentException("This should be a whole number: " + number);
    }
    return number.longValue();
  }

  private static String text(JsonNode text) {
    if (!text.isString()) {
      throw new IllegalArgumentException("This should be a text: " + text);
    }
    return text.asString();
  }

  private static List<JsonNode> list(JsonNode list) {
    if (!list.isArray()) {
      throw new IllegalArgumentException("This should be a list: " + list);
    }
    return list.valueStream().toList();
  }

  private static List<Hash> hashes(JsonNode list) {
    return list(list).stream().map(each -> Hash.fromBase64(text(each))).toList();
  }

  /** A moment so that the earlier of two comes first as a text, too. */
  private static String moment(String written) {
    Matcher matcher = MOMENT.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("This should be a moment: " + written);
    }
    String fraction = matcher.group(2) == null ? "" : matcher.group(2);
    return matcher.group(1) + "." + fraction + "0".repeat(9 - fraction.length());
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
      if (!ALWAYS.contains(path)
          && !(evidence.matches() && evidence.group(1).equals(listed.group(1)))) {
        throw new Altered(path + " is neither a file of a bundle nor the evidence its name says");
      }
    }
    if (!paths.equals(List.copyOf(bundle.files().keySet())) || !paths.containsAll(ALWAYS)) {
      throw notListed();
    }
  }

  private static Altered notListed() {
    return new Altered("the manifest does not list the files that are there");
  }

  private static Map<Long, List<Long>> redactions(JsonNode about) {
    Map<Long, List<Long>> redactions = new TreeMap<>();
    for (JsonNode each : list(about.required("redactions"))) {
      redactions.put(
          whole(each.required("number")),
          list(each.required("sealed")).stream().map(BundleCheck::whole).toList());
    }
    return redactions;
  }

  private void requireProved(JsonNode event, Checkpoint head, Map<Long, List<Long>> redactions)
      throws Altered {
    long position = whole(event.required("position"));
    Hash hash;
    if (event.has("sealed")) {
      requireSealedOver(event, position, redactions);
      hash = Hash.fromBase64(text(event.required("leafHash")));
    } else {
      byte[] leaf = leaf(text(event.required("leaf")));
      // Once through text, so that numbers are of the same kind
      JsonNode said = json.readTree(ToldLeaf.of(json, leaf).toString());
      ObjectNode beside = ((ObjectNode) event).deepCopy();
      beside.remove(List.of("leaf", "proof"));
      if (!beside.equals(said)) {
        throw new Altered("event " + position + " is told otherwise than it is stored");
      }
      hash = Hash.ofLeaf(leaf);
    }
    if (!Proofs.isIncluded(
        hash, position, head.size(), hashes(event.required("proof")), head.root())) {
      throw new Altered("the proof of event " + position + " does not lead to the head");
    }
  }

  private static byte[] leaf(String base64) {
    byte[] leaf = Base64.getDecoder().decode(base64);
    if (!Base64.getEncoder().encodeToString(leaf).equals(base64)) {
      throw new IllegalArgumentException("This is not how a leaf is written");
    }
    return leaf;
  }

  private static void requireSealedOver(
      JsonNode event, long position, Map<Long, List<Long>> redactions) throws Altered {
    List<JsonNode> over = list(event.required("sealed"));
    if (!Set.copyOf(event.propertyNames()).equals(OF_A_SEALED_EVENT) || over.isEmpty()) {
      throw new Altered("event " + position + " is both sealed and told");
    }
    for (JsonNode each : over) {
      if (!redactions.getOrDefault(whole(each), List.of()).contains(position)) {
        throw new Altered("event " + position + " is sealed over nothing that was redacted");
      }
    }
  }

  private static void requireWhole(
      List<JsonNode> events, JsonNode about, Map<Long, List<Long>> redactions) throws Altered {
    Map<String, Long> next = new TreeMap<>();
    Map<Long, List<Long>> sealed = new HashMap<>();
    long last = -1;
    for (JsonNode event : events) {
      long position = whole(event.required("position"));
      String subject = text(event.required("subject"));
      if (position <= last) {
        throw new Altered("the events are not in order");
      }
      last = position;
      if (whole(event.required("sequence")) != next.merge(subject, 1L, Long::sum) - 1) {
        throw new Altered("of " + subject + " an event is missing");
      }
      event
          .path("sealed")
          .forEach(
              each -> sealed.computeIfAbsent(whole(each), _ -> new ArrayList<>()).add(position));
    }
    List<String> subjects =
        list(about.required("subjects")).stream().map(BundleCheck::text).toList();
    if (!List.copyOf(next.keySet()).equals(subjects)
        || !subjects.contains(text(about.required("reference")))) {
      throw new Altered("the events are not those of the case");
    }
    for (Map.Entry<Long, List<Long>> each : redactions.entrySet()) {
      if (!sealed.getOrDefault(each.getKey(), List.of()).equals(each.getValue())) {
        throw new Altered("redaction " + each.getKey() + " is not what was sealed");
      }
    }
  }

  /** Times can go back where a clock was set, but what was recorded last was recorded by then. */
  private static void requireBy(String asAt, List<JsonNode> events) throws Altered {
    Map<String, JsonNode> last = new TreeMap<>();
    events.forEach(event -> last.put(text(event.required("subject")), event));
    for (JsonNode event : last.values()) {
      if (!event.has("sealed") && moment(text(event.required("recordedAt"))).compareTo(asAt) > 0) {
        throw new Altered(
            "event " + event.required("position") + " was recorded after the moment it is as at");
      }
    }
  }

  private void requireTimelineOf(List<JsonNode> events) throws Altered, IOException {
    Map<Long, JsonNode> byPosition = new HashMap<>();
    events.forEach(event -> byPosition.put(whole(event.required("position")), event));
    for (JsonNode entry : list(read(OpenedBundle.TIMELINE))) {
      long position = whole(entry.required("position"));
      JsonNode event = byPosition.get(position);
      if (event == null
          || (event.has("sealed") ? entry.has("eventId") : !isTheSame(entry, event))) {
        throw new Altered("the timeline has an entry " + position + " that no event stands behind");
      }
    }
  }

  private static boolean isTheSame(JsonNode entry, JsonNode event) {
    return text(entry.required("eventId")).equals(text(event.required("eventId")))
        && moment(text(entry.required("recordedAt")))
            .equals(moment(text(event.required("recordedAt"))));
  }
}
