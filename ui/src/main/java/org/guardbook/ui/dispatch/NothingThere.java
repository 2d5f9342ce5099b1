package org.guardbook.ui.dispatch;

/** A command was about a record that is not there. */
public final class NothingThere extends RuntimeException {

  public NothingThere() {
    super("There is no such record.");
  }
}
