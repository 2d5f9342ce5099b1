package org.guardbook.ui.demo;

import static org.guardbook.ui.demo.Story.workday;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.random.RandomGenerator;

/** What is left to chance in the demo; the same seed tells the same stories. */
final class Chance {

  private final RandomGenerator random;

  Chance(RandomGenerator random) {
    this.random = random;
  }

  boolean happens(int inAHundred) {
    return random.nextInt(100) < inAHundred;
  }

  int between(int atLeast, int below) {
    return random.nextInt(atLeast, below);
  }

  int between(int below) {
    return random.nextInt(below);
  }

  Duration minutes(int atLeast, int below) {
    return Duration.ofMinutes(random.nextInt(atLeast, below));
  }

  String pick(Weighted weighted) {
    return weighted.pick(random);
  }

  /** A working moment some days on, between the two bounds. */
  LocalDateTime later(LocalDateTime from, int atLeast, int atMost) {
    LocalDate day = from.toLocalDate().plusDays(random.nextInt(atLeast, atMost + 1));
    LocalDateTime moment = workday(day, random.nextInt(9, 17), random.nextInt(4) * 15);
    return moment.isAfter(from) ? moment : from.plusMinutes(random.nextInt(5, 45));
  }
}
