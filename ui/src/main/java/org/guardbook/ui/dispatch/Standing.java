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

  /**
   * Refuses what is not changed here: who holds which role, where a provider says so.
   *
   * @throws org.guardbook.command.RuleViolated saying where it is changed
   */
  void requireKeptHere(Object command);
}
