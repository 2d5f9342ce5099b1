package org.guardbook.ui.security;

import org.springframework.stereotype.Component;

/** What people may do about their own password. */
@Component
public class OwnPassword {

  private final Passwords passwords;

  OwnPassword(Passwords passwords) {
    this.passwords = passwords;
  }

  /**
   * Whether somebody else gave them the one they have, so that nothing goes on before it changes.
   */
  public boolean mustBeChosen(SignedIn person) {
    return passwords.mustChange(person.account());
  }

  /**
   * Replaces it; every session signed in with the present one ends.
   *
   * @throws org.guardbook.command.RuleViolated if the present one is wrong ({@code present}) or the
   *     new one is easily guessed ({@code chosen})
   */
  public void change(SignedIn person, String present, String chosen) {
    passwords.change(person.account(), present, chosen);
  }
}
