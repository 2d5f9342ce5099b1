package org.guardbook.ui.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.guardbook.ui.OpenId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.JwtException;

/** A provider that says who it is and then hangs holds nobody up for good. */
@Timeout(60)
class LosingPatienceWithAProvider {

  private final CountDownLatch end = new CountDownLatch(1);
  private final HttpServer server;
  private final String issuer;
  private final Provider provider;

  LosingPatienceWithAProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    provider =
        new Provider(
            new OpenId(
                issuer, "guardbook", "secret", "roles", null, "preferred_username", null, Map.of()),
            Duration.ofMillis(500));
  }

  @BeforeEach
  void comeUp() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::hang);
    server.createContext("/.well-known/openid-configuration", this::introduceItself);
    server.start();
  }

  @AfterEach
  void goAway() {
    end.countDown();
    server.stop(0);
  }

  private void hang(HttpExchange request) throws IOException {
    try {
      end.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    request.close();
  }

  private void introduceItself(HttpExchange request) throws IOException {
    byte[] itself =
        """
        {"issuer": "$", "authorization_endpoint": "$/authorize", "token_endpoint": "$/token",
         "userinfo_endpoint": "$/userinfo", "jwks_uri": "$/keys", "subject_types_supported": ["public"]}
        """
            .replace("$", issuer)
            .getBytes(StandardCharsets.UTF_8);
    request.getResponseHeaders().set("Content-Type", "application/json");
    request.sendResponseHeaders(200, itself.length);
    request.getResponseBody().write(itself);
    request.close();
  }

  /** It introduces itself at once, but that may seem long on a machine that is busy. */
  private ClientRegistration registration() {
    while (true) {
      try {
        return Objects.requireNonNull(provider.findByRegistrationId(Provider.NAME));
      } catch (ProviderAway _) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void whereItIsToGiveAToken() {
    OAuth2AuthorizationCodeGrantRequest code =
        new OAuth2AuthorizationCodeGrantRequest(
            registration(),
            new OAuth2AuthorizationExchange(
                OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(issuer + "/authorize")
                    .clientId("guardbook")
                    .redirectUri("http://localhost/back")
                    .build(),
                OAuth2AuthorizationResponse.success("code")
                    .redirectUri("http://localhost/back")
                    .build()));

    assertThatThrownBy(() -> provider.tokens().getTokenResponse(code))
        .isInstanceOf(OAuth2AuthorizationException.class);
  }

  @Test
  void whereItIsToSayWhoSomebodyIs() {
    Instant now = Instant.parse("2026-01-05T10:00:00Z");
    OidcUserRequest asked =
        new OidcUserRequest(
            registration(),
            new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                "token",
                now,
                now.plusSeconds(60),
                Set.of("openid", "profile")),
            OidcIdToken.withTokenValue("token").subject("r.heron").build());

    assertThatThrownBy(() -> provider.userInfo().loadUser(asked))
        .isInstanceOf(OAuth2AuthenticationException.class);
  }

  @Test
  void whereItIsToGiveItsKeys() {
    // {"alg":"RS256"}, {} and no signature that could be right
    assertThatThrownBy(
            () ->
                provider
                    .idTokens()
                    .createDecoder(registration())
                    .decode("eyJhbGciOiJSUzI1NiJ9.e30.AA"))
        .isInstanceOf(JwtException.class);
  }
}
