package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Elements in order, in a tree of wide nodes that know how many there are below them: where an
 * element stands, and which stands somewhere, takes as long as finding one. What was shot is never
 * changed again, so whoever reads needs no lock; nodes are copied when they are first changed after
 * a shot, and changed in place from then on.
 */
final class CountedTree<E> {

  /** How far nodes are filled at first: some room is left for what comes between. */
  private static final int FILLED = 56;

  private final Comparator<? super E> order;
  private Object owner = new Object();
  private Node root = new Node(owner, true);

  CountedTree(Comparator<? super E> order) {
    this.order = order;
  }

  /** The elements as they are now. */
  Shot<E> shot() {
    owner = new Object();
    return new Shot<>(root);
  }

  /** Makes the elements those that were shot. */
  void reset(Shot<E> shot) {
    owner = new Object();
    root = shot.root();
  }

  /** Looks in what there is now, shot or not. */
  Shot<E> now() {
    return new Shot<>(root);
  }

  /** Makes the elements those of the list, which are in order and differ. */
  void fill(List<E> sorted) {
    owner = new Object();
    List<Node> level = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += FILLED) {
      Node leaf = new Node(owner, true);
      for (E element : sorted.subList(from, Math.min(from + FILLED, sorted.size()))) {
        leaf.add(leaf.size, element, element, 1);
      }
      leaf.total = leaf.size;
      level.add(leaf);
    }
    while (level.size() > 1) {
      List<Node> above = new ArrayList<>();
      for (int from = 0; from < level.size(); from += FILLED) {
        Node node = new Node(owner, false);
        for (Node child : level.subList(from, Math.min(from + FILLED, level.size()))) {
          node.add(node.size, child, child.first(), child.total);
          node.total += child.total;
        }
        above.add(node);
      }
      level = above;
    }
    root = level.isEmpty() ? new Node(owner, true) : level.getFirst();
  }

  /** Adds the element, or puts it in the place of its equal. */
  void put(E element) {
    Node own = owned(root);
    root = own;
    Node split = put(own, element);
    if (split != null) {
      Node above = new Node(owner, false);
      above.add(0, own, own.first(), own.total);
      above.add(1, split, split.first(), split.total);
      above.total = own.total + split.total;
      root = above;
    }
  }

  /** Takes away what is equal to the element. */
  void remove(E element) {
    if (contains(element)) {
      Node own = owned(root);
      remove(own, element);
      while (!own.leaf && own.size == 1) {
        own = (Node) own.below[0];
      }
      root = own.size == 0 ? new Node(owner, true) : own;
    }
  }

  private boolean contains(E element) {
    Node node = root;
    while (!node.leaf) {
      int at = childFor(node, element);
      node = (Node) node.below[at];
    }
    return search(node, element) >= 0;
  }

  private Node owned(Node node) {
    return node.owner == owner ? node : new Node(owner, node);
  }

  private Node ownedChild(Node parent, int at) {
    Node child = (Node) parent.below[at];
    if (child.owner != owner) {
      child = new Node(owner, child);
      parent.below[at] = child;
    }
    return child;
  }

  /** Returns what no longer fits. */
  private @Nullable Node put(Node node, E element) {
    if (node.leaf) {
      int at = search(node, element);
      if (at >= 0) {
        node.below[at] = element;
        return null;
      }
      node.add(-at - 1, element, element, 1);
      node.total++;
    } else {
      int at = childFor(node, element);
      Node child = ownedChild(node, at);
      int before = child.total;
      Node split = put(child, element);
      node.firsts[at] = child.first();
      node.counts[at] = child.total;
      node.total += child.total - before;
      if (split != null) {
        node.add(at + 1, split, split.first(), split.total);
        node.total += split.total;
      }
    }
    return node.size > Node.WIDTH ? split(node) : null;
  }

  private Node split(Node node) {
    // What grows at its end is left full, as ids and positions do
    int at = node.lastChangedAtEnd ? node.size - 1 : node.size / 2;
    return node.splitAt(at, owner);
  }

  private void remove(Node node, E element) {
    if (node.leaf) {
      node.delete(search(node, element));
      node.total--;
      return;
    }
    int at = childFor(node, element);
    Node child = ownedChild(node, at);
    remove(child, element);
    node.total--;
    if (child.size == 0) {
      node.delete(at);
      return;
    }
    node.firsts[at] = child.first();
    node.counts[at] = child.total;
    if (child.size < Node.WIDTH / 4 && node.size > 1) {
      int left = at > 0 ? at - 1 : at;
      Node one = (Node) node.below[left];
      Node other = (Node) node.below[left + 1];
      if (one.size + other.size <= Node.WIDTH) {
        Node merged = ownedChild(node, left);
        merged.append(other);
        node.firsts[left] = merged.first();
        node.counts[left] = merged.total;
        node.delete(left + 1);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private int search(Node leaf, E element) {
    int low = 0;
    int high = leaf.size - 1;
    if (high >= 0) {
      // Growing at the end is the common case
      int last = order.compare((E) leaf.below[high], element);
      if (last <= 0) {
        return last == 0 ? high : -high - 2;
      }
      high--;
    }
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = order.compare((E) leaf.below[middle], element);
      if (compared < 0) {
        low = middle + 1;
      } else if (compared > 0) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -low - 1;
  }

  @SuppressWarnings("unchecked")
  private int childFor(Node node, E element) {
    int low = 1;
    int high = node.size - 1;
    if (high >= 1 && order.compare((E) node.firsts[high], element) <= 0) {
      return high;
    }
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (order.compare((E) node.firsts[middle], element) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return low - 1;
  }
}
