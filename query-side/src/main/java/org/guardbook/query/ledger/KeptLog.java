package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.query.ledger.Finding.What;
import org.guardbook.query.ledger.Heads.Head;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the ledger keeps of a log: a hash of each leaf, the tree over them and its signed heads.
 * What was signed is never touched again; what a crash left behind it is read from the log anew.
 */
final class KeptLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KeptLog.class);
  private static final int CHUNK = 2_000;

  private final Log log;
  private final Consumer<Finding> found;
  private final LeafFile leaves;
  private final Tree tree;
  private final Heads heads;

  /** A head that leaves which are read in anew have not come to yet. */
  private @Nullable Head ahead;

  private boolean stuck;

  /**
   * @throws UnreadableLedger if the heads are not as they were written
   */
  KeptLog(Path folder, Log log, KeyChain keys, Consumer<Finding> found) {
    this.log = log;
    this.found = found;
    this.heads = Heads.open(headsOf(folder, log));
    Head last = heads.last();
    if (last != null && !isOurs(last, log, keys)) {
      throw new UnreadableLedger("The last head of the ledger is not signed with one of its keys.");
    }
    if (last == null && log.leaves().size() > 0) {
      found.accept(
          new Finding(
              log.name(),
              What.HEAD,
              -1,
              -1,
              "Every head that was signed of the %ss is gone.".formatted(log.leaf())));
    }
    long signed = last == null ? 0 : last.checkpoint().size();
    Path file = leavesOf(folder, log);
    LeafFile opened = LeafFile.toWrite(file);
    tellOfTheEnd(Math.max(opened.size(), signed));
    if (opened.size() > signed) {
      opened.cut(signed);
    }
    Tree read = new Tree(opened);
    if (last != null && read.size() == signed && !read.root().equals(last.checkpoint().root())) {
      LOG.warn(
          "The leaf hashes of {} are not those that were signed and are made anew", log.name());
      opened.close();
      setAside(file);
      opened = LeafFile.toWrite(file);
      read = new Tree(opened);
    }
    this.leaves = opened;
    this.tree = read;
    this.ahead = read.size() < signed ? last : null;
  }

  static Path leavesOf(Path folder, Log log) {
    return folder.resolve(log.name() + ".leaves");
  }

  static Path headsOf(Path folder, Log log) {
    return folder.resolve(log.name() + ".heads");
  }

  static boolean isOurs(Head head, Log log, KeyChain keys) {
    String origin = log.origin(keys.origin());
    return head.checkpoint().origin().equals(origin) && keys.signed(head.note(), origin);
  }

  private static void setAside(Path file) {
    try {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".altered"));
      Folders.move(file, file.resolveSibling(file.getFileName() + ".altered"));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private void tellOfTheEnd(long known) {
    long stored = log.leaves().size();
    if (stored < known) {
      stuck = true;
      found.accept(
          new Finding(
              log.name(),
              What.ROLLED_BACK,
              stored,
              known - 1,
              "%ss %,d to %,d are missing at the end: what is stored ends earlier than it did."
                  .formatted(
                      Character.toUpperCase(log.leaf().charAt(0)) + log.leaf().substring(1),
                      stored,
                      known - 1)));
    }
  }

  Log log() {
    return log;
  }

  Tree tree() {
    return tree;
  }

  LeafHashes leaves() {
    return leaves;
  }

  Optional<Head> lastHead() {
    return Optional.ofNullable(heads.last());
  }

  List<Head> lastHeads(int atMost) {
    return heads.lastOnes(atMost);
  }

  /** Takes in what was recorded since; the thread that keeps the ledger does. */
  void follow() {
    boolean more = !stuck && log.leaves().size() > tree.size();
    while (more) {
      long next = tree.size();
      List<Hash> hashes = new ArrayList<>();
      for (StoredLeaf leaf : log.leaves().from(next, CHUNK)) {
        byte[] bytes = leaf.bytes();
        if (leaf.position() != next || bytes == null) {
          stuckAt(next, leaf);
          break;
        }
        hashes.add(Hash.ofLeaf(bytes));
        next++;
      }
      tree.append(hashes);
      compareWithHead();
      more = !stuck && hashes.size() == CHUNK;
    }
  }

  private void stuckAt(long next, StoredLeaf leaf) {
    stuck = true;
    found.accept(
        new Finding(
            log.name(),
            leaf.position() == next ? What.UNREADABLE : What.SLIPPED_IN,
            next,
            leaf.position(),
            leaf.position() == next
                ? "%s %,d cannot be read.".formatted(log.leaf(), next)
                : "After %s %,d there is %,d, which cannot be."
                    .formatted(log.leaf(), next - 1, leaf.position())));
  }

  /** Where leaf hashes were lost and made anew, what was signed says whether they are the same. */
  private void compareWithHead() {
    Head signed = ahead;
    if (signed == null || tree.size() < signed.checkpoint().size()) {
      return;
    }
    ahead = null;
    if (!tree.root(signed.checkpoint().size()).equals(signed.checkpoint().root())) {
      found.accept(
          new Finding(
              log.name(),
              What.ALTERED,
              -1,
              -1,
              "Something among the first %,d %ss is not what was recorded, and so are the hashes"
                      .formatted(signed.checkpoint().size(), log.leaf())
                  + " that would tell which."));
    }
  }

  boolean hasMoved() {
    Head last = heads.last();
    return ahead == null && (last == null || tree.size() > last.checkpoint().size());
  }

  /** Signs the tree as it is, once all that it stands for is on disk. */
  Head sign(SigningKey key, Instant now) {
    leaves.sync();
    long size = tree.size();
    String origin = log.origin(key.chain().origin());
    return heads.add(now, key.sign(new Checkpoint(origin, size, tree.root(size))));
  }

  @Override
  public void close() {
    leaves.close();
  }
}
