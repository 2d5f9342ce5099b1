package org.guardbook.ui.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guardbook.ui.OpenId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
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
  private final JdkClientHttpRequestFactory connections;
  private final AtomicBoolean saidAway = new AtomicBoolean();
  private volatile @Nullable Known known;

  private record Known(
      ClientRegistration registration, JwtDecoder bearerTokens, JwtDecoder idTokens) {}

  Provider(OpenId openid) {
    this(openid, PATIENCE);
  }

  /**
   * @param patience with each of its answers
   */
  Provider(OpenId openid, Duration patience) {
    this.openid = openid;
    this.connections =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience)
                .build());
    connections.setReadTimeout(patience);
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

  /** Gets a token for the code that somebody comes back with. */
  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(connections)
            .configureMessageConverters(
                forms ->
                    forms
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }

  /** Reads what it says of whoever signs in. */
  JwtDecoderFactory<ClientRegistration> idTokens() {
    return _ -> known().idTokens();
  }

  /** Asks what else it says of them. */
  OidcUserService userInfo() {
    RestTemplate asking = new RestTemplate(connections);
    asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService people = new DefaultOAuth2UserService();
    people.setRestOperations(asking);
    OidcUserService service = new OidcUserService();
    service.setOauth2UserService(people);
    return service;
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
    NimbusJwtDecoder bearerTokens = decoder(registration);
    bearerTokens.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(openid.issuer()),
            new JwtAudienceValidator(openid.meantFor()),
            Provider::notForABrowser));
    NimbusJwtDecoder idTokens = decoder(registration);
    idTokens.setJwtValidator(
        JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
    idTokens.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return new Known(registration, bearerTokens, idTokens);
  }

  private NimbusJwtDecoder decoder(ClientRegistration registration) {
    return NimbusJwtDecoder.withJwkSetUri(
            Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
        .restOperations(new RestTemplate(connections))
        .build();
  }

  /** A nonce is in what a browser signs in with, which passes through addresses and their logs. */
  private static OAuth2TokenValidatorResult notForABrowser(Jwt token) {
    return token.hasClaim(IdTokenClaimNames.NONCE)
        ? OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "That is an ID token.", null))
        : OAuth2TokenValidatorResult.success();
  }
}
