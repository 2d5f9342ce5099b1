package org.guardbook.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.guardbook.query.ledger.FolderCheck;
import org.guardbook.query.ledger.FolderCheck.Report;

/** What the ledger costs whoever records, and how long a check of everything takes. */
final class LedgerBench implements Benchmark {

  private static final int PAIRS = Integer.getInteger("bench.pairs", 7);
  private static final double SECONDS = Integer.getInteger("bench.seconds", 2);
  private static final int MOST = Integer.getInteger("bench.events", 1_000_000);
  private static final int CHECKS = 3;
  private static final int CHUNK = 2_000;
  private static final String LEDGER = "org.guardbook.query.ledger.Keeping";

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public String question() {
    return "commands a second with the ledger beside those without, and seconds to check a folder";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    try (Folder with = Folder.open("with");
        Folder without = Folder.open("without")) {
      cost(out, with.path(), without.path());
    }
    Table table = new Table("check of", "seconds", "events a second", "findings");
    for (int events = Math.min(MOST, 100_000); events <= MOST; events *= 10) {
      try (Folder folder = Folder.open("check")) {
        check(table, folder.path(), events);
      }
    }
    table.print(out);
  }

  private static void cost(PrintStream out, Path with, Path without) throws Exception {
    Table table =
        new Table("commands", "a second", "without", "ratio", "CPU us", "without", "ratio");
    try (CommandSideAlone kept = new CommandSideAlone(with, Class.forName(LEDGER));
        CommandSideAlone bare = new CommandSideAlone(without)) {
      Slice.of(32, SECONDS, _ -> kept.send(Casework.contact()));
      Slice.of(32, SECONDS, _ -> bare.send(Casework.contact()));
      for (int clients : new int[] {1, 32}) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
          CommandSideAlone first = i % 2 == 0 ? kept : bare;
          CommandSideAlone second = i % 2 == 0 ? bare : kept;
          Slice one = Slice.of(clients, SECONDS, _ -> first.send(Casework.contact()));
          Slice other = Slice.of(clients, SECONDS, _ -> second.send(Casework.contact()));
          pairs.add(i % 2 == 0 ? new Pair(one, other) : new Pair(other, one));
        }
        table.row(
            "new cases, clients: " + clients,
            "%,.0f".formatted(Median.of(pairs, pair -> pair.with.perSecond())),
            "%,.0f".formatted(Median.of(pairs, pair -> pair.without.perSecond())),
            "%.3f"
                .formatted(
                    Median.of(pairs, pair -> pair.with.perSecond() / pair.without.perSecond())),
            "%.1f".formatted(Median.of(pairs, pair -> pair.with.cpuMicros())),
            "%.1f".formatted(Median.of(pairs, pair -> pair.without.cpuMicros())),
            "%.3f"
                .formatted(
                    Median.of(pairs, pair -> pair.with.cpuMicros() / pair.without.cpuMicros())));
      }
    }
    table.print(out);
  }

  private static void check(Table table, Path folder, int events) throws Exception {
    try (CommandSideAlone side = new CommandSideAlone(folder, Class.forName(LEDGER))) {
      CaseHistories histories = new CaseHistories();
      for (int done = 0; done < events; done += CHUNK) {
        List<EventMessage<?>> chunk = new ArrayList<>();
        for (int i = 0; i < CHUNK; i++) {
          chunk.add(histories.next());
        }
        side.events().publish(chunk);
      }
    }
    double[] seconds = new double[CHECKS];
    int findings = 0;
    for (int i = 0; i < CHECKS; i++) {
      long begun = System.nanoTime();
      Report report = FolderCheck.of(folder, folder.resolve("ledger"), null);
      seconds[i] = (System.nanoTime() - begun) / 1e9;
      findings += report.findings().size();
    }
    Arrays.sort(seconds);
    table.row(
        "%,d events".formatted(events),
        "%.2f".formatted(seconds[CHECKS / 2]),
        "%,.0f".formatted(events / seconds[CHECKS / 2]),
        "" + findings);
  }

  private record Pair(Slice with, Slice without) {}
}
