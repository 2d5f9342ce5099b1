package org.guardbook.ui.security;

import org.springframework.security.core.AuthenticationException;

/** The provider vouches for somebody who has no place here; the message says why and what to do. */
public final class Unwelcome extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  Unwelcome(String sentence) {
    super(sentence);
  }
}
