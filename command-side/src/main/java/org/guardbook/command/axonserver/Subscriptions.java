package org.guardbook.command.axonserver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.Registration;

/** What this process takes of others, once it can do its part: until then they ask another. */
final class Subscriptions {

  private final List<Runnable> waiting = new ArrayList<>();
  private boolean open;

  /**
   * @param beginning tells Axon Server, now or when they are opened
   */
  synchronized Registration add(Supplier<Registration> beginning) {
    if (open) {
      return beginning.get();
    }
    List<Registration> made = new ArrayList<>();
    Runnable begin = () -> made.add(beginning.get());
    waiting.add(begin);
    return () -> {
      synchronized (this) {
        return waiting.remove(begin)
            || made.stream().map(Registration::cancel).reduce(false, Boolean::logicalOr);
      }
    };
  }

  synchronized void open() {
    open = true;
    waiting.forEach(Runnable::run);
    waiting.clear();
  }
}
