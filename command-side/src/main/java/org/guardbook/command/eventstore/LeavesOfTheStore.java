package org.guardbook.command.eventstore;

import java.util.List;
import java.util.Optional;

/** What lies in the store that this program writes. */
final class LeavesOfTheStore implements StoredLeaves {

  private final GroupCommitEngine engine;
  private final EventFile file;

  LeavesOfTheStore(GroupCommitEngine engine, EventFile file) {
    this.engine = engine;
    this.file = file;
  }

  @Override
  public long size() {
    return engine.lastPosition() + 1;
  }

  @Override
  public List<StoredLeaf> from(long position, int atMost) {
    return file.read(reader -> LeafRows.OF_EVENTS.from(reader::prepared, position, atMost));
  }

  @Override
  public List<String> flaws() {
    return file.read(reader -> LeafRows.OF_EVENTS.flaws(reader.connection()));
  }

  @Override
  public Runnable onMore(Runnable listener) {
    return engine.onCommit(listener);
  }

  @Override
  public Optional<StoredLeaves> beside(Rows rows) {
    return Optional.empty();
  }

  /** It is closed by whoever opened it. */
  @Override
  public void close() {}
}
