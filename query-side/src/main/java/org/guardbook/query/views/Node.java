package org.guardbook.query.views;

import java.util.Arrays;

/**
 * What a {@link CountedTree} is made of: elements in a leaf; above leaves nodes, with the first
 * element and the number of elements below each. Only its owner may change it.
 */
final class Node {

  static final int WIDTH = 64;

  private static final int[] NO_COUNTS = {};
  private static final Object[] NO_FIRSTS = {};
  private static final Object NOTHING = new Object();

  final Object owner;
  final boolean leaf;
  int size;
  int total;
  boolean lastChangedAtEnd;
  Object[] below;
  // A leaf has neither of these
  Object[] firsts;
  int[] counts;

  Node(Object owner, boolean leaf) {
    this.owner = owner;
    this.leaf = leaf;
    below = new Object[8];
    firsts = leaf ? NO_FIRSTS : new Object[8];
    counts = leaf ? NO_COUNTS : new int[8];
  }

  Node(Object owner, Node copied) {
    this.owner = owner;
    leaf = copied.leaf;
    size = copied.size;
    total = copied.total;
    int capacity = Math.min(WIDTH + 1, size + 4);
    below = Arrays.copyOf(copied.below, Math.max(capacity, size));
    firsts = leaf ? NO_FIRSTS : Arrays.copyOf(copied.firsts, below.length);
    counts = leaf ? NO_COUNTS : Arrays.copyOf(copied.counts, below.length);
  }

  Object first() {
    return leaf ? below[0] : firsts[0];
  }

  void add(int at, Object element, Object first, int count) {
    room();
    lastChangedAtEnd = at == size;
    System.arraycopy(below, at, below, at + 1, size - at);
    below[at] = element;
    if (!leaf) {
      System.arraycopy(firsts, at, firsts, at + 1, size - at);
      System.arraycopy(counts, at, counts, at + 1, size - at);
      firsts[at] = first;
      counts[at] = count;
    }
    size++;
  }

  void delete(int at) {
    System.arraycopy(below, at + 1, below, at, size - at - 1);
    if (!leaf) {
      System.arraycopy(firsts, at + 1, firsts, at, size - at - 1);
      System.arraycopy(counts, at + 1, counts, at, size - at - 1);
      firsts[size - 1] = NOTHING;
    }
    size--;
    below[size] = NOTHING;
  }

  void append(Node other) {
    for (int i = 0; i < other.size; i++) {
      if (leaf) {
        add(size, other.below[i], other.below[i], 1);
      } else {
        add(size, other.below[i], other.firsts[i], other.counts[i]);
      }
    }
    total += other.total;
  }

  Node splitAt(int at, Object owner) {
    Node right = new Node(owner, leaf);
    for (int i = at; i < size; i++) {
      if (leaf) {
        right.add(right.size, below[i], below[i], 1);
        right.total++;
      } else {
        right.add(right.size, below[i], firsts[i], counts[i]);
        right.total += counts[i];
      }
    }
    total -= right.total;
    size = at;
    below = Arrays.copyOf(below, at);
    if (!leaf) {
      firsts = Arrays.copyOf(firsts, at);
      counts = Arrays.copyOf(counts, at);
    }
    return right;
  }

  private void room() {
    if (size == below.length) {
      int capacity = Math.min(WIDTH + 1, Math.max(8, size * 2));
      below = Arrays.copyOf(below, capacity);
      if (!leaf) {
        firsts = Arrays.copyOf(firsts, capacity);
        counts = Arrays.copyOf(counts, capacity);
      }
    }
  }
}
