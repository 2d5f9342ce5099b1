package org.guardbook.command.eventstore;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The databases of a data folder as files, to be copied while a program may be writing to them. The
 * folder stays as it is, to the byte, and the program is not held up.
 */
public sealed interface StoredFiles extends AutoCloseable permits FilesOfAFolder {

  /**
   * Until it is closed, no program begins to write to the folder unless one does already.
   *
   * @throws IOException if the folder cannot be read
   */
  static StoredFiles ofFolder(Path folder) throws IOException {
    return FilesOfAFolder.open(folder);
  }

  /** Takes a file, whole, under the name it has in a data folder. */
  interface Taking {
    void take(String name, Path file) throws IOException;
  }

  /**
   * Gives what a database consists of as it stood after one commit; nothing where it is not there.
   *
   * @param name {@code events}
   * @param room a folder that nobody else may read, in which a copy may lie meanwhile
   * @throws IOException if it cannot be read, or a copy cannot be written
   */
  void give(String name, Path room, Taking taking) throws IOException;

  @Override
  void close() throws IOException;
}
