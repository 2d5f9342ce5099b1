package org.guardbook.ui.dispatch;

import org.guardbook.ui.security.SignedIn;

/** Looks up what a person who signed in earlier may do now. */
public interface Standing {

  /**
   * The same person with the roles they hold today.
   *
   * @throws org.guardbook.command.access.NotPermitted if they may do nothing at the moment: the
   *     account is suspended, or its password must be changed first
   */
  SignedIn today(SignedIn sender);
}
