package org.guardbook.ui.desk;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The desk of one process, over restarts. */
public final class DeskInAFile implements AutoCloseable {

  private final Path folder;
  private final Clock clock;
  private @Nullable FileCabinet open;

  public DeskInAFile(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** The desk as the process finds it when it starts, after it ended where it ran. */
  public Desk started() {
    close();
    FileCabinet cabinet = new FileCabinet(folder);
    open = cabinet;
    return new Desk(cabinet, clock);
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
    }
  }
}
