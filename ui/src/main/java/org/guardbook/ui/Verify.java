package org.guardbook.ui;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.query.bundle.BundleCheck;
import org.guardbook.query.bundle.BundleCheck.Verdict;
import org.guardbook.query.ledger.Finding;
import org.guardbook.query.ledger.FolderCheck;
import org.guardbook.query.ledger.FolderCheck.Report;
import org.jspecify.annotations.Nullable;

/**
 * Checks from outside that nothing recorded was altered: no server, no account, nothing but this
 * program and the files.
 */
final class Verify {

  static final String VERIFY = "verify";

  private static final String USAGE =
      """
      ./guardbook verify FILE.zip [--head FILE [--consistency FILE]]
      ./guardbook verify --data DIR [--ledger DIR] [--head FILE]
        FILE.zip  an inspection bundle, as it was handed out
        --data    the data folder; nothing in it is changed, and the program may be running on it
        --ledger  where its ledger lies, if not in the data folder
        --head    a head of the ledger that was kept elsewhere, or a file of several
        --consistency  the board's proof that the one head grew into the other""";

  private static final List<String> OPTIONS =
      List.of("--data", "--ledger", "--head", "--consistency");

  /** Nothing was altered. */
  static final int SOUND = 0;

  /** Something was; it is printed what and where. */
  static final int ALTERED = 1;

  /** Nothing could be checked: the command says something wrong. */
  static final int MISUSED = 2;

  private Verify() {}

  /** Returns what the program is to exit with. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      return judge(arguments, out, err);
    } catch (IllegalArgumentException | IOException unusable) {
      return misused(err, String.valueOf(unusable.getMessage()));
    } catch (RuntimeException failed) {
      // Not to be taken for something that was altered
      failed.printStackTrace(err);
      return misused(err, "It could not be checked to its end.");
    }
  }

  private static int judge(List<String> arguments, PrintStream out, PrintStream err)
      throws IOException {
    @Nullable Path bundle = null;
    @Nullable Path data = null;
    @Nullable Path ledger = null;
    @Nullable Path head = null;
    @Nullable Path consistency = null;
    List<String> left = new ArrayList<>(arguments);
    while (!left.isEmpty()) {
      String option = left.removeFirst();
      if (!option.startsWith("--") && bundle == null) {
        bundle = Path.of(option);
        continue;
      }
      if (left.isEmpty() || !OPTIONS.contains(option)) {
        return misused(err, "verify does not know \"" + option + "\" here.");
      }
      Path path = Path.of(left.removeFirst());
      switch (option) {
        case "--data" -> data = path;
        case "--ledger" -> ledger = path;
        case "--consistency" -> consistency = path;
        default -> head = path;
      }
    }
    boolean headIsThere = head != null || consistency == null;
    if (bundle != null && data == null && ledger == null && headIsThere) {
      return bundle(bundle, head, consistency, out);
    }
    if (data == null || bundle != null || consistency != null) {
      return misused(err, "verify needs to know what it is to check.");
    }
    if (!Files.isDirectory(data)) {
      return misused(err, "There is no folder " + data + ".");
    }
    return folder(data, ledger == null ? data.resolve("ledger") : ledger, head, out);
  }

  private static int bundle(
      Path file, @Nullable Path head, @Nullable Path consistency, PrintStream out)
      throws IOException {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          file + " is a folder. A data folder is checked with --data " + file + ".");
    }
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("There is no file " + file + " that can be read.");
    }
    Verdict verdict = BundleCheck.of(file, head, consistency);
    out.println("Guardbook checks " + file.toAbsolutePath());
    verdict.told().forEach(line -> out.println("  " + line));
    String found = verdict.altered();
    if (found != null) {
      out.println("THIS IS NOT WHAT WAS HANDED OUT:");
      out.println("  " + found);
      return ALTERED;
    }
    String notShown = verdict.notShown();
    if (notShown != null) {
      out.println("Nothing in this bundle was altered.");
      out.println(notShown);
    } else {
      out.println("Nothing was altered.");
    }
    return SOUND;
  }

  private static int folder(Path data, Path ledger, @Nullable Path head, PrintStream out) {
    Report report = FolderCheck.of(data, ledger, head);
    out.println("Guardbook checks " + data.toAbsolutePath());
    report.told().forEach(line -> out.println("  " + line));
    if (report.findings().isEmpty()) {
      out.println(report.sound());
      return SOUND;
    }
    out.println("THIS IS NOT WHAT WAS RECORDED:");
    for (Finding finding : report.findings()) {
      out.println("  " + finding.sentence());
    }
    return ALTERED;
  }

  private static int misused(PrintStream err, String sentence) {
    err.println("guardbook: " + sentence);
    err.println(USAGE);
    return MISUSED;
  }
}
