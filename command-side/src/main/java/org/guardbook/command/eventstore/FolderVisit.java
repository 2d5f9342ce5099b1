package org.guardbook.command.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is in a data folder who only reads. Where no program writes to it, none begins to until
 * they have left.
 *
 * @param written whether a program may be writing to it
 * @param lock that keeps others from it; null where there is none to be held
 */
record FolderVisit(Path folder, boolean written, @Nullable FileChannel lock)
    implements AutoCloseable {

  static FolderVisit to(Path folder) throws IOException {
    Path file = folder.resolve("events.lock");
    if (Files.notExists(file)) {
      return new FolderVisit(folder, false, null);
    }
    FileChannel lock = FileChannel.open(file, StandardOpenOption.READ);
    boolean free = false;
    try {
      free = isFree(lock);
    } finally {
      if (!free) {
        lock.close();
      }
    }
    return new FolderVisit(folder, !free, free ? lock : null);
  }

  /** While it is held, no program begins to write; none is told of, because none was asked. */
  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, true) != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }
}
