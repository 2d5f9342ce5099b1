package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guardbook.command.custody.CustodyEvent;
import org.guardbook.command.custody.CustodyEvent.LedgerKeyRetired;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A new key takes over once for each time that an administrator retired the one in use. On which
 * event and with which key is on disk beside the keys before it happens, so that neither starting
 * again nor reading the record in again changes the key; a ledger that begins over an older record
 * begins behind whatever was retired there.
 */
final class WhenAKeyIsRetiredThenTheNextTakesOver implements AutoCloseable {

  static final String FILE = "retired";

  private static final Logger LOG =
      LoggerFactory.getLogger(WhenAKeyIsRetiredThenTheNextTakesOver.class);
  private static final Pattern LINE = Pattern.compile("(-1|\\d{1,18}) (\\d{1,9})\n");

  private final Path file;
  private final RecordedEvents events;
  private final Ledger ledger;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ledger-keys").factory());
  private Acted acted = new Acted(-1, 0);
  private long seen = -1;

  WhenAKeyIsRetiredThenTheNextTakesOver(Path folder, RecordedEvents events, Ledger ledger) {
    this.file = folder.resolve(FILE);
    this.events = events;
    this.ledger = ledger;
  }

  /**
   * How far it has come.
   *
   * @param position of the last event that it acted on, or began behind
   * @param number of the key that took over then; 0 for none
   */
  private record Acted(long position, int number) {}

  synchronized void start() {
    acted = read().orElseGet(() -> written(new Acted(events.lastPosition(), 0)));
    timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /** Does what is to be done by now. */
  synchronized void look() {
    try {
      long last = events.lastSequence(CustodyEvent.SUBJECT).orElse(-1L);
      if (last > seen && act()) {
        seen = last;
      }
    } catch (RuntimeException failed) {
      LOG.error("The key of the ledger could not be changed; it is tried again", failed);
    }
  }

  /** Returns whether all of it is done; it is not while the keys cannot be read. */
  private boolean act() {
    if (ledger.keys().isEmpty() || !takesOver(acted.number())) {
      return false;
    }
    for (RecordedEvent event : events.of(CustodyEvent.SUBJECT)) {
      if (event.event() instanceof LedgerKeyRetired && event.position() > acted.position()) {
        acted = written(new Acted(event.position(), keys() + 1));
        if (!takesOver(acted.number())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean takesOver(int number) {
    return keys() >= number || ledger.changeKey().isPresent();
  }

  private int keys() {
    return ledger.keys().map(chain -> chain.links().size()).orElse(0);
  }

  private Optional<Acted> read() {
    try {
      Matcher line = LINE.matcher(Files.exists(file) ? Files.readString(file) : "");
      return line.matches()
          ? Optional.of(new Acted(Long.parseLong(line.group(1)), Integer.parseInt(line.group(2))))
          : Optional.empty();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private Acted written(Acted now) {
    try {
      String line = now.position() + " " + now.number() + "\n";
      Folders.replace(file, line.getBytes(StandardCharsets.UTF_8));
      return now;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  @Override
  public void close() {
    timer.shutdown();
  }
}
