package org.guardbook.ui.security;

import java.util.Locale;
import java.util.Optional;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.desk.DeskAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs people in by name and password, on the sign-in page and for each REST call. */
@Component
class SignIn implements AuthenticationProvider {

  /** The same whatever was wrong, so that nobody learns which names there are. */
  static final String REFUSED =
      "That name and password do not go together, or the account is shut for a while after several"
          + " wrong passwords.";

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final Accounts accounts;
  private final Passwords passwords;

  SignIn(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    try {
      return signedIn(typed);
    } catch (StillReplaying | DeskAway notYet) {
      throw new NotYet(notYet);
    }
  }

  private Authentication signedIn(Authentication typed) {
    String account = typed.getName().strip().toLowerCase(Locale.ROOT);
    String password = String.valueOf(typed.getCredentials());
    Optional<SignedIn> person = accounts.find(account);
    long version = passwords.version(account);
    if (!passwords.accepts(account, password, person.isPresent()) || person.isEmpty()) {
      LOG.info("A sign-in was refused.");
      throw new BadCredentialsException(REFUSED);
    }
    LOG.debug("Somebody signed in.");
    return new SignedInToken(person.get(), version);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
