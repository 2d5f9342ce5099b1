package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A stretch of an ordered result.
 *
 * @param offset how many to pass over
 * @param limit how many at most
 */
public record Page(long offset, int limit) {

  public static final Page ALL = new Page(0, Integer.MAX_VALUE);

  public static Page first(int limit) {
    return new Page(0, limit);
  }

  /**
   * This stretch of what is yet to be put in order; of much only as many are as come up to its end.
   *
   * @param order which leaves no two equal
   */
  public <T> List<T> of(List<T> unordered, Comparator<? super T> order) {
    int from = (int) Math.min(offset, unordered.size());
    int until = (int) Math.min((long) from + limit, unordered.size());
    if (from == until) {
      return List.of();
    }
    if (until > unordered.size() / 8) {
      return unordered.stream().sorted(order).toList().subList(from, until);
    }
    PriorityQueue<T> first = new PriorityQueue<>(until + 1, order.reversed());
    for (T each : unordered) {
      if (first.size() < until) {
        first.add(each);
      } else if (order.compare(each, first.element()) < 0) {
        first.remove();
        first.add(each);
      }
    }
    List<T> sorted = new ArrayList<>(first);
    sorted.sort(order);
    return sorted.subList(from, until);
  }
}
