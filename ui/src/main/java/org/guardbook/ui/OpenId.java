package org.guardbook.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider at which people sign in, and what its words mean here; each under
 * {@code guardbook.openid.}
 *
 * @param issuer its address, as it stands in its tokens
 * @param rolesClaim names what holds somebody's roles; dots lead into what is nested
 * @param agencyClaim names what holds the code of their agency; null where nobody acts for one
 * @param accountClaim names what holds their sign-in name; the provider must never give one to
 *     somebody else
 * @param audience that bearer tokens must be meant for; the client id where it is left out
 * @param roles ours by the provider's name for each; the names of ours need not be listed
 */
public record OpenId(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("roles") String rolesClaim,
    @Nullable String agencyClaim,
    @DefaultValue("preferred_username") String accountClaim,
    @Nullable String audience,
    @DefaultValue Map<String, String> roles) {

  /**
   * The environment knows no dash, so that the roles' claim, set as {@code
   * GUARDBOOK_OPENID_ROLES_CLAIM} there, reads as a role called "claim" as well.
   */
  public OpenId {
    roles = new HashMap<>(roles);
    roles.remove("claim", rolesClaim);
  }

  /** What is said wherever something would be changed that the provider keeps. */
  public String keptThere() {
    return "Accounts, roles and passwords are kept where people sign in, at "
        + issuer
        + "; they are changed there.";
  }

  public String meantFor() {
    return audience == null ? clientId : audience;
  }

  /** What a role of the provider's is here; nothing where it means nothing here. */
  public Optional<Role> role(String theirs) {
    return named(roles.getOrDefault(theirs, theirs));
  }

  private static Optional<Role> named(String name) {
    String ours = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(ours)).findFirst();
  }

  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    if (!isAddress(issuer)) {
      wrong.add(
          "guardbook.openid.issuer must be the http(s) address of the provider, as it stands in its"
              + " tokens; it is \""
              + issuer
              + "\".");
    }
    if (clientId.isBlank()) {
      wrong.add("guardbook.openid.client-id must be set where guardbook.openid.issuer is.");
    }
    if (clientSecret.isBlank()) {
      wrong.add("guardbook.openid.client-secret must be set where guardbook.openid.issuer is.");
    }
    if (rolesClaim.isBlank() || accountClaim.isBlank()) {
      wrong.add(
          "guardbook.openid.roles-claim and guardbook.openid.account-claim must name claims.");
    }
    roles.forEach(
        (theirs, ours) -> {
          if (named(ours).isEmpty()) {
            wrong.add(
                "guardbook.openid.roles.%s must be one of %s; it is \"%s\"."
                    .formatted(
                        theirs,
                        Arrays.stream(Role.values())
                            .map(Role::name)
                            .collect(Collectors.joining(", ")),
                        ours));
          }
        });
    return wrong;
  }

  /** Nothing that may come into a log says the secret. */
  @Override
  public String toString() {
    return "OpenId at " + issuer;
  }

  private static boolean isAddress(String address) {
    try {
      return address.matches("(?i)https?:.*") && new URI(address).getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
