package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWhileRecording {

  private static final int TIMES = 3;

  @TempDir private Path folder;

  @Test
  void losesNothingThatWasAcknowledgedAndKeepsNothingHalf() throws Exception {
    Map<String, Integer> acknowledged = new HashMap<>();
    for (int time = 0; time < TIMES; time++) {
      try (Child child = Child.start(Child.Recording.class, folder)) {
        for (int lines = 0; lines < 1_500; lines++) {
          assertThat(note(child.nextLine(), acknowledged)).as("still running").isTrue();
        }
        child.kill();
        boolean told = true;
        while (told) {
          told = note(child.nextLine(), acknowledged);
        }
      }
      check(acknowledged);
    }
  }

  /** The last line may have been cut off in the middle of a number. */
  private static boolean note(@Nullable String line, Map<String, Integer> acknowledged) {
    if (line == null || !line.matches("client-\\d+ \\d+")) {
      return false;
    }
    String[] told = line.split(" ");
    acknowledged.merge(told[0], Integer.valueOf(told[1]), Math::max);
    return true;
  }

  private void check(Map<String, Integer> acknowledged) {
    try (OpenStore store = new OpenStore(folder)) {
      List<RecordedEvent> all = store.all();
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).position()).isEqualTo(i);
      }
      acknowledged.forEach(
          (subject, count) -> {
            List<RecordedEvent> entries = store.recorded.of(subject);
            assertThat(entries).hasSizeGreaterThanOrEqualTo(count);
            assertThat(entries.size() % 3).as("left over of an append of three").isZero();
            for (int i = 0; i < entries.size(); i++) {
              assertThat(entries.get(i).sequence()).isEqualTo(i);
              assertThat(entries.get(i).event()).isEqualTo(new OpenStore.Said(subject + " " + i));
            }
          });
    }
  }
}
