package org.guardbook.ui.security;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.access.Role;
import org.guardbook.ui.OpenId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/**
 * What the provider says of somebody.
 *
 * @param account in lower case, as our accounts are
 * @param name the holder's; the account where the provider says none
 * @param roles those of ours, without any that mean nothing here
 * @param at when the provider said it
 */
record Statement(
    String account, String name, Set<Role> roles, @Nullable String agency, Instant at) {

  /**
   * @throws Unwelcome if it does not say whose account it is
   */
  static Statement of(Map<String, Object> claims, OpenId openid) {
    String account = text(claims, openid.accountClaim());
    if (account == null) {
      throw new Unwelcome(
          "The provider does not say what your account is called (%s). Tell whoever looks after it."
              .formatted(openid.accountClaim()));
    }
    String name = text(claims, StandardClaimNames.NAME);
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String theirs : texts(find(claims, openid.rolesClaim()))) {
      openid.role(theirs).ifPresent(roles::add);
    }
    return new Statement(
        account.toLowerCase(Locale.ROOT),
        name == null ? account : name,
        roles,
        openid.agencyClaim() == null ? null : text(claims, openid.agencyClaim()),
        claims.get(IdTokenClaimNames.IAT) instanceof Instant at ? at : Instant.EPOCH);
  }

  private static @Nullable String text(Map<String, Object> claims, String claim) {
    return texts(find(claims, claim)).stream().findFirst().orElse(null);
  }

  /** Some providers' claims have dots in their names, so the whole name is tried first. */
  private static @Nullable Object find(Map<?, ?> claims, String claim) {
    Object whole = claims.get(claim);
    if (whole != null) {
      return whole;
    }
    List<String> path = Arrays.asList(claim.split("\\.", 2));
    return path.size() == 2 && claims.get(path.getFirst()) instanceof Map<?, ?> within
        ? find(within, path.getLast())
        : null;
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case Collection<?> several ->
          several.stream().map(String::valueOf).map(String::strip).toList();
      case String one when !one.isBlank() -> List.of(one.strip());
      case null, default -> List.of();
    };
  }
}
