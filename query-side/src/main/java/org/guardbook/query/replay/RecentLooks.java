package org.guardbook.query.replay;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.guardbook.query.views.Views;

/**
 * Views of earlier instants that were asked for lately, so that nobody who turns the pages of a
 * list waits for everything to be read once for each page.
 */
final class RecentLooks {

  private static final int LOOKS = 12;

  private final long events;
  private final Map<Look, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param events how many may have been read for all that is kept; that is what memory it takes
   */
  RecentLooks(long events) {
    this.events = events;
  }

  /**
   * @param projections names of those that are wanted
   * @param begin makes views in which nothing has been taken in
   */
  Views at(Instant instant, Set<String> projections, Supplier<Run> begin, CatchingUp catchingUp) {
    Kept look;
    synchronized (kept) {
      look = kept.computeIfAbsent(new Look(instant, projections), _ -> new Kept(begin.get()));
    }
    look.catchUp(catchingUp);
    synchronized (kept) {
      makeRoom();
    }
    return look.run.views();
  }

  /** The one asked for last stays, however much was read for it. */
  private void makeRoom() {
    long sum = kept.values().stream().mapToLong(each -> each.lookedUpTo).sum();
    Iterator<Kept> oldest = kept.values().iterator();
    while (kept.size() > 1 && (kept.size() > LOOKS || sum > events)) {
      sum -= oldest.next().lookedUpTo;
      oldest.remove();
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

  private record Look(Instant instant, Set<String> projections) {}

  private static final class Kept {

    private final Run run;
    private volatile long lookedUpTo;

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
    }
  }
}
