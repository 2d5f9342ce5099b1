package org.guardbook.ui.post;

/**
 * The mail server was not reached, or was lost in mid-sentence. It may be tried again; where the
 * server had everything but its answer was lost, the letter goes out twice.
 */
public final class Unreached extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreached(Throwable why) {
    super("The mail server was not reached.", why);
  }
}
