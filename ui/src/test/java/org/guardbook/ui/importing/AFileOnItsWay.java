package org.guardbook.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.guardbook.ui.imports.Import;
import org.guardbook.ui.imports.Import.Progress;
import org.junit.jupiter.api.Test;

class AFileOnItsWay {

  private final ImportRun run = new ImportRun("contacts.csv", 200, Instant.EPOCH);

  @Test
  void saysHowMuchOfItIsReadUntilItIsBeingStored() {
    run.reached(new Progress(50, 3, false));
    assertThat(run.share()).isEqualTo(0.25);

    run.reached(new Progress(200, 12, true));
    assertThat(run.share()).isNull();
    assertThat(run.isRunning()).isTrue();
  }

  @Test
  void tellsThePageUntilThePageIsLeft() {
    AtomicInteger told = new AtomicInteger();
    Runnable leave = run.watch(told::incrementAndGet);
    run.reached(new Progress(50, 3, false));
    leave.run();
    run.ended(new Import(12, 12, 0, List.of(), List.of()));

    assertThat(told).hasValue(1);
    assertThat(run.isRunning()).isFalse();
  }
}
