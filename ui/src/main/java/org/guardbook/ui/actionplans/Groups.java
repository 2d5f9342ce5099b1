package org.guardbook.ui.actionplans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.actionplans.PlanFilter.Grouping;

/**
 * The list under headings, each with its actions in the order of the list. Rows are fetched as they
 * are scrolled to, also across a heading.
 */
final class Groups {

  /** Fetches a page of actions of a filter. */
  interface Source {
    Actions page(PlanFilter filter, int page, int size);
  }

  private static final int PAGE = 50;

  private final Source source;
  private final List<Group> groups = new ArrayList<>();
  private final long lines;

  /**
   * @param start line of the heading
   */
  private record Group(String label, PlanFilter filter, long start, long actions) {
    long end() {
      return start + 1 + actions;
    }
  }

  /**
   * @param all the first page of what the filter finds, for which values there are
   * @param label what a value is called
   */
  Groups(
      Source source,
      PlanFilter filter,
      Grouping grouping,
      Actions all,
      Function<String, String> label) {
    this.source = source;
    long line = 0;
    for (String value : values(filter.which(), grouping, all)) {
      PlanFilter within = within(filter, grouping, value);
      long actions = source.page(within, 0, 1).total();
      if (actions > 0) {
        groups.add(new Group(label.apply(value), within, line, actions));
        line += 1 + actions;
      }
    }
    lines = line;
  }

  private static List<String> values(ActionFilter which, Grouping grouping, Actions all) {
    return switch (grouping) {
      case AGENCY -> List.copyOf(all.totals().byAgency().keySet());
      case REVIEW -> List.copyOf(all.totals().byReview().keySet());
      case STATE ->
          Stream.of(
                  ActionState.OVERDUE,
                  ActionState.AT_RISK,
                  ActionState.NOT_STARTED,
                  ActionState.ON_TRACK,
                  ActionState.COMPLETE,
                  ActionState.VERIFIED,
                  ActionState.WITHDRAWN)
              .filter(state -> which.states().isEmpty() || which.states().contains(state))
              .map(Enum::name)
              .toList();
    };
  }

  private static PlanFilter within(PlanFilter filter, Grouping grouping, String value) {
    ActionFilter which = filter.which();
    return switch (grouping) {
      case AGENCY -> filter.of(Set.of(value), which.reviews(), which.themes());
      case REVIEW -> filter.of(which.agencies(), Set.of(value), which.themes());
      case STATE ->
          filter.inStates(Set.of(ActionState.valueOf(value)), which.silent(), which.moved());
    };
  }

  long lines() {
    return lines;
  }

  /** The lines from one up to, but not with, another. */
  List<Line> lines(long from, long until) {
    List<Line> found = new ArrayList<>();
    for (Group group : groups) {
      if (group.end() <= from || group.start() >= until) {
        continue;
      }
      if (group.start() >= from) {
        found.add(new Line.Heading(group.label(), group.actions()));
      }
      long first = Math.max(0, from - group.start() - 1);
      long last = Math.min(group.actions(), until - group.start() - 1);
      actions(group.filter(), first, last).forEach(action -> found.add(new Line.Of(action)));
    }
    return found;
  }

  private List<TrackedAction> actions(PlanFilter filter, long from, long until) {
    List<TrackedAction> found = new ArrayList<>();
    for (long page = from / PAGE; page * PAGE < until; page++) {
      List<TrackedAction> fetched = source.page(filter, Math.toIntExact(page), PAGE).actions();
      long begin = page * PAGE;
      int first = Math.toIntExact(Math.max(0, from - begin));
      int last = Math.toIntExact(Math.min(fetched.size(), until - begin));
      if (first < last) {
        found.addAll(fetched.subList(first, last));
      }
    }
    return found;
  }
}
