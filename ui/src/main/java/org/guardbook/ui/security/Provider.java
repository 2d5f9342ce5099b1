package org.guardbook.ui.security;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guardbook.ui.OpenId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Where people sign in. It describes itself at its address, and is asked for that until it answers,
 * so that Guardbook may start before it.
 */
final class Provider implements ClientRegistrationRepository, JwtDecoder {

  /** How it is called in our own addresses. */
  static final String NAME = "openid";

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OpenId openid;
  private final SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();
  private final AtomicBoolean saidAway = new AtomicBoolean();
  private volatile @Nullable Known known;

  private record Known(ClientRegistration registration, JwtDecoder bearerTokens) {}

  Provider(OpenId openid) {
    this.openid = openid;
    connections.setConnectTimeout(PATIENCE);
    connections.setReadTimeout(PATIENCE);
  }

  /**
   * @throws ProviderAway if it does not answer
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String name) {
    return name.equals(NAME) ? known().registration() : null;
  }

  /**
   * What a bearer token says, where this provider signed it for us and it is still good.
   *
   * @throws ProviderAway if it does not answer
   */
  @Override
  public Jwt decode(String token) {
    return known().bearerTokens().decode(token);
  }

  /** Looks whether it is there, and says so where it is not. */
  void lookOut() {
    try {
      known();
    } catch (ProviderAway _) {
      LOG.debug("It is asked again when somebody signs in.");
    }
  }

  private Known known() {
    Known before = known;
    if (before != null) {
      return before;
    }
    try {
      Known found = introduced(ask());
      known = found;
      LOG.info("People sign in at {}.", openid.issuer());
      return found;
    } catch (RuntimeException away) {
      if (saidAway.compareAndSet(false, true)) {
        LOG.warn(
            "Waiting for the provider at {}: nobody can sign in until it answers. {}",
            openid.issuer(),
            away.getMessage());
      }
      throw new ProviderAway(away);
    }
  }

  private Map<String, Object> ask() {
    String address = openid.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
    return Objects.requireNonNull(
        RestClient.builder()
            .requestFactory(connections)
            .build()
            .get()
            .uri(URI.create(address))
            .retrieve()
            .body(new ParameterizedTypeReference<Map<String, Object>>() {}),
        "It says nothing of itself.");
  }

  private Known introduced(Map<String, Object> itself) {
    if (!openid.issuer().equals(itself.get("issuer"))) {
      throw new IllegalStateException("It calls itself " + itself.get("issuer") + ".");
    }
    // PKCE, state and nonce are on by themselves
    ClientRegistration registration =
        ClientRegistrations.fromOidcConfiguration(itself)
            .registrationId(NAME)
            .clientId(openid.clientId())
            .clientSecret(openid.clientSecret())
            .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
            .userNameAttributeName(IdTokenClaimNames.SUB)
            .build();
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .restOperations(new RestTemplate(connections))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(openid.issuer()),
            new JwtAudienceValidator(openid.meantFor()),
            Provider::notForABrowser));
    return new Known(registration, decoder);
  }

  /** A nonce is in what a browser signs in with, which passes through addresses and their logs. */
  private static OAuth2TokenValidatorResult notForABrowser(Jwt token) {
    return token.hasClaim(IdTokenClaimNames.NONCE)
        ? OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "That is an ID token.", null))
        : OAuth2TokenValidatorResult.success();
  }
}
