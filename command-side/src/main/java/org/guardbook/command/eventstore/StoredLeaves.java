package org.guardbook.command.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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

  /**
   * Opens a data folder in the same way where its events are gone, for what lies beside them; there
   * are no events to read in it.
   *
   * @throws org.axonframework.eventsourcing.eventstore.EventStoreException if it cannot be read
   */
  static StoredLeaves ofFolderWithoutEvents(Path folder) {
    return LeavesOfAFolder.openWithoutEvents(folder);
  }

  /**
   * Opens another log of the same folder, in the same way; it is closed before this one. Empty
   * where there is no such file, and where these are not read from outside.
   *
   * @throws org.axonframework.eventsourcing.eventstore.EventStoreException if it cannot be read
   */
  Optional<StoredLeaves> beside(Rows rows);

  /** How the file of one log is read. */
  interface Rows {

    /** What its leaves are, as its file is called: {@code events}. */
    String name();

    /** One more than the last position. */
    long size(Statements statements) throws SQLException;

    /** The next leaves, in the order of their positions. */
    List<StoredLeaf> from(Statements statements, long position, int atMost) throws SQLException;

    /** What is wrong with how the file hangs together, a sentence each. */
    List<String> flaws(Connection connection) throws SQLException;
  }

  /** How a statement of that text is come by. */
  interface Statements {
    PreparedStatement prepared(String sql) throws SQLException;
  }

  /**
   * Compares a file with what this program makes of it.
   *
   * @param shape the version that the file says it has
   * @param parts the statements its tables were made with
   */
  static List<String> flaws(Connection connection, String name, int shape, List<String> parts)
      throws SQLException {
    return FileFlaws.of(connection, name, shape, parts);
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
