package org.guardbook.query.ledger;

import java.util.Arrays;
import java.util.List;

/** Leaf hashes of a tree that is only worked out. */
final class LeavesInMemory implements LeafHashes {

  private byte[] hashes = new byte[64 * Hash.LENGTH];
  private int size;

  @Override
  public long size() {
    return size;
  }

  @Override
  public byte[] read(long index, int count) {
    int from = Math.toIntExact(index * Hash.LENGTH);
    return Arrays.copyOfRange(hashes, from, from + count * Hash.LENGTH);
  }

  @Override
  public void append(List<Hash> more) {
    int needed = Math.multiplyExact(size + more.size(), Hash.LENGTH);
    if (needed > hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(needed, hashes.length * 2));
    }
    for (Hash hash : more) {
      System.arraycopy(hash.bytes(), 0, hashes, size++ * Hash.LENGTH, Hash.LENGTH);
    }
  }
}
