package org.guardbook.ui.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A session or call that was signed in to, and with which of the account's passwords. */
final class SignedInToken extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn person;
  private final long passwordVersion;

  SignedInToken(SignedIn person, long passwordVersion) {
    super(authorities(person));
    this.person = person;
    this.passwordVersion = passwordVersion;
    super.setAuthenticated(true);
  }

  private static List<GrantedAuthority> authorities(SignedIn person) {
    return person.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  long passwordVersion() {
    return passwordVersion;
  }

  @Override
  public SignedIn getPrincipal() {
    return person;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return person.account();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedInToken token
        && token.person.equals(person)
        && token.passwordVersion == passwordVersion;
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
