package org.guardbook.ui.security;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * A session or call that was signed in to: with which of the account's passwords, or on whose word.
 */
final class SignedInToken extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn person;
  private final long passwordVersion;
  private final transient @Nullable Voucher voucher;

  /**
   * A provider's word for somebody.
   *
   * @param proof as the provider signed it
   * @param until when they must sign in again
   */
  record Voucher(OidcIdToken proof, Instant until) {}

  SignedInToken(SignedIn person, long passwordVersion) {
    this(person, passwordVersion, null);
  }

  SignedInToken(SignedIn person, @Nullable Voucher voucher) {
    this(person, 0, voucher);
  }

  private SignedInToken(SignedIn person, long passwordVersion, @Nullable Voucher voucher) {
    super(authorities(person));
    this.person = person;
    this.passwordVersion = passwordVersion;
    this.voucher = voucher;
    super.setAuthenticated(true);
  }

  /** The same session, with what its account may do now. */
  SignedInToken as(SignedIn now) {
    return new SignedInToken(now, passwordVersion, voucher);
  }

  private static List<GrantedAuthority> authorities(SignedIn person) {
    return person.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  long passwordVersion() {
    return passwordVersion;
  }

  @Nullable Voucher voucher() {
    return voucher;
  }

  boolean isOver(Instant now) {
    return voucher != null && !now.isBefore(voucher.until());
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
        && token.passwordVersion == passwordVersion
        && Objects.equals(token.voucher, voucher);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
