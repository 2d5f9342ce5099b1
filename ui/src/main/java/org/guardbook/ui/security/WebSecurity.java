package org.guardbook.ui.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.guardbook.ui.OpenId;
import org.guardbook.ui.Settings;
import org.guardbook.ui.rest.Refusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets through which door, and what browsers are told to be careful of. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  /**
   * Flow starts its client with an inline script and builds functions from what the server sends,
   * so scripts of the page itself must be allowed both; nothing may come from, or go to, elsewhere.
   */
  private static final String PAGES =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
          + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

  private static final String REFERENCE_PAGE =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String PERMISSIONS =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()";

  @Bean
  AuthenticationManager authenticationManager(SignIn signIn) {
    ProviderManager manager = new ProviderManager(signIn);
    manager.setEraseCredentialsAfterAuthentication(true);
    return manager;
  }

  @Bean
  Entrance entrance(
      Settings settings,
      AuthenticationManager signIn,
      Enrolment enrolment,
      Clock clock,
      Refusals refusals) {
    OpenId openid = settings.openid();
    if (openid == null) {
      return new ByPassword(signIn, refusals);
    }
    Provider provider = new Provider(openid);
    Thread.startVirtualThread(provider::lookOut);
    return new ByProvider(openid, provider, enrolment, clock, refusals);
  }

  /** Programs: each call signs in for itself. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, Entrance entrance, Refusals refusals) {
    entrance.toPrograms(http);
    withHeaders(http, NO_PAGE)
        .securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new OtherSitesFilter(refusals), AuthorizationFilter.class)
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(entrance.challenge())
                    .accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            all ->
                all.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .authenticated());
    return http.build();
  }

  /** Health and metrics: nothing about anybody, so whoever watches over the machine may ask. */
  @Bean
  @Order(2)
  SecurityFilterChain watchers(HttpSecurity http, Entrance entrance, Refusals refusals) {
    withHeaders(http, NO_PAGE)
        .securityMatcher("/actuator/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(entrance.challenge())
                    .accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            all ->
                all.requestMatchers(
                        "/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                    .permitAll()
                    .anyRequest()
                    .denyAll());
    return http.build();
  }

  /** The description of the REST interface: the same for every board, so anybody may read it. */
  @Bean
  @Order(3)
  SecurityFilterChain readersOfTheInterface(HttpSecurity http) {
    withHeaders(http, REFERENCE_PAGE)
        .securityMatcher(
            "/v3/api-docs",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml",
            "/swagger-ui.html",
            "/swagger-ui/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(all -> all.anyRequest().permitAll());
    return http.build();
  }

  /** People: they sign in on a page and stay signed in for as long as they work. */
  @Bean
  @Order(4)
  SecurityFilterChain people(
      HttpSecurity http,
      Entrance entrance,
      Accounts accounts,
      Passwords passwords,
      Clock clock,
      Refusals refusals) {
    withHeaders(http, PAGES)
        // Vaadin leaves its sign-in page out of the protection by token
        .addFilterBefore(new OtherSitesFilter(refusals), CsrfFilter.class)
        .addFilterBefore(new StandingFilter(accounts, passwords, clock), AuthorizationFilter.class)
        .authorizeHttpRequests(
            all ->
                all.dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    // What a page is drawn with says nothing about anybody
                    .requestMatchers(
                        "/guardbook/**",
                        "/fonts/**",
                        "/styles/**",
                        "/icons/**",
                        "/images/**",
                        "/*.css")
                    .permitAll());
    entrance.toPeople(http);
    return http.build();
  }

  /** A request that is malformed on purpose is answered like any other that makes no sense. */
  @Bean
  RequestRejectedHandler requestRejectedHandler(Refusals refusals) {
    return refusals::rejected;
  }

  private static HttpSecurity withHeaders(HttpSecurity http, String contentSecurityPolicy) {
    return http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                    secure -> secure.includeSubDomains(false).maxAgeInSeconds(31_536_000)));
  }
}
