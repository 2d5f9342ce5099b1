package org.guardbook.query.replay;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.guardbook.query.views.Views;

/**
 * Views of earlier instants that were asked for lately, so that nobody who turns the pages of a
 * list waits for everything to be read once for each page. Of those that are not there yet one at a
 * time is read in: many at once would need more memory than there is, and none be quicker.
 */
final class RecentPasts {

  private static final int INSTANTS = 12;

  private final long events;
  private final Map<Wanted, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final ReentrantLock readingIn = new ReentrantLock();

  /**
   * @param events how many may have been read for all that is kept; that is what memory it takes
   */
  RecentPasts(long events) {
    this.events = events;
  }

  /**
   * @param projections names of those that are wanted
   * @param last position of the last event there is
   * @param begin makes views in which nothing has been taken in
   */
  Views at(
      Instant instant,
      Set<String> projections,
      long last,
      Supplier<Run> begin,
      CatchingUp catchingUp) {
    Wanted wanted = new Wanted(instant, projections);
    Kept past;
    synchronized (kept) {
      past = kept.computeIfAbsent(wanted, _ -> new Kept(begin.get()));
    }
    if (past.isReadIn) {
      past.catchUp(catchingUp);
    } else {
      readIn(wanted, past, last, catchingUp);
    }
    return past.run.views();
  }

  private void readIn(Wanted wanted, Kept past, long last, CatchingUp catchingUp) {
    readingIn.lock();
    try {
      makeRoom(past, last);
      past.catchUp(catchingUp);
    } finally {
      if (!past.isReadIn) {
        synchronized (kept) {
          kept.remove(wanted, past);
        }
      }
      readingIn.unlock();
    }
  }

  /** The one that is wanted stays, however much has to be read for it. */
  private void makeRoom(Kept wanted, long last) {
    synchronized (kept) {
      long sum = Math.max(last, wanted.lookedUpTo);
      int many = 1;
      for (Kept each : kept.values()) {
        if (each != wanted && each.isReadIn) {
          sum += each.lookedUpTo;
          many++;
        }
      }
      Iterator<Kept> oldest = kept.values().iterator();
      while (oldest.hasNext() && (many > INSTANTS || sum > events)) {
        Kept each = oldest.next();
        if (each != wanted && each.isReadIn) {
          sum -= each.lookedUpTo;
          many--;
          oldest.remove();
        }
      }
    }
  }

  /** Takes in what had been recorded by the instant of those views. */
  interface CatchingUp {

    /**
     * @param position that was looked up to before
     * @return the position that has been looked up to now
     */
    long on(Run run, long position);
  }

  private record Wanted(Instant instant, Set<String> projections) {}

  private static final class Kept {

    private final Run run;
    private volatile long lookedUpTo;
    private volatile boolean isReadIn;

    Kept(Run run) {
      this.run = run;
      lookedUpTo = run.views().position();
    }

    /**
     * What is recorded later may still bear an earlier time, by a clock that was set back or a
     * command that took its time: only the order of the events is certain.
     */
    synchronized void catchUp(CatchingUp catchingUp) {
      lookedUpTo = catchingUp.on(run, lookedUpTo);
      isReadIn = true;
    }
  }
}
