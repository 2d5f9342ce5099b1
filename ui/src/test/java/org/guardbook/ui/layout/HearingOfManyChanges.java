package org.guardbook.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class HearingOfManyChanges {

  private final Queue<Runnable> later = new ArrayDeque<>();
  private final List<List<Integer>> told = new ArrayList<>();
  private final Handfuls<Integer> handfuls =
      new Handfuls<>(
          (changes, done) -> {
            told.add(changes);
            done.run();
          },
          later::add);

  @Test
  void tellsTheFirstAtOnceAndWhatFollowsTogether() {
    for (int change = 1; change <= 1_000; change++) {
      handfuls.hear(change);
    }
    assertThat(told).containsExactly(List.of(1));
    aWhilePasses();
    assertThat(told).hasSize(2);
    assertThat(told.getLast()).hasSize(999).startsWith(2).endsWith(1_000);
  }

  @Test
  void tellsAtOnceAgainAfterAQuietWhile() {
    handfuls.hear(1);
    aWhilePasses();
    assertThat(later).isEmpty();
    handfuls.hear(2);
    assertThat(told).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void waitsForWhoeverIsNotDoneYet() {
    List<Runnable> undone = new ArrayList<>();
    Handfuls<Integer> slow =
        new Handfuls<>(
            (changes, done) -> {
              told.add(changes);
              undone.add(done);
            },
            later::add);
    slow.hear(1);
    slow.hear(2);
    slow.hear(3);
    assertThat(later).isEmpty();
    undone.getFirst().run();
    aWhilePasses();
    assertThat(told).containsExactly(List.of(1), List.of(2, 3));
  }

  private void aWhilePasses() {
    for (int waiting = later.size(); waiting > 0; waiting--) {
      later.remove().run();
    }
  }
}
