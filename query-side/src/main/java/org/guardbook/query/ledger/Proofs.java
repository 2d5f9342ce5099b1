package org.guardbook.query.ledger;

import java.util.Iterator;
import java.util.List;

/**
 * Checks proofs as RFC 6962 (and RFC 9162, 2.1.3.2 and 2.1.4.2) has them. Nothing but the proof and
 * what it is to prove goes in, so whoever distrusts the program can do the same.
 */
public final class Proofs {

  private Proofs() {}

  /**
   * Whether a leaf stands in a tree.
   *
   * @param index of the leaf, from 0
   * @param size leaves of the tree
   */
  public static boolean isIncluded(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : proof) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.ofNode(beside, hash);
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>>= up;
        last >>>= up;
      } else {
        hash = Hash.ofNode(hash, beside);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Whether the tree of the second size begins with all of the first. */
  public static boolean isConsistent(
      long first, long second, List<Hash> proof, Hash firstRoot, Hash secondRoot) {
    if (first < 0 || first > second) {
      return false;
    }
    if (first == second) {
      return proof.isEmpty() && firstRoot.equals(secondRoot);
    }
    if (first == 0) {
      return proof.isEmpty() && firstRoot.equals(Hash.EMPTY);
    }
    Iterator<Hash> path = proof.iterator();
    boolean whole = Long.bitCount(first) == 1;
    if (!whole && !path.hasNext()) {
      return false;
    }
    Hash start = whole ? firstRoot : path.next();
    int up = Long.numberOfTrailingZeros(~(first - 1));
    long node = (first - 1) >>> up;
    long last = (second - 1) >>> up;
    Hash ofFirst = start;
    Hash ofSecond = start;
    while (path.hasNext()) {
      Hash beside = path.next();
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        ofFirst = Hash.ofNode(beside, ofFirst);
        ofSecond = Hash.ofNode(beside, ofSecond);
        int further = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>>= further;
        last >>>= further;
      } else {
        ofSecond = Hash.ofNode(ofSecond, beside);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && ofFirst.equals(firstRoot) && ofSecond.equals(secondRoot);
  }
}
