package org.guardbook.ui.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Passes on what it hears in handfuls: the first at once, and what follows together, so that
 * thousands of things a second cost no more than a few.
 */
final class Handfuls<T> {

  private final BiConsumer<List<T>, Runnable> next;
  private final Executor later;
  private List<T> gathered = new ArrayList<>();
  private boolean underWay;

  /**
   * @param next is given a handful, and what to run once it is dealt with
   * @param later runs something after a while
   */
  Handfuls(BiConsumer<List<T>, Runnable> next, Executor later) {
    this.next = next;
    this.later = later;
  }

  void hear(T one) {
    synchronized (this) {
      gathered.add(one);
      if (underWay) {
        return;
      }
      underWay = true;
    }
    passOn();
  }

  private void passOn() {
    List<T> handful;
    synchronized (this) {
      handful = gathered;
      gathered = new ArrayList<>();
      underWay = !handful.isEmpty();
    }
    if (!handful.isEmpty()) {
      next.accept(handful, () -> later.execute(this::passOn));
    }
  }
}
