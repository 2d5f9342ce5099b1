package org.guardbook.query.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 over leaf hashes. Nodes over 256 leaves and more are kept in memory,
 * 32 bytes for every 128 leaves; what lies below is worked out from the leaf hashes when it is
 * asked for. One thread appends, any may ask.
 */
final class Tree {

  /** Level of the lowest nodes that are kept: those of 2^8 leaves. */
  private static final int KEPT = 8;

  private static final int CHUNK = 1 << KEPT;

  private final LeafHashes leaves;
  private final List<List<Hash>> kept = new ArrayList<>();

  /** Reads in what there is. */
  Tree(LeafHashes leaves) {
    this.leaves = leaves;
    long whole = leaves.size() >>> KEPT;
    for (long chunk = 0; chunk < whole; chunk++) {
      keep(subtree(leaves.read(chunk << KEPT, CHUNK)));
    }
  }

  synchronized long size() {
    return leaves.size();
  }

  synchronized void append(List<Hash> hashes) {
    long before = leaves.size() >>> KEPT;
    leaves.append(hashes);
    long whole = leaves.size() >>> KEPT;
    for (long chunk = before; chunk < whole; chunk++) {
      keep(subtree(leaves.read(chunk << KEPT, CHUNK)));
    }
  }

  private void keep(Hash node) {
    Hash above = node;
    for (int level = 0; ; level++) {
      if (kept.size() == level) {
        kept.add(new ArrayList<>());
      }
      List<Hash> row = kept.get(level);
      row.add(above);
      if (row.size() % 2 == 1) {
        return;
      }
      above = Hash.ofNode(row.get(row.size() - 2), above);
    }
  }

  Hash root() {
    return root(size());
  }

  /** Of the tree as it was at that size. */
  synchronized Hash root(long size) {
    requireUpTo(size);
    return size == 0 ? Hash.EMPTY : range(0, size);
  }

  /** What proves that a leaf stands in the tree of that size. */
  synchronized List<Hash> inclusion(long index, long size) {
    requireUpTo(size);
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
    }
    List<Hash> proof = new ArrayList<>();
    long first = 0;
    long end = size;
    // From the root down, so the other way round than it is to be read
    while (end - first > 1) {
      long middle = first + Long.highestOneBit(end - first - 1);
      if (index < middle) {
        proof.add(range(middle, end));
        end = middle;
      } else {
        proof.add(range(first, middle));
        first = middle;
      }
    }
    return proof.reversed();
  }

  /** What proves that the tree of the second size begins with all of the first. */
  synchronized List<Hash> consistency(long first, long second) {
    requireUpTo(second);
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("A tree of " + second + " does not begin with " + first);
    }
    List<Hash> proof = new ArrayList<>();
    if (first == 0 || first == second) {
      return proof;
    }
    long from = 0;
    long end = second;
    while (first != end) {
      long middle = from + Long.highestOneBit(end - from - 1);
      if (first <= middle) {
        proof.add(range(middle, end));
        end = middle;
      } else {
        proof.add(range(from, middle));
        from = middle;
      }
    }
    if (from != 0) {
      proof.add(range(from, end));
    }
    return proof.reversed();
  }

  private void requireUpTo(long size) {
    if (size < 0 || size > leaves.size()) {
      throw new IllegalArgumentException("The tree has " + leaves.size() + " leaves, not " + size);
    }
  }

  /** Of all leaves from one, where a subtree begins, up to but not with another. */
  private Hash range(long first, long end) {
    long count = end - first;
    int level = Long.numberOfTrailingZeros(Long.highestOneBit(count));
    if (Long.bitCount(count) == 1 && level >= KEPT) {
      return kept.get(level - KEPT).get((int) (first >>> level));
    }
    if (count <= CHUNK) {
      return subtree(leaves.read(first, (int) count));
    }
    long middle = first + Long.highestOneBit(count - 1);
    return Hash.ofNode(range(first, middle), range(middle, end));
  }

  private static Hash subtree(byte[] hashes) {
    int count = hashes.length / Hash.LENGTH;
    if (count == 1) {
      return new Hash(hashes);
    }
    int middle = Integer.highestOneBit(count - 1) * Hash.LENGTH;
    return Hash.ofNode(
        subtree(Arrays.copyOfRange(hashes, 0, middle)),
        subtree(Arrays.copyOfRange(hashes, middle, hashes.length)));
  }
}
