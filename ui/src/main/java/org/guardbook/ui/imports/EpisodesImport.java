package org.guardbook.ui.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.guardbook.command.access.Operation;
import org.guardbook.command.childprotection.ChildProtectionCommand.ImportEpisodes;
import org.guardbook.ui.imports.Import.Progress;
import org.springframework.stereotype.Component;

/** Brings a file of child protection episodes into the record: all or nothing. */
@Component
public class EpisodesImport implements Importer {

  private final Intake intake;

  EpisodesImport(Intake intake) {
    this.intake = intake;
  }

  @Override
  public Import importFrom(InputStream bytes, Consumer<Progress> watcher) throws IOException {
    return intake.take(EpisodeRow.FILE, bytes, watcher, ImportEpisodes::new);
  }

  @Override
  public List<String> columns() {
    return titles();
  }

  @Override
  public Operation operation() {
    return Operation.IMPORT_EPISODES;
  }

  /** The names of the columns, in the order in which they are usually written. */
  public static List<String> titles() {
    return Column.titles(EpisodeColumn.class);
  }
}
