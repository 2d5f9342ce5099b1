package org.guardbook.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What half of several rounds came to or less, so that one disturbed round counts for nothing. */
final class Median {

  private Median() {}

  static <T> double of(List<T> rounds, ToDoubleFunction<T> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
