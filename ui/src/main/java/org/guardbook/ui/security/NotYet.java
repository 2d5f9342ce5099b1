package org.guardbook.ui.security;

import org.guardbook.query.replay.StillReplaying;
import org.springframework.security.authentication.AuthenticationServiceException;

/** Nobody can be known before the record is read in. */
final class NotYet extends AuthenticationServiceException {

  private static final long serialVersionUID = 1L;

  NotYet(StillReplaying replaying) {
    super(String.valueOf(replaying.getMessage()), replaying);
  }
}
