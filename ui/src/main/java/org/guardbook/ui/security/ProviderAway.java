package org.guardbook.ui.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Nobody can sign in for as long as the provider does not answer. */
final class ProviderAway extends AuthenticationServiceException {

  private static final long serialVersionUID = 1L;

  ProviderAway(Throwable why) {
    super("The provider at which people sign in does not answer.", why);
  }
}
