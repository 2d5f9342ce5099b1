package org.guardbook.query.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.guardbook.query.ledger.Finding.What;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that was ever found, in a file, so that starting again makes nobody forget it. */
final class Findings {

  private static final Logger LOG = LoggerFactory.getLogger(Findings.class);
  private static final String NOTHING = "-";

  private final Path file;
  private final Clock clock;
  private final LongSupplier lastEvent;

  /** Logs in which something was found that no check would find again by itself. */
  private final Set<String> unsoundThisRun = new HashSet<>();

  /** Logs in which something was found since a check of everything began. */
  private final Set<String> unsoundNow = new HashSet<>();

  private volatile List<Known> all;

  /**
   * @param since when it was found; anew, where it had been put right meanwhile
   * @param putRight when a check of everything found nothing any more; null where none did
   * @param lastEvent position of the last event there was then; {@link #UNKNOWN} where that cannot
   *     be told
   */
  record Known(Finding finding, Instant since, @Nullable Instant putRight, long lastEvent) {

    static final long UNKNOWN = Long.MAX_VALUE;

    private String line() {
      return String.join(
          "\t",
          since.toString(),
          putRight == null ? NOTHING : putRight.toString(),
          finding.log(),
          finding.what().name(),
          "" + finding.first(),
          "" + finding.last(),
          finding.hash().isEmpty() ? NOTHING : finding.hash(),
          finding.sentence(),
          lastEvent == UNKNOWN ? NOTHING : "" + lastEvent);
    }

    private Known putRight(Instant at) {
      return new Known(finding, since, at, lastEvent);
    }

    private static Known parse(String line) {
      String[] parts = line.split("\t", 9);
      return new Known(
          new Finding(
              parts[2],
              What.valueOf(parts[3]),
              Long.parseLong(parts[4]),
              Long.parseLong(parts[5]),
              parts[7],
              parts[6].equals(NOTHING) ? "" : parts[6]),
          Instant.parse(parts[0]),
          parts[1].equals(NOTHING) ? null : Instant.parse(parts[1]),
          parts.length < 9 || parts[8].equals(NOTHING) ? UNKNOWN : Long.parseLong(parts[8]));
    }
  }

  /**
   * @param lastEvent tells the position of the last event
   */
  Findings(Path folder, Clock clock, LongSupplier lastEvent) {
    this.file = folder.resolve("findings");
    this.clock = clock;
    this.lastEvent = lastEvent;
    this.all = read();
  }

  private List<Known> read() {
    if (Files.notExists(file)) {
      return List.of();
    }
    List<Known> known = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        read(line, known);
      }
    } catch (IOException damaged) {
      LOG.error("The file of what the ledger found cannot be read", damaged);
    }
    return List.copyOf(known);
  }

  /** What was found is found again; that it was found before is all that is lost with a line. */
  private static void read(String line, List<Known> known) {
    try {
      known.add(Known.parse(line));
    } catch (RuntimeException damaged) {
      LOG.error("A line of the file of what the ledger found cannot be read", damaged);
    }
  }

  List<Known> all() {
    return all;
  }

  /** A check of everything begins, and finds again what still is as it was found. */
  synchronized void beginCheck() {
    unsoundNow.clear();
  }

  synchronized void add(Finding finding) {
    unsoundNow.add(finding.log());
    remember(finding);
  }

  /** Adds what holds until the program starts again, whatever a check finds. */
  synchronized void addForThisRun(Finding finding) {
    unsoundThisRun.add(finding.log());
    remember(finding);
  }

  /** What cannot be written down is known until the program ends, and found again then. */
  private void remember(Finding finding) {
    List<Known> more = new ArrayList<>();
    for (Known known : all) {
      if (!known.finding().id().equals(finding.id())) {
        more.add(known);
      } else if (known.putRight() == null) {
        return;
      }
    }
    LOG.error("NOT AS IT WAS WRITTEN: {}", finding.sentence());
    more.add(new Known(finding, now(), null, lastEvent.getAsLong()));
    write(more);
  }

  /**
   * After a check of all of a log: where nothing was found in it, what was found before is over.
   */
  synchronized void checked(String log) {
    boolean sound = !unsoundThisRun.contains(log) && !unsoundNow.contains(log);
    if (sound && all.stream().anyMatch(known -> isOpen(known, log))) {
      write(all.stream().map(known -> isOpen(known, log) ? known.putRight(now()) : known).toList());
    }
  }

  private static boolean isOpen(Known known, String log) {
    return known.putRight() == null && known.finding().log().equals(log);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void write(List<Known> known) {
    all = List.copyOf(known);
    StringBuilder lines = new StringBuilder();
    all.forEach(each -> lines.append(each.line()).append('\n'));
    try {
      Folders.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unusable) {
      LOG.error("What the ledger found cannot be written down", unusable);
    }
  }
}
