package org.guardbook.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long what is stored takes to be seen, at rest. */
final class VisibleBench implements Benchmark {

  private static final int WARM_UP = 200;
  private static final int TIMES = 300;

  @Override
  public String name() {
    return "visible";
  }

  @Override
  public String question() {
    return "from a command's answer until every view has its event, one command at a time";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    try (Folder folder = Folder.open("visible");
        CommandSideAlone side = CommandSideAlone.withViews(folder.path())) {
      double[] millis = new double[TIMES];
      for (int i = -WARM_UP; i < TIMES; i++) {
        side.send(Casework.contact());
        long stored = System.nanoTime();
        side.awaitViews();
        if (i >= 0) {
          millis[i] = (System.nanoTime() - stored) / 1e6;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
      Arrays.sort(millis);
      Table table = new Table("stored → visible, ms", "measured", "to reach");
      table.row("p50", "%.2f".formatted(millis[TIMES / 2]), "");
      table.row("p99", "%.2f".formatted(millis[TIMES * 99 / 100]), "10");
      table.print(out);
    }
  }
}
