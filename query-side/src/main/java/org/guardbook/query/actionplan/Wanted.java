package org.guardbook.query.actionplan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.names.PlainText;
import org.guardbook.query.views.Filter;

/**
 * What a filter means of an action, its states and silence left aside.
 *
 * @param parts of the text, each of which is to be found
 */
record Wanted(
    List<String> parts,
    Set<String> agencies,
    Set<String> reviews,
    Set<String> themes,
    boolean moved) {

  static Wanted of(ActionFilter filter) {
    return new Wanted(
        Arrays.stream(PlainText.of(filter.text()).split("\\s+"))
            .filter(part -> !part.isEmpty())
            .toList(),
        filter.agencies(),
        filter.reviews(),
        filter.themes(),
        filter.moved());
  }

  /** What can be looked up; who led an action on the day is seen once it is known how it stood. */
  Filter narrowly() {
    List<Filter> all = new ArrayList<>();
    addUnlessEmpty(all, "review", reviews);
    addUnlessEmpty(all, "agencies", agencies);
    addUnlessEmpty(all, "theme", themes);
    return all.isEmpty() ? Filter.ALL : new Filter.And(List.copyOf(all));
  }

  /** All of it, of actions as they stand once everything recorded of them has happened. */
  Filter settled() {
    List<Filter> all = new ArrayList<>();
    addUnlessEmpty(all, "review", reviews);
    addUnlessEmpty(all, "leadAgency", agencies);
    addUnlessEmpty(all, "theme", themes);
    if (moved) {
      all.add(Filter.range(FollowedAction.TIMES_MOVED, 1, null));
    }
    for (String part : parts) {
      all.add(
          Filter.or(Filter.contains("plain", part), Filter.contains("standing.word.plain", part)));
    }
    return new Filter.And(List.copyOf(all));
  }

  private static void addUnlessEmpty(List<Filter> all, String field, Set<String> values) {
    if (!values.isEmpty()) {
      all.add(Filter.in(field, values));
    }
  }

  boolean means(Seen seen) {
    if (!agencies.isEmpty() && !agencies.contains(seen.leadAgency())) {
      return false;
    }
    if (moved && !seen.isMoved()) {
      return false;
    }
    for (String part : parts) {
      if (!seen.action().plain().contains(part) && !seen.standing().word().plain().contains(part)) {
        return false;
      }
    }
    return true;
  }
}
