package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.guardbook.command.eventstore.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingACommandAgain {

  @Test
  void hasOneEffectAndTheSameReceipt(@TempDir Path folder) {
    Receipt opened;
    Receipt written;
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      opened = side.send(new Notebook.Open("n-1"), "first");
      written = side.send(new Notebook.Write("n-1", "one", "two"), "second");
      side.send(new Notebook.Seal("n-1"), "third");

      assertThat(opened).isEqualTo(new Receipt("n-1", 1));
      assertThat(written).isEqualTo(new Receipt("n-1", 3));
      assertThat(side.send(new Notebook.Open("n-1"), "first")).isEqualTo(opened);
      assertThat(side.send(new Notebook.Write("n-1", "one", "two"), "second")).isEqualTo(written);
    }
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      assertThat(side.send(new Notebook.Write("n-1", "one", "two"), "second")).isEqualTo(written);
      assertThat(side.recorded.after(0, 100))
          .extracting(RecordedEvent::event)
          .containsExactly(
              new Notebook.Opened("n-1"),
              new Notebook.LineWritten("one"),
              new Notebook.LineWritten("two"),
              new Notebook.Sealed("n-1"));
    }
  }
}
