package org.guardbook.ui.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/** A real OpenID Connect provider on a port of its own, with people who hold roles there. */
public final class ProviderOfTheTests {

  public static final String CLIENT = "guardbook";
  public static final String SECRET = "gull-on-the-groyne";
  public static final String PASSWORD = "tern-over-the-shingle";

  private final int port = freePort();
  private final Map<String, List<String>> people = new ConcurrentHashMap<>();
  private final RSAKey key = key();
  private final Tomcat server = new Tomcat();

  /** Its address, which is known before it is there. */
  public String issuer() {
    return "http://127.0.0.1:" + port;
  }

  /** Somebody holds these roles there from now on. */
  public void knows(String account, String... roles) {
    people.put(account, List.of(roles));
  }

  /** A token for programs, as the provider would give it. */
  public String token(String account, String... roles) {
    return token(account, List.of(roles), _ -> {});
  }

  public String token(
      String account, List<String> roles, Consumer<JwtClaimsSet.Builder> different) {
    return token(account, roles, different, key);
  }

  /** The same signed by somebody else. */
  public String forged(String account, String... roles) {
    return token(account, List.of(roles), _ -> {}, key());
  }

  private String token(
      String account, List<String> roles, Consumer<JwtClaimsSet.Builder> different, RSAKey by) {
    Instant now = Clock.systemUTC().instant();
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(issuer())
            .subject(account)
            .audience(List.of(CLIENT))
            .issuedAt(now)
            .expiresAt(now.plus(Duration.ofMinutes(5)));
    said(account, roles).forEach(claims::claim);
    different.accept(claims);
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(by)))
        .encode(
            JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
        .getTokenValue();
  }

  /** Roles lie within another claim, as Keycloak has them. */
  private static Map<String, Object> said(String account, List<String> roles) {
    return Map.of(
        "preferred_username",
        account,
        "name",
        "The holder of " + account,
        "agency",
        "POLICE",
        "realm_access",
        Map.of("roles", roles));
  }

  /** Comes up, and lets Guardbook send people who come from that port. */
  public void start(int guardbook, Path folder) throws LifecycleException {
    server.setBaseDir(folder.toString());
    server.setPort(port);
    server.getConnector().setProperty("address", "127.0.0.1");
    Context context = server.addContext("", folder.toString());
    context.setSessionCookieName("provider");
    AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    spring.setServletContext(context.getServletContext());
    spring.register(Protocol.class);
    spring.addBeanFactoryPostProcessor(
        beans -> {
          beans.registerSingleton("people", (UserDetailsService) this::person);
          beans.registerSingleton("key", new ImmutableJWKSet<>(new JWKSet(key)));
          beans.registerSingleton("itself", this);
          beans.registerSingleton("clients", clients("http://localhost:" + guardbook));
        });
    spring.refresh();
    FilterDef filter = new FilterDef();
    filter.setFilterName("security");
    filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", spring));
    context.addFilterDef(filter);
    FilterMap everywhere = new FilterMap();
    everywhere.setFilterName("security");
    everywhere.addURLPattern("/*");
    context.addFilterMap(everywhere);
    Tomcat.addServlet(context, "nothing", new HttpServlet() {});
    context.addServletMappingDecoded("/", "nothing");
    server.start();
  }

  public void stop() throws LifecycleException {
    server.stop();
    server.destroy();
  }

  private UserDetails person(String account) {
    if (!people.containsKey(account)) {
      throw new UsernameNotFoundException(account);
    }
    return User.withUsername(account).password("{noop}" + PASSWORD).build();
  }

  private void say(JwtEncodingContext token) {
    String account = Objects.requireNonNull(token.<Authentication>getPrincipal()).getName();
    said(account, people.getOrDefault(account, List.of()))
        .forEach((claim, value) -> token.getClaims().claim(claim, value));
  }

  private static RegisteredClientRepository clients(String guardbook) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(CLIENT)
            .clientId(CLIENT)
            .clientSecret("{noop}" + SECRET)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(guardbook + "/login/oauth2/code/openid")
            .postLogoutRedirectUri(guardbook + "/login?signed-out")
            .scope("openid")
            .scope("profile")
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .build());
  }

  private static RSAKey key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
          .privateKey((RSAPrivateKey) pair.getPrivate())
          .keyID("the-only-one")
          .build();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  // No configuration by name, or Guardbook would take it for one of its own
  @EnableWebSecurity
  static class Protocol {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
      OAuth2AuthorizationServerConfigurer protocol = new OAuth2AuthorizationServerConfigurer();
      http.securityMatcher(protocol.getEndpointsMatcher())
          .with(protocol, server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(all -> all.anyRequest().authenticated())
          .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
          .exceptionHandling(
              refused ->
                  refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
      return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain door(HttpSecurity http) {
      http.formLogin(Customizer.withDefaults())
          .authorizeHttpRequests(all -> all.anyRequest().authenticated());
      return http.build();
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> key) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(key);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(ProviderOfTheTests itself) {
      return itself::say;
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }
  }
}
