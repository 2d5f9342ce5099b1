package org.guardbook.ui.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Nobody can be known before the record is read in, or while a part of the program is away. */
final class NotYet extends AuthenticationServiceException {

  private static final long serialVersionUID = 1L;

  NotYet(RuntimeException waiting) {
    super(String.valueOf(waiting.getMessage()), waiting);
  }
}
