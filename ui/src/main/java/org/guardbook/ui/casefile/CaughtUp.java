package org.guardbook.ui.casefile;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guardbook.command.Receipt;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.casefile.CaseQuery.WatchCases;
import org.guardbook.ui.dispatch.Dispatch;

/**
 * Waits until what a person just recorded is in what they are shown: views follow the record by
 * milliseconds, and whoever has saved something must not be shown the case without it.
 */
public final class CaughtUp {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private CaughtUp() {}

  /** Returns once the case shows as many entries as the receipt says, or after three seconds. */
  public static void with(Dispatch dispatch, Receipt receipt) {
    if (isIn(dispatch, receipt)) {
      return;
    }
    BlockingQueue<CaseChanged> changes = new LinkedBlockingQueue<>();
    Runnable stop = dispatch.watch(new WatchCases(), CaseChanged.class, changes::add);
    try {
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (!isIn(dispatch, receipt)) {
        long left = until - System.nanoTime();
        if (left <= 0 || changes.poll(left, TimeUnit.NANOSECONDS) == null) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      stop.run();
    }
  }

  private static boolean isIn(Dispatch dispatch, Receipt receipt) {
    Optional<CaseFile> file =
        dispatch.askForOne(new OpenCase(receipt.subject(), null), CaseFile.class);
    return file.isPresent() && file.get().entries() >= receipt.sequence();
  }
}
