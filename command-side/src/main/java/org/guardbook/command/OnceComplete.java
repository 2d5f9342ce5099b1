package org.guardbook.command;

import java.util.function.Consumer;

/**
 * What can only begin once all that was recorded before is at hand.
 *
 * @param start runs something then, at once where it is
 */
public record OnceComplete(Consumer<Runnable> start) {

  public void run(Runnable beginning) {
    start.accept(beginning);
  }
}
