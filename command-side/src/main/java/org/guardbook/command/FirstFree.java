package org.guardbook.command;

import java.util.function.IntPredicate;

/**
 * Finds where a row of running numbers goes on.
 *
 * @param taken whether a number has been given
 */
public record FirstFree(IntPredicate taken) {

  /** The first that is free from a number on, found in steps that double and then halve. */
  public int from(int first) {
    if (!taken.test(first)) {
      return first;
    }
    int step = 1;
    while (taken.test(first + step)) {
      step *= 2;
    }
    int there = first + step / 2;
    int free = first + step;
    while (free - there > 1) {
      int middle = (there + free) >>> 1;
      if (taken.test(middle)) {
        there = middle;
      } else {
        free = middle;
      }
    }
    return free;
  }
}
