package org.guardbook.query.actionplan;

import static org.guardbook.query.actionplan.FollowedAction.DUE_ON;
import static org.guardbook.query.actionplan.FollowedAction.QUIET_SINCE;
import static org.guardbook.query.actionplan.FollowedAction.TIMES_MOVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.guardbook.query.actionplan.FollowedAction.Stage;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Actions on a day on which all that was recorded of them has happened, as on most days that are
 * asked for. The views count them and put them in order by what they keep; only those that are
 * shown are read.
 *
 * @param meant what the filter means, its states and silence left aside
 */
record Settled(Sight.InSight actions, Filter meant, LocalDate on, Quiet quiet) {

  private static final EnumSet<ActionState> OPEN =
      EnumSet.range(ActionState.NOT_STARTED, ActionState.OVERDUE);

  /**
   * A stretch of the list, all of which comes before what is in the next.
   *
   * @param states all of which are in it, and nothing else; empty where it is made up otherwise
   */
  private record Part(Set<ActionState> states, Filter those, Sort order) {}

  /** Whether the views keep what actions are to be sorted by. */
  static boolean sortsBy(@Nullable String column) {
    return column == null
        || switch (column) {
          case "state", "quietDays", "silent" -> true;
          default -> field(column) != null;
        };
  }

  private static @Nullable String field(String column) {
    return switch (column) {
      case "id", "review", "recommendation", "action" -> "order";
      case "leadAgency" -> "leadAgency";
      case "dueOn" -> DUE_ON;
      case "timesMoved" -> TIMES_MOVED;
      case "heardOn" -> "standing.heard.on";
      case "completedOn", "verifiedOn", "withdrawnOn" -> "standing.end." + column;
      case "lastRecordedAt" -> "recordedAt";
      default -> null;
    };
  }

  Actions page(FindActions query) {
    Totals totals = totals();
    Set<ActionState> states = EnumSet.allOf(ActionState.class);
    if (!query.filter().states().isEmpty()) {
      states.retainAll(query.filter().states());
    }
    Filter quietEnough = Filter.ALL;
    if (query.filter().silent()) {
      states.retainAll(OPEN);
      quietEnough = silent();
    }
    List<TrackedAction> page = new ArrayList<>();
    int size = Math.max(0, query.size());
    long over = (long) Math.max(0, query.page()) * size;
    for (Part part : parts(query, states)) {
      if (page.size() == size) {
        break;
      }
      Filter those = Filter.and(meant, part.those(), quietEnough);
      if (over > 0) {
        long count =
            part.states().isEmpty() || query.filter().silent()
                ? actions.count(those)
                : sum(part.states(), totals);
        if (over >= count) {
          over -= count;
          continue;
        }
      }
      for (FollowedAction action :
          actions.find(those, part.order(), new Page(over, size - page.size()))) {
        page.add(Seen.of(action, action.standing(), on, quiet).tracked());
      }
      over = 0;
    }
    return new Actions(List.copyOf(page), total(query, states, totals), totals);
  }

  private long total(FindActions query, Set<ActionState> states, Totals totals) {
    if (!query.filter().silent()) {
      return sum(states, totals);
    }
    return query.filter().states().isEmpty()
        ? totals.silent()
        : actions.count(Filter.and(meant, in(states), silent()));
  }

  private static long sum(Set<ActionState> states, Totals totals) {
    return states.stream().mapToLong(state -> totals.byState().getOrDefault(state, 0L)).sum();
  }

  private Totals totals() {
    Map<ActionState, Long> byState = byState();
    Filter late = Filter.and(meant, in(EnumSet.of(ActionState.OVERDUE)));
    return new Totals(
        byState.values().stream().mapToLong(Long::longValue).sum(),
        actions.count(Filter.and(meant, Filter.equal("stage", Stage.OPEN), silent())),
        actions.count(Filter.and(meant, Filter.range(TIMES_MOVED, 1, null))),
        byState,
        new TreeMap<>(actions.count(meant, "leadAgency")),
        new TreeMap<>(actions.count(late, "leadAgency")),
        new TreeMap<>(actions.count(meant, "review")),
        new TreeMap<>(actions.count(meant, "theme")));
  }

  private Map<ActionState, Long> byState() {
    Map<ActionState, Long> byState = new EnumMap<>(ActionState.class);
    for (ActionState state : ActionState.values()) {
      byState.put(state, 0L);
    }
    actions
        .count(meant, "state")
        .forEach((state, count) -> byState.put(ActionState.valueOf(state), count));
    actions
        .count(Filter.and(meant, Filter.range(DUE_ON, null, on)), "state")
        .forEach(
            (name, late) -> {
              ActionState state = ActionState.valueOf(name);
              if (state.isOpen()) {
                byState.merge(state, -late, Long::sum);
                byState.merge(ActionState.OVERDUE, late, Long::sum);
              }
            });
    return byState;
  }

  private List<Part> parts(FindActions query, Set<ActionState> states) {
    boolean downwards = query.descending();
    Sort numbered = Sort.by("order");
    return switch (query.sortBy()) {
      case null -> mostPressingFirst(states);
      case "state" -> {
        List<Part> parts = new ArrayList<>();
        states.forEach(
            state -> parts.add(new Part(Set.of(state), in(EnumSet.of(state)), numbered)));
        yield downwards ? parts.reversed() : parts;
      }
      case "silent" -> {
        Part heardOf =
            new Part(
                Set.of(),
                Filter.or(
                    in(closed(states)),
                    Filter.and(in(open(states)), quietSince(quiet.end(), null))),
                numbered);
        Part unheard = new Part(Set.of(), Filter.and(in(open(states)), silent()), numbered);
        yield downwards ? List.of(unheard, heardOf) : List.of(heardOf, unheard);
      }
      case "quietDays" -> {
        Part notAtAll =
            new Part(
                Set.of(),
                Filter.or(in(closed(states)), Filter.and(in(open(states)), quietSince(on, null))),
                numbered);
        Part forDays =
            new Part(
                Set.of(),
                Filter.and(in(open(states)), quietSince(null, on)),
                new Sort(List.of(new Sort.Key(QUIET_SINCE, !downwards))).thenBy("order"));
        yield downwards ? List.of(forDays, notAtAll) : List.of(notAtAll, forDays);
      }
      case String column -> {
        Sort.Key key = new Sort.Key(Objects.requireNonNull(field(column)), downwards);
        yield List.of(new Part(states, in(states), new Sort(List.of(key)).thenBy("order")));
      }
    };
  }

  private List<Part> mostPressingFirst(Set<ActionState> states) {
    Sort quietest = Sort.by(QUIET_SINCE).thenBy("order");
    List<Part> parts = new ArrayList<>();
    for (Set<ActionState> alike :
        List.of(
            EnumSet.of(ActionState.OVERDUE),
            EnumSet.range(ActionState.NOT_STARTED, ActionState.AT_RISK),
            EnumSet.of(ActionState.COMPLETE),
            EnumSet.of(ActionState.VERIFIED),
            EnumSet.of(ActionState.WITHDRAWN))) {
      alike.retainAll(states);
      if (!alike.isEmpty()) {
        parts.add(new Part(alike, in(alike), quietest));
      }
    }
    return parts;
  }

  private static Set<ActionState> open(Set<ActionState> states) {
    Set<ActionState> open = EnumSet.copyOf(OPEN);
    open.retainAll(states);
    return open;
  }

  private static Set<ActionState> closed(Set<ActionState> states) {
    Set<ActionState> closed = EnumSet.complementOf(OPEN);
    closed.retainAll(states);
    return closed;
  }

  /** Those in any of these states on the day. */
  private Filter in(Set<ActionState> states) {
    List<Filter> any = new ArrayList<>();
    Set<ActionState> inTime = open(states);
    boolean late = inTime.remove(ActionState.OVERDUE);
    if (late && inTime.size() == OPEN.size() - 1) {
      any.add(Filter.equal("stage", Stage.OPEN));
    } else {
      if (late) {
        any.add(Filter.and(Filter.equal("stage", Stage.OPEN), Filter.range(DUE_ON, null, on)));
      }
      if (!inTime.isEmpty()) {
        any.add(
            Filter.and(
                inTime.size() == OPEN.size() - 1
                    ? Filter.equal("stage", Stage.OPEN)
                    : Filter.in("state", inTime),
                Filter.range(DUE_ON, on, null)));
      }
    }
    Set<ActionState> closed = closed(states);
    if (!closed.isEmpty()) {
      any.add(Filter.in("stage", closed.stream().map(Stage::of).collect(Collectors.toSet())));
    }
    return any.size() == 1 ? any.getFirst() : new Filter.Or(List.copyOf(any));
  }

  private Filter silent() {
    return quietSince(null, quiet.end());
  }

  private static Filter quietSince(@Nullable LocalDate from, @Nullable LocalDate until) {
    return Filter.range(QUIET_SINCE, from, until);
  }
}
