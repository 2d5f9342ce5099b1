package org.guardbook.query.views;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a {@link CountedTree} as they were at some time: found, counted and visited by
 * their place in the order.
 */
final class Shot<E> {

  private final Node root;

  Shot(Node root) {
    this.root = root;
  }

  Node root() {
    return root;
  }

  int size() {
    return root.total;
  }

  /**
   * How many elements there are before a place.
   *
   * @param place negative for elements before it, never again for those after one that is not
   */
  @SuppressWarnings("unchecked")
  int before(ToIntFunction<? super E> place) {
    int count = 0;
    Node node = root;
    while (true) {
      Object[] firsts = node.leaf ? node.below : node.firsts;
      int low = node.leaf ? 0 : 1;
      int high = node.size - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (place.applyAsInt((E) firsts[middle]) < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      if (node.leaf) {
        return count + low;
      }
      for (int i = 0; i < low - 1; i++) {
        count += node.counts[i];
      }
      node = (Node) node.below[low - 1];
    }
  }

  /** The first element that is not before a place; null where there is none. */
  @Nullable E from(ToIntFunction<? super E> place) {
    int at = before(place);
    return at < size() ? get(at) : null;
  }

  @SuppressWarnings("unchecked")
  E get(int index) {
    Node node = root;
    int left = index;
    while (!node.leaf) {
      int at = 0;
      while (left >= node.counts[at]) {
        left -= node.counts[at++];
      }
      node = (Node) node.below[at];
    }
    return (E) node.below[left];
  }

  /**
   * Visits elements in order.
   *
   * @param from index of the first
   * @param until index of the first that is not visited
   * @param visitor answers whether to go on
   */
  void visit(int from, int until, Predicate<? super E> visitor) {
    visit(root, from, until, visitor);
  }

  @SuppressWarnings("unchecked")
  private static <E> boolean visit(Node node, int from, int until, Predicate<? super E> visitor) {
    if (node.leaf) {
      for (int i = Math.max(from, 0); i < Math.min(until, node.size); i++) {
        if (!visitor.test((E) node.below[i])) {
          return false;
        }
      }
      return true;
    }
    int start = 0;
    for (int i = 0; i < node.size && start < until; i++) {
      int count = node.counts[i];
      if (start + count > from
          && !visit((Node) node.below[i], from - start, until - start, visitor)) {
        return false;
      }
      start += count;
    }
    return true;
  }
}
