package org.guardbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.guardbook.command.Receipt;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What benchmarks measure is put together from parts of the product by name. */
class MeasuringWhatThereIs {

  @Test
  void recordsAndShowsWithoutTheRestOfTheProgram(@TempDir Path folder) throws Exception {
    try (CommandSideAlone side = CommandSideAlone.withViews(folder)) {
      String opened = side.send(Casework.contact()).subject();
      Receipt entered = side.send(Casework.entry(opened));

      assertThat(entered.subject()).isEqualTo(opened);
      assertThat(side.awaitViews()).isEqualTo(side.bean(ViewStore.class).position());
    }
  }
}
