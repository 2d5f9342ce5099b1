package org.guardbook.query.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guardbook.query.ledger.Heads.Head;
import org.guardbook.query.ledger.LedgerQuery.WitnessStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each witness the latest head of each log as the program starts, once a minute and as it
 * ends, until it has taken it. How far each has come is on disk; the ledger waits for none of them.
 */
final class Witnesses implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
  private static final String FILE = "witnesses";

  /** So long the program waits for them as it ends. */
  private static final Duration AT_THE_END = Duration.ofSeconds(10);

  private final Ledger ledger;
  private final List<Witness> witnesses;
  private final Path file;
  private final Clock clock;
  private final Duration pause;
  private final Map<String, Long> taken = new ConcurrentHashMap<>();
  private final Map<String, Instant> rests = new ConcurrentHashMap<>();
  private final Map<String, Instant> lastTaken = new ConcurrentHashMap<>();
  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("witnesses").factory());

  Witnesses(Ledger ledger, List<Witness> witnesses, Path folder, Clock clock, Duration pause) {
    this.ledger = ledger;
    this.witnesses = witnesses;
    this.file = folder.resolve(FILE);
    this.clock = clock;
    this.pause = pause;
    read();
  }

  void start() {
    if (!witnesses.isEmpty()) {
      timer.scheduleWithFixedDelay(this::offer, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  List<WitnessStatus> states() {
    return witnesses.stream().map(this::state).toList();
  }

  /** What it did not take of one log is not hidden by what it took of another. */
  private WitnessStatus state(Witness witness) {
    String failure = null;
    for (Log log : ledger.logs()) {
      failure = failure == null ? failures.get(key(witness, log)) : failure;
    }
    return new WitnessStatus(witness.name(), lastTaken.get(witness.name()), failure);
  }

  private static String key(Witness witness, Log log) {
    return log.name() + " " + witness.name();
  }

  /** Gives whatever each has not been given and is not left in peace from. */
  void offer() {
    for (Witness witness : witnesses) {
      for (Log log : ledger.logs()) {
        ledger.lastHead(log.name()).ifPresent(head -> offer(witness, log, head));
      }
    }
  }

  private void offer(Witness witness, Log log, Head head) {
    String key = key(witness, log);
    if (taken.getOrDefault(key, 0L) >= head.checkpoint().size()
        || clock.instant().isBefore(rests.getOrDefault(key, Instant.MIN))) {
      return;
    }
    try {
      witness.take(log.name(), head);
      taken.put(key, head.checkpoint().size());
      rests.put(key, clock.instant().plus(witness.rest()));
      lastTaken.put(witness.name(), clock.instant());
      failures.remove(key);
      write();
    } catch (RuntimeException failed) {
      String sentence = failed instanceof IllegalStateException ? failed.getMessage() : null;
      failures.put(key, sentence == null ? "It did not take the head." : sentence);
      LOG.warn(
          "{} did not take the head of {}; it is offered again",
          witness.name(),
          log.name(),
          failed);
    }
  }

  private void read() {
    if (Files.notExists(file)) {
      return;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(" ", 2);
        if (parts.length == 2 && parts[0].matches("\\d{1,18}")) {
          taken.put(parts[1], Long.valueOf(parts[0]));
        }
      }
    } catch (IOException unusable) {
      // What a witness is given twice does no harm
      LOG.warn("How far witnesses have come cannot be read; they are given the last head again");
    }
  }

  private void write() {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(taken)
        .forEach((key, size) -> lines.append(size).append(' ').append(key).append('\n'));
    try {
      Folders.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unusable) {
      LOG.warn("How far witnesses have come cannot be written down", unusable);
    }
  }

  /** What was recorded last would else have no witness until the program starts again. */
  @Override
  public void close() {
    if (!witnesses.isEmpty()) {
      timer.execute(this::offerTheEnd);
    }
    timer.shutdown();
    try {
      if (!timer.awaitTermination(AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException _) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void offerTheEnd() {
    ledger.logs().forEach(log -> ledger.head(log.name()));
    offer();
  }
}
