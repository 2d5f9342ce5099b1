package org.guardbook.ui.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.look.Sight;
import org.guardbook.query.TakenAway;
import org.guardbook.query.bundle.About;
import org.guardbook.query.bundle.BundleQuery.NameEvidence;
import org.guardbook.query.bundle.BundleQuery.NamedFile;
import org.guardbook.query.bundle.BundleQuery.ProveCase;
import org.guardbook.query.bundle.BundleQuery.ProvedCase;
import org.guardbook.query.bundle.BundleQuery.SignManifest;
import org.guardbook.query.bundle.MeansOfChecking;
import org.guardbook.query.bundle.Packing;
import org.guardbook.query.bundle.Packing.Content;
import org.guardbook.query.bundle.Passages;
import org.guardbook.query.ledger.KeyChain;
import org.guardbook.query.ledger.SignedNote;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.evidence.EvidenceAltered;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.exports.Blackening;
import org.guardbook.ui.exports.RecordPaper;
import org.guardbook.ui.exports.RecordPapers;
import org.guardbook.ui.exports.Redaction;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes inspection bundles (docs/bundle.md), in the name of whoever is signed in. */
@Component
public class Bundles {

  /** Why an entry is sealed that names a record which is closed to whoever makes the bundle. */
  private static final String ABOUT_ANOTHER = "The entry is about another record as well.";

  private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,5}");

  /** What stands in the place of a passage. */
  private static final Pattern BOX = Pattern.compile("\\[redacted [0-9, ]+]");

  private static final int ATTEMPTS = 5;

  private final Dispatch dispatch;
  private final RecordPapers papers;
  private final EvidenceStore evidence;
  private final JsonMapper json;
  private final Leaflet leaflet;
  private final Clock clock;

  /**
   * Where a passage was found.
   *
   * @param sealed how many events are sealed over it
   */
  record Found(boolean onPaper, boolean inTimeline, int sealed) {

    boolean anywhere() {
      return onPaper || inTimeline || sealed > 0;
    }
  }

  Bundles(
      Dispatch dispatch,
      RecordPapers papers,
      EvidenceStore evidence,
      JsonMapper json,
      Settings settings,
      Clock clock) {
    this.dispatch = dispatch;
    this.papers = papers;
    this.evidence = evidence;
    this.json = json;
    this.leaflet = new Leaflet(settings.board());
    this.clock = clock;
  }

  /**
   * @throws NothingThere if nothing of such a case had been recorded by then
   * @throws RuleViolated if a passage that is to be left out is not in it, or a file cannot go into
   *     it
   * @throws IOException if the files cannot be read
   */
  public Bundle make(Wanted wanted) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Bundle> made = tryToMake(wanted);
      if (made.isPresent()) {
        return made.get();
      }
    }
    throw new RuleViolated(
        "This case is being added to just now, so no bundle of one moment could be made. Try again"
            + " in a minute.");
  }

  /** Empty where something came between its parts. */
  private Optional<Bundle> tryToMake(Wanted wanted) throws IOException {
    SignedIn by =
        Dispatch.signedIn()
            .orElseThrow(() -> new NotPermitted("Sign in first: nobody is signed in."));
    Instant madeAt = clock.instant();
    Instant asAt = wanted.asAt() == null ? madeAt : wanted.asAt();
    List<String> passages = wanted.redactions().stream().map(Redaction::passage).toList();
    ProvedCase proved =
        dispatch
            .askForOne(new ProveCase(wanted.reference(), asAt, passages), ProvedCase.class)
            .orElseThrow(NothingThere::new);
    RecordPaper paper = paper(wanted, asAt).orElseThrow(NothingThere::new);
    JsonNode events = json.readTree(proved.events()).get("events");
    if (!positions(events)
        .containsAll(paper.timeline().stream().map(TimelineEntry::position).toList())) {
      // Its time was given it before, and it came to disk after the events were read
      return Optional.empty();
    }
    List<NamedFile> packed = packed(wanted, proved);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    List<Redaction> notOnPaper = paper.write(wanted.redactions(), pdf);
    Blackening inTimeline = new Blackening(wanted.redactions());
    WrittenTimeline timeline = new WrittenTimeline(json, paper.timeline(), proved.sealed());
    JsonNode entries = timeline.blackened(inTimeline);
    List<Found> found =
        IntStream.range(0, passages.size())
            .mapToObj(
                i ->
                    new Found(
                        !notOnPaper.contains(wanted.redactions().get(i)),
                        inTimeline.timesFound(i + 1) > 0,
                        proved.sealed().get(i).size()))
            .toList();
    requireFound(passages, found);
    About about = about(wanted, proved, packed, paper.title(), asAt, madeAt, by);
    requireNothingOpen(passages, about, entries, events);
    String fileName = fileName(wanted.reference(), asAt);
    SequencedMap<String, byte[]> texts = new LinkedHashMap<>();
    texts.put("README.txt", leaflet.of(about, fileName, proved, found).getBytes(UTF_8));
    texts.put("about.json", written(json.valueToTree(about)));
    texts.put("case.pdf", pdf.toByteArray());
    texts.put("timeline.json", written(entries));
    texts.put("events.json", proved.events());
    texts.put("checkpoint", proved.checkpoint().getBytes(UTF_8));
    texts.put("keys", proved.keys().getBytes(UTF_8));
    texts.putAll(MeansOfChecking.files());
    requireRoom(texts.values(), packed);
    SequencedMap<String, Content> files = new LinkedHashMap<>();
    texts.forEach((path, content) -> files.put(path, () -> new ByteArrayInputStream(content)));
    SequencedMap<String, String> sums = Packing.sums(files);
    for (NamedFile file : packed) {
      files.put(path(file), () -> evidence.open(file.sha256()));
      sums.put(path(file), file.sha256());
    }
    String manifest =
        Dispatch.takingAway(
            new TakenAway(
                Sight.Kind.BUNDLE_TAKEN, wanted.why(), "case.pdf " + sums.get("case.pdf")),
            () -> dispatch.ask(new SignManifest(wanted.reference(), asAt, sums), String.class));
    if (!KeyChain.parse(proved.keys()).signed(SignedNote.parse(manifest), proved.origin())) {
      // The ledger was given a new key meanwhile
      return Optional.empty();
    }
    files.putFirst("manifest", () -> new ByteArrayInputStream(manifest.getBytes(UTF_8)));
    return Optional.of(
        new Bundle(
            fileName,
            files,
            IntStream.range(0, passages.size())
                .filter(i -> found.get(i).sealed() == 0)
                .mapToObj(passages::get)
                .toList()));
  }

  /** The files of evidence that a bundle would hold. */
  public List<NamedFile> evidence(String reference, @Nullable Instant asAt) {
    return dispatch.askForAll(new NameEvidence(reference, asAt), NamedFile.class);
  }

  private static Set<Long> positions(JsonNode events) {
    return events
        .valueStream()
        .map(event -> event.get("position").longValue())
        .collect(Collectors.toSet());
  }

  /** What a sealed entry alone names is held back with it. */
  private static List<NamedFile> packed(Wanted wanted, ProvedCase proved) {
    Set<String> there =
        proved.evidence().stream().map(NamedFile::sha256).collect(Collectors.toSet());
    List<Refusal> unknown =
        wanted.withheld().stream()
            .filter(each -> !there.contains(each))
            .sorted()
            .map(
                each ->
                    new Refusal(
                        "withheld",
                        "“%s” is no file of evidence of this case. Give the SHA-256 of its content, in 64 small digits."
                            .formatted(each)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new RuleViolated(unknown);
    }
    return proved.evidence().stream()
        .filter(file -> file.openly() && !wanted.withheld().contains(file.sha256()))
        .toList();
  }

  private void requireRoom(Collection<byte[]> texts, List<NamedFile> packed) {
    long room = Packing.LARGEST;
    for (byte[] text : texts) {
      room -= text.length;
    }
    for (NamedFile file : packed) {
      room -= size(file);
    }
    if (room < 0) {
      throw new RuleViolated(
          "withheld",
          "This is more than a bundle can hold, 2 GB. Leave files of evidence out and hand them over"
              + " beside it.");
    }
  }

  private long size(NamedFile file) {
    try (InputStream content = evidence.open(file.sha256())) {
      return content.transferTo(OutputStream.nullOutputStream());
    } catch (NothingThere | EvidenceAltered | IOException _) {
      throw new RuleViolated(
          "withheld",
          "“%s” cannot be read as it was stored. Leave it out, or have it brought back from a backup first."
              .formatted(file.fileName()));
    }
  }

  private Optional<RecordPaper> paper(Wanted wanted, Instant asAt) {
    return papers
        .ofCase(wanted.reference(), asAt, wanted.why())
        .or(() -> papers.ofReview(wanted.reference(), asAt, wanted.why()))
        .or(() -> papers.ofChild(wanted.reference(), asAt, wanted.why()));
  }

  private static void requireFound(List<String> passages, List<Found> found) {
    List<Refusal> nowhere =
        IntStream.range(0, passages.size())
            .filter(i -> !found.get(i).anywhere())
            .mapToObj(
                i ->
                    new Refusal(
                        "redactions[" + i + "].passage",
                        "“%s” is in no entry of this case. Write it as it was entered."
                            .formatted(passages.get(i))))
            .toList();
    if (!nowhere.isEmpty()) {
      throw new RuleViolated(nowhere);
    }
  }

  /** Looked at last, whatever was done before: what is black in one file is open in none. */
  private static void requireNothingOpen(
      List<String> passages, About about, JsonNode timeline, JsonNode events) {
    Stream<String> blackened =
        Stream.concat(
            Stream.concat(
                Stream.of(about.title(), about.why()),
                about.redactions().stream().map(About.Redaction::reason)),
            WrittenTimeline.words(timeline));
    SortedSet<Integer> open =
        new Passages(passages)
            .in(
                Stream.concat(
                    blackened.map(each -> BOX.matcher(each).replaceAll("[]")),
                    events.valueStream().flatMap(Passages::saidIn)));
    if (!open.isEmpty()) {
      throw new RuleViolated(
          open.stream()
              .map(
                  i ->
                      new Refusal(
                          "redactions[" + i + "].passage",
                          "“%s” could not be taken out everywhere, so nothing was handed out."
                              .formatted(passages.get(i))))
              .toList());
    }
  }

  private static About about(
      Wanted wanted,
      ProvedCase proved,
      List<NamedFile> packed,
      String title,
      Instant asAt,
      Instant madeAt,
      SignedIn by) {
    Blackening blackening = new Blackening(wanted.redactions());
    int passages = wanted.redactions().size();
    return new About(
        About.FORMAT,
        proved.origin(),
        proved.size(),
        wanted.reference(),
        blackening.plain(title),
        asAt,
        madeAt,
        by.account(),
        by.roleFor(Operation.TAKE_BUNDLES),
        blackening.plain(wanted.why()),
        proved.subjects(),
        IntStream.range(0, proved.sealed().size())
            .mapToObj(
                i ->
                    new About.Redaction(
                        i + 1,
                        i < passages
                            ? blackening.plain(wanted.redactions().get(i).reason())
                            : ABOUT_ANOTHER,
                        proved.sealed().get(i)))
            .toList(),
        proved.evidence().stream()
            .filter(file -> !packed.contains(file))
            .map(NamedFile::sha256)
            .sorted()
            .toList());
  }

  private byte[] written(JsonNode node) {
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
  }

  /** Under the hash of its content; what kind of file it is, its ending says. */
  private static String path(NamedFile file) {
    String name = file.fileName();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return "evidence/"
        + file.sha256()
        + (name.contains(".") && ENDING.matcher(ending).matches() ? "." + ending : "");
  }

  private static String fileName(String reference, Instant asAt) {
    return "%s-%s.zip"
        .formatted(reference.toLowerCase(Locale.ROOT), LocalDate.ofInstant(asAt, When.ENGLAND));
  }
}
