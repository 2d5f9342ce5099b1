package org.guardbook.ui.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Codes with how often each comes up. */
final class Weighted {

  private final List<String> codes = new ArrayList<>();

  /**
   * @param codesWithWeights {@code "PHYSICAL 47,NEGLECT 17"}
   */
  Weighted(String codesWithWeights) {
    for (String each : codesWithWeights.split(",", -1)) {
      String[] parts = each.split(" ", 2);
      for (int n = Integer.parseInt(parts[1]); n > 0; n--) {
        codes.add(parts[0]);
      }
    }
  }

  String pick(RandomGenerator random) {
    return codes.get(random.nextInt(codes.size()));
  }
}
