package org.guardbook.command.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what was committed from the log into the file, out of the writer's way: SQLite would do it
 * within a commit, and everybody waiting for that commit would wait for it too.
 */
final class Checkpointer implements AutoCloseable {

  static final String CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)";

  private static final Logger log = LoggerFactory.getLogger(Checkpointer.class);

  /** Rows that are worth moving at a time: some megabytes. */
  private static final int ROWS = 2_000;

  /** Pages of log, 64 MB of them, past which it should begin again at its start. */
  private static final int LONG = 16_384;

  private final EventFile file;
  private final Semaphore asked = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean logIsLong;
  private int rows;

  Checkpointer(EventFile file) {
    this.file = file;
    this.thread = Thread.ofPlatform().name("event-checkpointer").daemon().unstarted(this::run);
    thread.start();
  }

  /** Told by the writer after each commit. */
  void committed(int count) {
    rows += count;
    if (rows >= ROWS) {
      rows = 0;
      asked.release();
    }
  }

  /**
   * Whether the writer should move the little that is left. The log only begins again when all of
   * it has been moved, and while the writer goes on there is always a little more.
   */
  boolean takeLogIsLong() {
    boolean was = logIsLong;
    logIsLong = false;
    return was;
  }

  private void run() {
    try (Connection connection = file.open();
        PreparedStatement checkpoint = connection.prepareStatement(CHECKPOINT)) {
      while (true) {
        asked.acquireUninterruptibly();
        asked.drainPermits();
        if (closing) {
          return;
        }
        move(checkpoint);
      }
    } catch (SQLException failed) {
      log.error("What is committed stays in the log until the next start", failed);
    }
  }

  private void move(PreparedStatement checkpoint) {
    try (ResultSet outcome = checkpoint.executeQuery()) {
      logIsLong = outcome.getInt(2) >= LONG;
    } catch (SQLException failed) {
      log.warn("What is committed stays in the log for now", failed);
    }
  }

  @Override
  public void close() {
    closing = true;
    asked.release();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
