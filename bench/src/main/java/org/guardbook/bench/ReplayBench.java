package org.guardbook.bench;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.EventMessage;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.replay.Replay;

/** Events a second out of the store into every view there is. */
final class ReplayBench implements Benchmark {

  private static final int EVENTS = Integer.getInteger("bench.events", 200_000);
  private static final int PAIRS = Integer.getInteger("bench.pairs", 7);
  private static final int CHUNK = 2_000;
  private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String question() {
    return "events a second into fresh views of every projection, beside scan + decode of the same";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    try (Folder folder = Folder.open("replay")) {
      try (CommandSideAlone side = new CommandSideAlone(folder.path())) {
        record(side);
      }
      try (CommandSideAlone side = CommandSideAlone.withViews(folder.path())) {
        run(out, side.bean(RecordedEvents.class), side.bean(Replay.class));
      }
    }
  }

  private static void record(CommandSideAlone side) {
    CaseHistories histories = new CaseHistories();
    for (int done = 0; done < EVENTS; done += CHUNK) {
      List<EventMessage<?>> chunk = new ArrayList<>();
      for (int i = 0; i < CHUNK; i++) {
        chunk.add(histories.next());
      }
      side.events().publish(chunk);
    }
  }

  private static void run(PrintStream out, RecordedEvents events, Replay replay) {
    AtomicLong rounds = new AtomicLong();
    LongSupplier scan = () -> scan(events);
    LongSupplier into =
        () -> {
          // Views of an instant are kept, so that each round is of another
          replay.asAt(EVER.minusSeconds(rounds.incrementAndGet()));
          return events.lastPosition() + 1;
        };
    // The first rounds only warm up what the others measure
    for (int i = 0; i < 2; i++) {
      Round.of(scan);
      Round.of(into);
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      boolean scanFirst = i % 2 == 0;
      Round first = Round.of(scanFirst ? scan : into);
      Round second = Round.of(scanFirst ? into : scan);
      pairs.add(scanFirst ? new Pair(first, second) : new Pair(second, first));
    }
    Table table =
        new Table("of " + (events.lastPosition() + 1) + " events", "a second", "a core second");
    table.row(
        "scan + decode",
        "%,.0f".formatted(Median.of(pairs, pair -> pair.scan.perSecond())),
        "%,.0f".formatted(Median.of(pairs, pair -> pair.scan.perCoreSecond())));
    table.row(
        "into all views",
        "%,.0f".formatted(Median.of(pairs, pair -> pair.into.perSecond())),
        "%,.0f".formatted(Median.of(pairs, pair -> pair.into.perCoreSecond())));
    table.row(
        "ratio",
        "%.2f".formatted(Median.of(pairs, pair -> pair.into.perSecond() / pair.scan.perSecond())),
        "%.2f"
            .formatted(
                Median.of(pairs, pair -> pair.into.perCoreSecond() / pair.scan.perCoreSecond())));
    table.print(out);
  }

  private static long scan(RecordedEvents events) {
    long position = -1;
    for (List<RecordedEvent> next = events.after(position, CHUNK);
        !next.isEmpty();
        next = events.after(position, CHUNK)) {
      position = next.getLast().position();
    }
    return position + 1;
  }

  private record Pair(Round scan, Round into) {}

  /** Processor time is that of the whole program, collecting garbage included. */
  private record Round(double perSecond, double perCoreSecond) {

    static Round of(LongSupplier work) {
      double cpu = Machine.cpuSeconds();
      long begun = System.nanoTime();
      long events = work.getAsLong();
      double took = (System.nanoTime() - begun) / 1e9;
      return new Round(events / took, events / (Machine.cpuSeconds() - cpu));
    }
  }
}
