package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
  void theSecondOfOneProgramIsRefusedToo() {
    try (OpenStore first = new OpenStore(folder)) {
      assertThatThrownBy(() -> new OpenStore(folder)).isInstanceOf(DataFolderInUse.class);
      first.append("a", 0);
    }
  }
}
