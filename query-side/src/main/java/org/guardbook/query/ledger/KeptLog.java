package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final Findings findings;
  private final LeafFile leaves;
  private final Tree tree;
  private final Heads heads;

  /** A head that leaves which are read in anew have not come to, or are not those of. */
  private @Nullable Head ahead;

  private boolean stuck;

  /**
   * @param keys null where they cannot be read, so that nobody can say who signed
   * @throws UnreadableLedger if the heads are not as they were written
   */
  KeptLog(Path folder, Log log, @Nullable KeyChain keys, Findings findings) {
    this.log = log;
    this.findings = findings;
    this.heads = Heads.open(headsOf(folder, log));
    Head last = heads.last();
    if (last != null && keys != null && !isOurs(last, log, keys)) {
      throw new UnreadableLedger("The last head of the ledger is not signed with one of its keys.");
    }
    if (last == null) {
      find(What.HEAD, "Every head that was signed of the %ss is gone.".formatted(log.leaf()));
    }
    Path file = leavesOf(folder, log);
    LeafFile opened = LeafFile.toWrite(file);
    try {
      // Where the heads are gone, the hashes are all that tells what was altered
      long signed = last == null ? opened.size() : last.checkpoint().size();
      tellOfTheEnd(Math.max(opened.size(), signed));
      if (opened.size() > signed) {
        opened.cut(signed);
      }
      Tree read = new Tree(opened);
      if (last != null && opened.size() > 0 && !isOf(read, last.checkpoint())) {
        LOG.warn("The leaf hashes of {} are not those that were signed", log.name());
        opened.close();
        Folders.setAside(file);
        opened = LeafFile.toWrite(file);
        read = new Tree(opened);
      }
      this.leaves = opened;
      this.tree = read;
      this.ahead = read.size() < signed ? last : null;
    } catch (IOException unusable) {
      opened.close();
      throw new UncheckedIOException(unusable);
    } catch (RuntimeException failed) {
      opened.close();
      throw failed;
    }
  }

  private static boolean isOf(Tree tree, Checkpoint signed) {
    return tree.size() == signed.size() && tree.root().equals(signed.root());
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

  private void tellOfTheEnd(long known) {
    long stored = log.leaves().size();
    if (stored < known) {
      stuck = true;
      findings.addForThisRun(Finding.rolledBack(log, stored, known));
    }
  }

  private void find(What what, String sentence) {
    findings.addForThisRun(new Finding(log.name(), what, -1, -1, sentence));
  }

  Tree tree() {
    return tree;
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
    boolean inPlace = leaf.position() == next;
    findings.addForThisRun(
        new Finding(
            log.name(),
            inPlace ? What.UNREADABLE : What.SLIPPED_IN,
            next,
            leaf.position(),
            inPlace
                ? "%s %,d cannot be read.".formatted(Finding.capital(log.leaf()), next)
                : "%s %,d stands where %s %,d belongs."
                    .formatted(Finding.capital(log.leaf()), leaf.position(), log.leaf(), next)));
  }

  /**
   * Where leaf hashes were lost and made anew, what was signed says whether they are the same. If
   * not, nothing that they are part of is ever signed.
   */
  private void compareWithHead() {
    Head last = ahead;
    if (last == null || tree.size() < last.checkpoint().size()) {
      return;
    }
    Checkpoint signed = last.checkpoint();
    Hash root = tree.root(signed.size());
    if (root.equals(signed.root())) {
      ahead = null;
    } else {
      stuck = true;
      findings.addForThisRun(Finding.altered(log, signed.size(), root));
    }
  }

  /** Compares what lies in the file of heads with what was written to it. */
  void compareHeads() {
    if (!heads.areAsWritten()) {
      findings.add(
          new Finding(
              log.name(),
              What.HEAD,
              -1,
              -1,
              "Heads of the %ss were taken away or altered while the program ran."
                  .formatted(log.leaf()),
              heads.found().toBase64()));
      heads.beginAnew();
    }
  }

  boolean hasMoved() {
    Head last = heads.last();
    return ahead == null && (last == null || tree.size() > last.checkpoint().size());
  }

  /** Whether the tree stands for all that was ever signed. */
  boolean isWhole() {
    Head last = heads.last();
    return ahead == null && (last == null || tree.size() >= last.checkpoint().size());
  }

  /** Signs the tree as it is, once all that it stands for is on disk. */
  Head sign(SigningKey key, Instant now) {
    compareHeads();
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
