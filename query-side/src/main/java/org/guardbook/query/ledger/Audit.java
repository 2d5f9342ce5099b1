package org.guardbook.query.ledger;

import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.query.ledger.Finding.What;
import org.jspecify.annotations.Nullable;

/**
 * Judges what is stored of a log by what was signed. The hashes that were kept beside it tell which
 * leaf it is that was altered; where they were altered, too, what was signed still tells that.
 */
record Audit(Log log, LeafHashes kept, @Nullable Checkpoint signed) {

  private static final int CHUNK = 4_096;

  /**
   * @param threads that read at a time; one, of low priority, where others are to be served
   * @return empty where nothing was altered
   */
  List<Finding> run(int threads) {
    long size = signed == null ? kept.size() : signed.size();
    if (signed == null || keptAsSigned()) {
      return new StoreCheck(log, kept, size).run(threads);
    }
    List<Finding> findings = new ArrayList<>();
    long stored = log.leaves().size();
    if (stored < size) {
      findings.add(Finding.rolledBack(log, stored, size));
      return findings;
    }
    // Hashes that are missing are no news to whoever has lost the file, only those that are wrong
    LeafHashes now = workedOut(size);
    findings.addAll(new StoreCheck(log, now, now.size()).run(threads));
    if (now.size() < size || !isWhatWasSigned(now)) {
      findings.add(Finding.altered(log, size, new Tree(now).root()));
    } else {
      findings.add(
          new Finding(
              log.name(),
              What.DAMAGED,
              -1,
              -1,
              "The hashes that are kept beside the %ss are missing or were altered; the %ss"
                      .formatted(log.leaf(), log.leaf())
                  + " themselves are what was recorded."));
    }
    return findings;
  }

  /** Whether the hashes that were kept are those that were signed. */
  boolean keptAsSigned() {
    return isWhatWasSigned(kept);
  }

  private boolean isWhatWasSigned(LeafHashes hashes) {
    return signed != null
        && hashes.size() >= signed.size()
        && new Tree(hashes).root(signed.size()).equals(signed.root());
  }

  /** Of what is stored, as far as one follows on the other. */
  private LeafHashes workedOut(long size) {
    LeafHashes hashes = new LeavesInMemory();
    boolean more = true;
    while (more && hashes.size() < size) {
      List<Hash> chunk = new ArrayList<>();
      long next = hashes.size();
      for (StoredLeaf leaf : read(next)) {
        byte[] bytes = leaf.bytes();
        if (bytes == null || leaf.position() != next || next == size) {
          break;
        }
        chunk.add(Hash.ofLeaf(bytes));
        next++;
      }
      hashes.append(chunk);
      more = chunk.size() == CHUNK;
    }
    return hashes;
  }

  private List<StoredLeaf> read(long position) {
    try {
      return log.leaves().from(position, CHUNK);
    } catch (RuntimeException unreadable) {
      return List.of();
    }
  }
}
