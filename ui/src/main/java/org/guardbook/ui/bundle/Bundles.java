package org.guardbook.ui.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.look.Sight;
import org.guardbook.query.TakenAway;
import org.guardbook.query.bundle.About;
import org.guardbook.query.bundle.BundleQuery.NamedFile;
import org.guardbook.query.bundle.BundleQuery.ProveCase;
import org.guardbook.query.bundle.BundleQuery.ProvedCase;
import org.guardbook.query.bundle.BundleQuery.SignManifest;
import org.guardbook.query.bundle.Packing;
import org.guardbook.query.bundle.Packing.Content;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.exports.Blackening;
import org.guardbook.ui.exports.RecordPaper;
import org.guardbook.ui.exports.RecordPapers;
import org.guardbook.ui.exports.Redaction;
import org.guardbook.ui.security.SignedIn;
import org.guardbook.ui.timeline.WrittenEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes inspection bundles (docs/bundle.md), in the name of whoever is signed in. */
@Component
public class Bundles {

  /** Why an entry is sealed that names a record which is closed to whoever makes the bundle. */
  private static final String ABOUT_ANOTHER = "The entry is about another record as well.";

  private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,5}");

  private final Dispatch dispatch;
  private final RecordPapers papers;
  private final EvidenceStore evidence;
  private final JsonMapper json;
  private final Leaflet leaflet;
  private final Clock clock;

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
   * @throws RuleViolated if a passage that is to be left out is not in it
   * @throws IOException if the files cannot be read
   */
  public Bundle make(Wanted wanted) throws IOException {
    SignedIn by =
        Dispatch.signedIn()
            .orElseThrow(() -> new NotPermitted("Sign in first: nobody is signed in."));
    // Whatever was recorded while it is made is in none of its parts
    Instant madeAt = clock.instant();
    Instant asAt = wanted.asAt() == null ? madeAt : wanted.asAt();
    List<String> passages = wanted.redactions().stream().map(Redaction::passage).toList();
    ProvedCase proved =
        dispatch
            .askForOne(new ProveCase(wanted.reference(), asAt, passages), ProvedCase.class)
            .orElseThrow(NothingThere::new);
    RecordPaper paper = paper(wanted, asAt).orElseThrow(NothingThere::new);
    requireFound(wanted.redactions(), proved);
    About about = about(wanted, proved, paper.title(), asAt, madeAt, by);
    String fileName = fileName(wanted.reference(), asAt);
    SequencedMap<String, Content> files = new LinkedHashMap<>();
    files.put("README.txt", text(leaflet.of(about, fileName, proved)));
    files.put("about.json", bytes(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(about)));
    files.put("case.pdf", pdf(paper, wanted.redactions()));
    files.put("timeline.json", timeline(paper, wanted.redactions()));
    files.put("events.json", bytes(proved.events()));
    files.put("checkpoint", text(proved.checkpoint()));
    files.put("keys", text(proved.keys()));
    for (NamedFile file : proved.evidence()) {
      if (!wanted.withheld().contains(file.sha256())) {
        files.put(path(file), () -> evidence.open(file.sha256()));
      }
    }
    SequencedMap<String, Content> all = new LinkedHashMap<>();
    SequencedMap<String, String> sums = Packing.sums(files);
    String manifest =
        Dispatch.takingAway(
            new TakenAway(
                Sight.Kind.BUNDLE_TAKEN, wanted.why(), "case.pdf " + sums.get("case.pdf")),
            () -> dispatch.ask(new SignManifest(wanted.reference(), asAt, sums), String.class));
    all.put("manifest", text(manifest));
    all.putAll(files);
    return new Bundle(fileName, all);
  }

  /** The files of evidence that a bundle would hold. */
  public List<NamedFile> evidence(String reference, @Nullable Instant asAt) {
    return dispatch
        .askForOne(new ProveCase(reference, asAt, List.of()), ProvedCase.class)
        .map(ProvedCase::evidence)
        .orElse(List.of());
  }

  private Optional<RecordPaper> paper(Wanted wanted, Instant asAt) {
    return papers
        .ofCase(wanted.reference(), asAt, wanted.why())
        .or(() -> papers.ofReview(wanted.reference(), asAt, wanted.why()))
        .or(() -> papers.ofChild(wanted.reference(), asAt, wanted.why()));
  }

  /** What is blacked out on paper must not lie open beside it. */
  private static void requireFound(List<Redaction> redactions, ProvedCase proved) {
    List<Refusal> nowhere =
        IntStream.range(0, redactions.size())
            .filter(i -> proved.sealed().get(i).isEmpty())
            .mapToObj(
                i ->
                    new Refusal(
                        "redactions[" + i + "].passage",
                        "“%s” is in no entry of this case. Write it as it was entered."
                            .formatted(redactions.get(i).passage())))
            .toList();
    if (!nowhere.isEmpty()) {
      throw new RuleViolated(nowhere);
    }
  }

  private static About about(
      Wanted wanted, ProvedCase proved, String title, Instant asAt, Instant madeAt, SignedIn by) {
    return new About(
        About.FORMAT,
        proved.origin(),
        proved.size(),
        wanted.reference(),
        new Blackening(wanted.redactions()).plain(title),
        asAt,
        madeAt,
        by.account(),
        by.roleFor(Operation.TAKE_BUNDLES),
        wanted.why(),
        proved.subjects(),
        IntStream.range(0, proved.sealed().size())
            .mapToObj(
                i ->
                    new About.Redaction(
                        i + 1,
                        i < wanted.redactions().size()
                            ? wanted.redactions().get(i).reason()
                            : ABOUT_ANOTHER,
                        proved.sealed().get(i)))
            .toList(),
        proved.evidence().stream()
            .map(NamedFile::sha256)
            .filter(wanted.withheld()::contains)
            .sorted()
            .toList());
  }

  private static Content pdf(RecordPaper paper, List<Redaction> redactions) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    paper.write(redactions, written);
    return bytes(written.toByteArray());
  }

  private Content timeline(RecordPaper paper, List<Redaction> redactions) {
    JsonNode entries =
        json.valueToTree(paper.timeline().reversed().stream().map(WrittenEntry::of).toList());
    return bytes(
        json.writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(blackened(entries, new Blackening(redactions))));
  }

  private JsonNode blackened(JsonNode node, Blackening blackening) {
    return switch (node) {
      case ArrayNode array -> {
        ArrayNode all = json.createArrayNode();
        array.forEach(each -> all.add(blackened(each, blackening)));
        yield all;
      }
      case ObjectNode object -> {
        ObjectNode all = json.createObjectNode();
        object
            .properties()
            .forEach(each -> all.set(each.getKey(), blackened(each.getValue(), blackening)));
        yield all;
      }
      default ->
          node.isString()
              ? json.getNodeFactory().stringNode(blackening.plain(node.asString()))
              : node;
    };
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

  private static Content text(String text) {
    return bytes(text.getBytes(UTF_8));
  }

  private static Content bytes(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
