package org.guardbook.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guardbook.query.bundle.BundleCheck.Verdict;
import org.guardbook.query.replay.RunningQuerySide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Two programs that share nothing but docs/bundle.md and docs/ledger.md judge the same bundles: the
 * one that is part of Guardbook, and one in Python.
 */
class CheckingBundlesTwice {

  private static final Path IN_PYTHON =
      Path.of("src/main/resources/org/guardbook/query/bundle/verify_bundle.py");

  /** Anything, and the same again each time. */
  private final Random chance = new Random(20_140_331);

  private static BoardOfBundles board;

  /** The board as it could write its record anew, and sign it with the same key. */
  private static BoardOfBundles rewritten;

  private static String headOfTheRewritten = "";

  /** A board whose record goes on. */
  private static BoardOfBundles grown;

  @TempDir private Path folder;

  @BeforeAll
  static void open(@TempDir Path key, @TempDir Path data, @TempDir Path again, @TempDir Path grows)
      throws Exception {
    assumeThat(pythonIsThere()).as("python3 is there").isTrue();
    new RunningQuerySide(key).close();
    FileSystemUtils.copyRecursively(key, data);
    FileSystemUtils.copyRecursively(key, again);
    board = new BoardOfBundles(data);
    rewritten = new BoardOfBundles(again);
    headOfTheRewritten = rewritten.head();
    grown = new BoardOfBundles(grows);
  }

  @AfterAll
  static void close() {
    for (BoardOfBundles each : new BoardOfBundles[] {board, rewritten, grown}) {
      if (each != null) {
        each.close();
      }
    }
  }

  private static boolean pythonIsThere() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void bothFindNothingInAHundredThatWereHandedOut() throws Exception {
    List<Path> bundles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      bundles.add(board.any(chance).pack(folder.resolve(i + ".zip")));
    }

    Map<Path, String> found = judged(bundles, null);

    assertThat(found.values()).containsOnly("unaltered");
  }

  @Test
  void bothFindAHundredThatWereDamagedOrForged() throws Exception {
    List<Path> bundles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Damage damage = Damage.values()[i % Damage.values().length];
      Path file = folder.resolve(damage + "-" + i + ".zip");
      damage.done(board, chance, file);
      bundles.add(file);
    }

    Map<Path, String> found = judged(bundles, null);

    assertThat(found.values()).containsOnly("altered");
  }

  @Test
  void bothFindABookThatWasWrittenAnewBesideTheHeadThatWasKept(@TempDir Path otherData)
      throws Exception {
    try (BoardOfBundles anew = new BoardOfBundles(otherData)) {
      Path ours = board.any(chance).pack(folder.resolve("ours.zip"));
      Path theirs = anew.any(chance).pack(folder.resolve("theirs.zip"));

      assertThat(judged(List.of(ours, theirs), null).values()).containsOnly("unaltered");
      assertThat(judged(List.of(ours, theirs), board.head()))
          .containsEntry(ours, "unaltered")
          .containsEntry(theirs, "altered");
    }
  }

  @Test
  void bothFindABookThatWasWrittenAnewWithTheSameKeyUpToTheSameSize() throws Exception {
    Path bundle = board.any(chance).pack(folder.resolve("ours.zip"));

    assertThat(judged(List.of(bundle), board.head())).containsValue("unaltered");
    assertThat(judged(List.of(bundle), headOfTheRewritten)).containsValue("altered");
  }

  @Test
  void bothSayThatAHeadOfAnotherSizeShowsNothingUntilThereIsAProofBetweenThem() throws Exception {
    Path before = rewritten.any(chance).pack(folder.resolve("before.zip"));
    Path elsewhere = board.any(chance).pack(folder.resolve("elsewhere.zip"));
    String then = rewritten.head();
    rewritten.goesOn();
    Path after = rewritten.any(chance).pack(folder.resolve("after.zip"));
    String growth = rewritten.growth(then, rewritten.head());

    assertThat(judged(List.of(after), then)).containsValue("not shown");
    assertThat(judged(List.of(after), then, growth)).containsValue("unaltered");
    assertThat(judged(List.of(before, elsewhere), rewritten.head(), growth))
        .containsEntry(before, "unaltered")
        .containsEntry(elsewhere, "altered");
  }

  @Test
  void bothPassOverTheHeadsOfWhoLookedThatLieAmongThoseThatWereKept() throws Exception {
    Path bundle = board.any(chance).pack(folder.resolve("ours.zip"));
    String heads = board.headOfLooks() + "\n" + board.head() + "\n" + board.headOfLooks();

    assertThat(judged(List.of(bundle), heads)).containsValue("unaltered");
    assertThat(judged(List.of(bundle), heads + "\n" + headOfTheRewritten)).containsValue("altered");
  }

  @Test
  void bothFindAmongTheHeadsThatWereKeptOneOfAStranger(@TempDir Path otherData) throws Exception {
    try (BoardOfBundles stranger = new BoardOfBundles(otherData)) {
      Path bundle = board.any(chance).pack(folder.resolve("ours.zip"));

      assertThat(judged(List.of(bundle), board.head() + "\n" + stranger.head()))
          .containsValue("altered");
      assertThat(judged(List.of(bundle), board.head() + "\n" + stranger.headOfLooks()))
          .containsValue("altered");
    }
  }

  @Test
  void bothTakeOneHeadThatShowsItForEnough() throws Exception {
    String before = grown.head();
    grown.goesOn();
    Path bundle = grown.any(chance).pack(folder.resolve("after.zip"));

    assertThat(judged(List.of(bundle), before + "\n" + grown.head())).containsValue("unaltered");
    assertThat(judged(List.of(bundle), grown.head() + "\n" + before)).containsValue("unaltered");
    assertThat(judged(List.of(bundle), before)).containsValue("not shown");
  }

  @Test
  void bothSayWhereThereIsNoHeadOfWhatWasRecorded() throws Exception {
    Path bundle = board.any(chance).pack(folder.resolve("ours.zip"));
    Path looks = Files.writeString(folder.resolve("looks"), board.headOfLooks());

    cannotCheck(bundle, looks, null, "none is of what was recorded");
  }

  @Test
  void bothSayWhatTheyCannotRead() throws Exception {
    Path bundle = board.any(chance).pack(folder.resolve("ours.zip"));
    Path head = Files.writeString(folder.resolve("kept"), board.head());
    Path noText = Files.write(folder.resolve("no-text"), new byte[] {(byte) 0xff, '\n'});
    Path nowhere = folder.resolve("nowhere");

    cannotCheck(bundle, nowhere, null, "There is no head that can be read in " + nowhere);
    cannotCheck(bundle, noText, null, "There is no head that can be read in " + noText);
    cannotCheck(bundle, head, nowhere, "no consistency proof that can be read in " + nowhere);
    cannotCheck(bundle, head, noText, "no consistency proof that can be read in " + noText);
    cannotCheck(bundle, head, head, "no consistency proof that can be read in " + head);
  }

  private static void cannotCheck(Path bundle, Path head, @Nullable Path proof, String sentence)
      throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BundleCheck.of(bundle, head, proof))
        .withMessageContaining(sentence);
    Process python = python(List.of(bundle), head, proof);
    assertThat(new String(python.getInputStream().readAllBytes(), UTF_8)).contains(sentence);
    assertThat(python.waitFor()).isEqualTo(2);
  }

  private Map<Path, String> judged(List<Path> bundles, @Nullable String kept) throws Exception {
    return judged(bundles, kept, null);
  }

  /** What both say of each; that they agree is asserted here. */
  private Map<Path, String> judged(
      List<Path> bundles, @Nullable String kept, @Nullable String growth) throws Exception {
    Path head = kept == null ? null : Files.writeString(folder.resolve("head"), kept);
    Path proof = growth == null ? null : Files.writeString(folder.resolve("growth"), growth);
    Map<Path, String> here = new LinkedHashMap<>();
    Map<Path, String> reasons = new LinkedHashMap<>();
    for (Path bundle : bundles) {
      Verdict verdict = BundleCheck.of(bundle, head, proof);
      if (verdict.altered() != null) {
        here.put(bundle, "altered");
        reasons.put(bundle, verdict.altered());
      } else {
        here.put(bundle, verdict.notShown() == null ? "unaltered" : "not shown");
      }
    }
    Map<Path, String> there = inPython(bundles, head, proof);
    assertThat(there).hasSameSizeAs(here);
    here.forEach(
        (bundle, verdict) ->
            assertThat(there.get(bundle))
                .as("%s: %s", bundle, reasons.get(bundle))
                .isEqualTo(verdict));
    return here;
  }

  private static Map<Path, String> inPython(
      List<Path> bundles, @Nullable Path head, @Nullable Path proof) throws Exception {
    Process python = python(bundles, head, proof);
    Map<Path, String> said = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(python.getInputStream()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(".zip: ") + 4;
        assertThat(colon).as(line).isGreaterThan(4);
        said.put(
            Path.of(line.substring(0, colon)),
            line.contains("not shown") ? "not shown" : line.substring(colon + 2).split(",", 2)[0]);
      }
    }
    int leavesWith = said.containsValue("altered") ? 1 : said.containsValue("not shown") ? 3 : 0;
    assertThat(python.waitFor()).isEqualTo(leavesWith);
    return said;
  }

  private static Process python(List<Path> bundles, @Nullable Path head, @Nullable Path proof)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("python3", "-B", IN_PYTHON.toString()));
    if (head != null) {
      command.addAll(List.of("--head", head.toString()));
    }
    if (proof != null) {
      command.addAll(List.of("--consistency", proof.toString()));
    }
    bundles.forEach(bundle -> command.add(bundle.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
