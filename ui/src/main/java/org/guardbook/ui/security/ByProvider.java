package org.guardbook.ui.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.guardbook.ui.OpenId;
import org.guardbook.ui.rest.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Accounts are kept by a provider: people are sent there, programs bring a token from there. */
record ByProvider(
    OpenId openid, Provider provider, Enrolment enrolment, Clock clock, Refusals refusals)
    implements Entrance {

  private static final Logger LOG = LoggerFactory.getLogger(ByProvider.class);

  /** Of OAuth 2.0, of OpenID Connect, and those that our own side of it finds. */
  private static final Set<String> CODES =
      Set.of(
          OAuth2ErrorCodes.INVALID_REQUEST,
          OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
          OAuth2ErrorCodes.ACCESS_DENIED,
          OAuth2ErrorCodes.UNSUPPORTED_RESPONSE_TYPE,
          OAuth2ErrorCodes.INVALID_SCOPE,
          OAuth2ErrorCodes.SERVER_ERROR,
          OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE,
          OAuth2ErrorCodes.INVALID_CLIENT,
          OAuth2ErrorCodes.INVALID_GRANT,
          "login_required",
          "interaction_required",
          "consent_required",
          "account_selection_required",
          "authorization_request_not_found",
          "invalid_state_parameter",
          "invalid_token_response",
          "invalid_id_token",
          "invalid_nonce",
          "invalid_user_info_response");

  private static final String TO_THE_PROVIDER =
      OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI
          + "/"
          + Provider.NAME;

  @Override
  public void toPrograms(HttpSecurity http) {
    http.oauth2ResourceServer(
        tokens ->
            tokens
                .authenticationEntryPoint(challenge())
                .withObjectPostProcessor(
                    each(
                        BearerTokenAuthenticationFilter.class,
                        filter -> filter.setAuthenticationFailureHandler(challenge()::commence)))
                .jwt(jwt -> jwt.decoder(provider).jwtAuthenticationConverter(this::signedIn)));
  }

  private AbstractAuthenticationToken signedIn(Jwt token) {
    return new SignedInToken(enrolment.welcome(Statement.of(token.getClaims(), openid)), null);
  }

  @Override
  public void toPeople(HttpSecurity http) {
    http.setSharedObject(
        VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new Arrival(clock));
    OidcUserService whatIsSaid = provider.userInfo();
    http.oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(provider)
                    .authorizedClientService(new NoTokensKept())
                    .tokenEndpoint(given -> given.accessTokenResponseClient(provider.tokens()))
                    .withObjectPostProcessor(
                        each(
                            OidcAuthorizationCodeAuthenticationProvider.class,
                            read -> read.setJwtDecoderFactory(provider.idTokens())))
                    .userInfoEndpoint(
                        said -> said.oidcUserService(asked -> visitor(whatIsSaid, asked)))
                    .failureHandler(ByProvider::backToTheDoor)
                    .withObjectPostProcessor(
                        each(
                            OAuth2AuthorizationRequestRedirectFilter.class,
                            filter ->
                                filter.setAuthenticationFailureHandler(ByProvider::backToTheDoor))))
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(
                    new LoginUrlAuthenticationEntryPoint(TO_THE_PROVIDER)))
        .with(
            vaadin(),
            pages ->
                pages
                    .oauth2LoginPage("/login")
                    .logoutSuccessHandler(new Departure(provider))
                    .anyRequest(url -> url.authenticated()));
  }

  private Visitor visitor(OidcUserService whatIsSaid, OidcUserRequest asked) {
    var user = whatIsSaid.loadUser(asked);
    return new Visitor(user, enrolment.welcome(Statement.of(user.getClaims(), openid)));
  }

  /** Back to the door, with a word why; where it is about the person, the page has the sentence. */
  private static void backToTheDoor(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    String why;
    if (refused instanceof Unwelcome) {
      request.getSession().setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, refused);
      why = "unwelcome";
    } else if (refused instanceof NotYet) {
      why = "starting";
    } else if (refused instanceof ProviderAway || refused.getCause() instanceof ProviderAway) {
      why = "waiting";
    } else {
      LOG.warn("A sign-in at the provider came to nothing: {}", reason(refused));
      why = "error";
    }
    response.sendRedirect(request.getContextPath() + "/login?" + why);
  }

  /** The rest of what is said is in the address, where anybody may write anything. */
  private static String reason(AuthenticationException refused) {
    return refused instanceof OAuth2AuthenticationException told
            && CODES.contains(told.getError().getErrorCode())
        ? told.getError().getErrorCode()
        : refused.getClass().getSimpleName();
  }

  @Override
  public AuthenticationEntryPoint challenge() {
    return (request, response, refused) -> {
      switch (refused) {
        case Unwelcome unwelcome ->
            refusals.write(response, HttpStatus.FORBIDDEN, String.valueOf(unwelcome.getMessage()));
        case NotYet notYet -> {
          response.setHeader(HttpHeaders.RETRY_AFTER, "2");
          refusals.write(
              response, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(notYet.getMessage()));
        }
        case AuthenticationServiceException _ -> {
          response.setHeader(HttpHeaders.RETRY_AFTER, "5");
          refusals.write(
              response,
              HttpStatus.SERVICE_UNAVAILABLE,
              "The provider at which people sign in does not answer. Try again in a moment.");
        }
        default -> {
          boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
          response.setHeader(
              HttpHeaders.WWW_AUTHENTICATE,
              "Bearer realm=\"Guardbook\"" + (tried ? ", error=\"invalid_token\"" : ""));
          refusals.write(
              response,
              HttpStatus.UNAUTHORIZED,
              tried
                  ? "That is no token that counts here: it is out of date, meant for another, or not"
                      + " from "
                      + openid.issuer()
                      + "."
                  : "Send a bearer token from " + openid.issuer() + ".");
        }
      }
    };
  }

  private static <T> ObjectPostProcessor<Object> each(Class<T> type, Consumer<T> change) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O> O postProcess(O made) {
        if (type.isInstance(made)) {
          change.accept(type.cast(made));
        }
        return made;
      }
    };
  }
}
