package org.guardbook.ui.desk;

import java.time.Clock;

/**
 * Where lies what may be overwritten and thrown away, unlike what is recorded. It is the same desk
 * whichever process somebody works at, where several share one.
 */
public final class Desk {

  private final Cabinet cabinet;
  private final Clock clock;

  Desk(Cabinet cabinet, Clock clock) {
    this.cabinet = cabinet;
    this.clock = clock;
  }

  /**
   * @param name the same for ever: what was put there is found by it
   * @param sheet what the drawer holds; a component that a later release adds is null, 0 or false
   *     in what was put there before
   */
  public <T extends Record> Drawer<T> drawer(String name, Class<T> sheet) {
    return new Drawer<>(cabinet, name, sheet, clock);
  }
}
