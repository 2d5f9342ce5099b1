package org.guardbook.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Acknowledged commands a second through the real command bus, each synced to disk. */
final class AppendBench implements Benchmark {

  private static final int PAIRS = Integer.getInteger("bench.pairs", 7);
  private static final double SECONDS = 1;
  private static final double WARM_UP = 8;
  private static final int CASES = 1_000;
  private static final int ENTRIES = 20;

  @Override
  public String name() {
    return "append";
  }

  @Override
  public String question() {
    return "acknowledged commands a second beside raw SQLite batches of the size observed,"
        + " and raw append(512 B) + fdatasync";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    try (Folder folder = Folder.open("append");
        CommandSideAlone side = new CommandSideAlone(folder.path())) {
      run(out, side, folder.path());
    }
  }

  private static void run(PrintStream out, CommandSideAlone side, Path folder) throws Exception {
    Work work = new Work(side);
    AtomicLong commits = new AtomicLong();
    try (BlockingStream<TrackedEventMessage<?>> stream =
            side.events().openStream(side.events().createHeadToken());
        RawFile rawFile = new RawFile(folder.resolve("raw"))) {
      stream.setOnAvailableCallback(commits::incrementAndGet);
      // What is not compiled yet would be measured instead
      Slice.of(32, WARM_UP, _ -> work.open());
      work.prepare();
      Slice.of(32, WARM_UP, _ -> work.enter());
      Path model = folder.resolve("events.sqlite");
      try (RawSqlite contacts =
              new RawSqlite(folder.resolve("contacts.sqlite"), model, "sequence = 0");
          RawSqlite entries =
              new RawSqlite(folder.resolve("entries.sqlite"), model, "sequence > 0")) {
        Table table =
            new Table(
                "commands",
                "clients",
                "a second",
                "p99 ms",
                "CPU us",
                "a commit",
                "raw batches",
                "ratio",
                "raw fdatasync",
                "ratio");
        for (int clients : new int[] {1, 8, 32}) {
          measure("new cases", clients, work::open, () -> {}, commits, contacts, rawFile, table);
        }
        for (int clients : new int[] {1, 8, 32}) {
          measure(
              "entries in cases of 20",
              clients,
              work::enter,
              work::prepare,
              commits,
              entries,
              rawFile,
              table);
        }
        out.println(
            "a row is %d bytes and %d, and its keys"
                .formatted(contacts.rowBytes(), entries.rowBytes()));
        table.print(out);
      }
    }
  }

  private static void measure(
      String what,
      int clients,
      Runnable command,
      Runnable before,
      AtomicLong commits,
      RawSqlite rawSqlite,
      RawFile rawFile,
      Table table)
      throws Exception {
    List<Pair> pairs = new ArrayList<>();
    IntConsumer operation = _ -> command.run();
    double batch = 1;
    for (int i = 0; i < PAIRS; i++) {
      before.run();
      boolean oursFirst = i % 2 == 0;
      double raw = oursFirst ? 0 : rawSqlite.perSecond((int) Math.round(batch), SECONDS / 2);
      double sync = oursFirst ? 0 : rawFile.perSecond(SECONDS / 4);
      long commitsBefore = commits.get();
      Slice ours = Slice.of(clients, SECONDS, operation);
      batch = Math.max(1, ours.operations() / (double) (commits.get() - commitsBefore));
      if (oursFirst) {
        raw = rawSqlite.perSecond((int) Math.round(batch), SECONDS / 2);
        sync = rawFile.perSecond(SECONDS / 4);
      }
      pairs.add(new Pair(ours, batch, raw, sync));
    }
    table.row(
        what,
        "" + clients,
        "%,.0f".formatted(Median.of(pairs, pair -> pair.ours.perSecond())),
        "%.2f".formatted(Median.of(pairs, pair -> pair.ours.p99Millis())),
        "%.0f".formatted(Median.of(pairs, pair -> pair.ours.cpuMicros())),
        "%.1f".formatted(Median.of(pairs, Pair::batch)),
        "%,.0f".formatted(Median.of(pairs, Pair::rawBatches)),
        "%.2f".formatted(Median.of(pairs, pair -> pair.ours.perSecond() / pair.rawBatches)),
        "%,.0f".formatted(Median.of(pairs, Pair::rawSync)),
        "%.2f".formatted(Median.of(pairs, pair -> pair.ours.perSecond() / pair.rawSync)));
  }

  private record Pair(Slice ours, double batch, double rawBatches, double rawSync) {}

  /** What the clients ask for. */
  private static final class Work {

    private final CommandSideAlone side;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<String> cases = List.of();

    Work(CommandSideAlone side) {
      this.side = side;
    }

    void open() {
      side.send(Casework.contact());
    }

    /** Adds to the next of the cases, each in its turn. */
    void enter() {
      List<String> now = cases;
      side.send(Casework.entry(now.get(turn.getAndIncrement() % now.size())));
    }

    /** Fresh cases, so that each has about twenty entries while it is measured. */
    void prepare() {
      String[] fresh = new String[CASES];
      Crowd.each(CASES, i -> fresh[i] = caseOfTwenty());
      cases = List.of(fresh);
    }

    private String caseOfTwenty() {
      String reference = side.send(Casework.contact()).subject();
      for (int entry = 1; entry < ENTRIES; entry++) {
        side.send(Casework.entry(reference));
      }
      return reference;
    }
  }
}
