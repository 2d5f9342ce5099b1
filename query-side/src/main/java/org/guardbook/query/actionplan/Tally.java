package org.guardbook.query.actionplan;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.jspecify.annotations.Nullable;

/** Counts actions one by one. */
final class Tally {

  private final long[] byState = new long[ActionState.values().length];
  private final Counts byAgency = new Counts();
  private final Counts overdueByAgency = new Counts();
  private final Counts byReview = new Counts();
  private final Counts byTheme = new Counts();
  private long total;
  private long silent;
  private long moved;

  void count(Seen seen) {
    total++;
    byState[seen.state().ordinal()]++;
    byAgency.count(seen.leadAgency());
    byReview.count(seen.action().review());
    String theme = seen.action().theme();
    if (theme != null) {
      byTheme.count(theme);
    }
    if (seen.state() == ActionState.OVERDUE) {
      overdueByAgency.count(seen.leadAgency());
    }
    if (seen.silent()) {
      silent++;
    }
    if (seen.isMoved()) {
      moved++;
    }
  }

  Totals totals() {
    Map<ActionState, Long> states = new EnumMap<>(ActionState.class);
    for (ActionState state : ActionState.values()) {
      states.put(state, byState[state.ordinal()]);
    }
    return new Totals(
        total,
        silent,
        moved,
        states,
        byAgency.inOrder(),
        overdueByAgency.inOrder(),
        byReview.inOrder(),
        byTheme.inOrder());
  }

  /** Actions of one review come one after the other, so the key is often the one before. */
  private static final class Counts {

    private final Map<String, long[]> counts = new HashMap<>();
    private @Nullable String last;
    private long[] lastCount = {0};

    void count(String key) {
      if (!key.equals(last)) {
        last = key;
        lastCount = counts.computeIfAbsent(key, _ -> new long[1]);
      }
      lastCount[0]++;
    }

    Map<String, Long> inOrder() {
      Map<String, Long> inOrder = new TreeMap<>();
      counts.forEach((key, count) -> inOrder.put(key, count[0]));
      return inOrder;
    }
  }
}
