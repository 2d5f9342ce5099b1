package org.guardbook.command.eventstore;

import java.nio.file.Path;

/** Two programs must never write to one data folder; the second does not start. */
public final class DataFolderInUse extends RuntimeException {

  DataFolderInUse(Path folder) {
    super(
        "Another Guardbook is running on the data folder "
            + folder
            + ": stop that one first, or give this one another folder.");
  }
}
