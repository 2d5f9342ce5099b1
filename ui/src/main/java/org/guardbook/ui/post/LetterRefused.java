package org.guardbook.ui.post;

/** The mail server did not take a letter; it would not take it the next time either. */
public final class LetterRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LetterRefused(Throwable why) {
    super("The mail server refused the letter.", why);
  }
}
