package org.guardbook.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.replay.ReplayProgress;
import org.guardbook.query.views.ViewStore;

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
        CommandSideAlone side =
            new CommandSideAlone(folder.path(), Class.forName("org.guardbook.query.QuerySide"))) {
      ReplayProgress reading = side.bean(ReplayProgress.class);
      while (!reading.isDone()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
      ViewStore views = side.bean(ViewStore.class);
      RecordedEvents recorded = side.bean(RecordedEvents.class);
      double[] millis = new double[TIMES];
      for (int i = -WARM_UP; i < TIMES; i++) {
        side.send(Casework.contact());
        long stored = System.nanoTime();
        long position = recorded.lastPosition();
        while (views.position() < position) {
          if (System.nanoTime() - stored > TimeUnit.MINUTES.toNanos(1)) {
            throw new IllegalStateException("The views do not follow.");
          }
          LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(50));
        }
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
