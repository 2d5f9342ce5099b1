package org.guardbook.ui.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the provider vouched for just now, with who they are here. */
final class Visitor extends DefaultOidcUser {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn person;

  Visitor(OidcUser said, SignedIn person) {
    super(said.getAuthorities(), said.getIdToken(), said.getUserInfo());
    this.person = person;
  }

  SignedIn person() {
    return person;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other) && other instanceof Visitor visitor && visitor.person.equals(person);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
