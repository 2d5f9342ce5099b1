package org.guardbook.query.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.command.eventstore.StoredLeaves;
import org.guardbook.command.look.Looks;

/** The leaves of a log as they are stored, in order; several threads may read at a time. */
interface Leaves {

  /** Leaves that are on disk. */
  long size();

  /**
   * The next leaves by their positions.
   *
   * @param position the first that may be among them
   * @return empty where there are no more
   */
  List<StoredLeaf> from(long position, int atMost);

  /** The leaf of that position; empty where there is none, or it cannot be read. */
  default Optional<byte[]> at(long position) {
    return from(position, 1).stream()
        .filter(leaf -> leaf.position() == position)
        .map(StoredLeaf::bytes)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** What is wrong with what they are stored in as a whole, a sentence each. */
  List<String> flaws();

  /**
   * Calls back after there are more; whoever listens is quick.
   *
   * @return ends that
   */
  Runnable onMore(Runnable listener);

  /** Those of the event store. */
  static Leaves of(StoredLeaves stored) {
    return new Leaves() {
      @Override
      public long size() {
        return stored.size();
      }

      @Override
      public List<StoredLeaf> from(long position, int atMost) {
        return stored.from(position, atMost);
      }

      @Override
      public List<String> flaws() {
        return stored.flaws();
      }

      @Override
      public Runnable onMore(Runnable listener) {
        return stored.onMore(listener);
      }
    };
  }

  /** Those of the log of who looked, as the program writes it. */
  static Leaves of(Looks looks) {
    return new Leaves() {
      @Override
      public long size() {
        return looks.size();
      }

      @Override
      public List<StoredLeaf> from(long position, int atMost) {
        return looks.leaves(position, atMost);
      }

      @Override
      public List<String> flaws() {
        return looks.flaws();
      }

      @Override
      public Runnable onMore(Runnable listener) {
        return looks.whenRecorded(_ -> listener.run());
      }
    };
  }

  /** Those of a log whose file is not there. */
  static Leaves none() {
    return new Leaves() {
      @Override
      public long size() {
        return 0;
      }

      @Override
      public List<StoredLeaf> from(long position, int atMost) {
        return List.of();
      }

      @Override
      public List<String> flaws() {
        return List.of();
      }

      @Override
      public Runnable onMore(Runnable listener) {
        return () -> {};
      }
    };
  }
}
