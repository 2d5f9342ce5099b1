package org.guardbook.ui.post;

/**
 * The mail server did not take a letter this time: it is busy, say, or the mailbox is full. It may
 * be tried again, and other letters may go through meanwhile.
 */
public final class LetterDeferred extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LetterDeferred(Throwable why) {
    super("The mail server did not take the letter for now.", why);
  }
}
