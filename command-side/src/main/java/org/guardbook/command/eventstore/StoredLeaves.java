package org.guardbook.command.eventstore;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything that was ever recorded, to the byte and in the order in which it was: what the ledger
 * vouches for. Reads whatever lies in the file, also what no program of ours would have written.
 */
public sealed interface StoredLeaves extends AutoCloseable
    permits LeavesOfTheStore, LeavesOfAFolder {

  /**
   * Opens a data folder to be read only, whether a program is running on it or not, and also where
   * nothing can be written. The folder stays as it is, to the byte.
   *
   * @throws org.axonframework.eventsourcing.eventstore.EventStoreException if it cannot be read
   */
  static StoredLeaves ofFolder(Path folder) {
    return LeavesOfAFolder.open(folder);
  }

  /** One more than the position of the last event that is on disk. */
  long size();

  /**
   * The next leaves. Several threads may read at a time.
   *
   * @param position the first that may be among them
   * @return in the order of their positions; empty where there are no more
   */
  List<StoredLeaf> from(long position, int atMost);

  /** What is wrong with the file as a whole, a sentence each; empty where it hangs together. */
  List<String> flaws();

  /**
   * Calls back when there are more, in the thread that wrote them: whoever listens must be quick.
   *
   * @return ends that
   */
  Runnable onMore(Runnable listener);

  @Override
  void close();
}
