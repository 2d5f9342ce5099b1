package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.query.ledger.Finding.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that was ever found, in a file, so that starting again makes nobody forget it. */
final class Findings {

  private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

  private final Path file;
  private final Clock clock;
  private volatile List<Known> all;

  /**
   * @param since when it was first found
   */
  record Known(Finding finding, Instant since) {

    private String line() {
      return String.join(
          "\t",
          since.toString(),
          finding.log(),
          finding.what().name(),
          "" + finding.first(),
          "" + finding.last(),
          finding.sentence().replaceAll("\\s+", " "));
    }

    private static Known parse(String line) {
      String[] parts = line.split("\t", 6);
      return new Known(
          new Finding(
              parts[1],
              What.valueOf(parts[2]),
              Long.parseLong(parts[3]),
              Long.parseLong(parts[4]),
              parts[5]),
          Instant.parse(parts[0]));
    }
  }

  Findings(Path folder, Clock clock) {
    this.file = folder.resolve("findings");
    this.clock = clock;
    this.all = read();
  }

  private List<Known> read() {
    if (Files.notExists(file)) {
      return List.of();
    }
    List<Known> known = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        known.add(Known.parse(line));
      }
    } catch (IOException | RuntimeException damaged) {
      // What was found is found again; that it was found before is all that is lost
      LOG.error("The file of what the ledger found cannot be read to its end", damaged);
    }
    return List.copyOf(known);
  }

  List<Known> all() {
    return all;
  }

  synchronized void add(Finding finding) {
    if (all.stream().anyMatch(known -> known.finding().id().equals(finding.id()))) {
      return;
    }
    LOG.error("THE RECORD WAS ALTERED: {}", finding.sentence());
    List<Known> more = new ArrayList<>(all);
    more.add(new Known(finding, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    all = List.copyOf(more);
    StringBuilder lines = new StringBuilder();
    all.forEach(known -> lines.append(known.line()).append('\n'));
    try {
      Folders.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }
}
