package org.guardbook.ui.post;

/** The mail server was not reached, so nothing can have gone out; it may be tried again. */
public final class Unreached extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreached(Throwable why) {
    super("The mail server was not reached.", why);
  }
}
