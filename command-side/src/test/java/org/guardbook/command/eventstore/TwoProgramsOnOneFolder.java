package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProgramsOnOneFolder {

  @TempDir private Path folder;

  @Test
  void theSecondIsRefusedInOneSentence() throws Exception {
    try (Child first = Child.start(Child.Holding.class, folder)) {
      assertThat(first.nextLine()).isEqualTo("open");

      assertThatThrownBy(() -> new OpenStore(folder))
          .isInstanceOf(DataFolderInUse.class)
          .hasMessage(
              "Another Guardbook is running on the data folder "
                  + folder
                  + ": stop that one first, or give this one another folder.");
    }
  }

  @Test
  void theFolderIsFreeAgainHoweverTheFirstEnded() throws Exception {
    try (Child first = Child.start(Child.Holding.class, folder)) {
      assertThat(first.nextLine()).isEqualTo("open");
      first.kill();
    }
    try (OpenStore store = new OpenStore(folder)) {
      assertThat(store.all()).hasSize(1);
    }
  }

  @Test
  void theProgramWaitsForWhoeverOnlyChecksTheFolder() throws Exception {
    try (OpenStore store = new OpenStore(folder)) {
      store.append("a", 0);
    }
    try (Child checking = Child.start(Child.Checking.class, folder)) {
      assertThat(checking.nextLine()).isEqualTo("1");
      FutureTask<OpenStore> opening = new FutureTask<>(() -> new OpenStore(folder));
      Thread program = Thread.ofPlatform().start(opening);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (program.getState() != Thread.State.TIMED_WAITING && !opening.isDone()) {
        assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
        LockSupport.parkNanos(1_000_000);
      }
      assertThat(opening.isDone()).isFalse();
      checking.kill();

      try (OpenStore store = opening.get(20, TimeUnit.SECONDS)) {
        assertThat(store.all()).hasSize(1);
      }
    }
  }

  @Test
  void theSecondOfOneProgramIsRefusedToo() {
    try (OpenStore first = new OpenStore(folder)) {
      assertThatThrownBy(() -> new OpenStore(folder)).isInstanceOf(DataFolderInUse.class);
      first.append("a", 0);
    }
  }
}
