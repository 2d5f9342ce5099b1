package org.guardbook.ui.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guardbook.ui.desk.DeskAway;
import org.guardbook.ui.rest.Refusals;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Accounts are kept here: a form for people, HTTP Basic for programs. */
record ByPassword(AuthenticationManager signIn, Refusals refusals) implements Entrance {

  @Override
  public void toPrograms(HttpSecurity http) {
    http.authenticationManager(signIn).httpBasic(basic -> basic.authenticationEntryPoint(refusals));
  }

  @Override
  public void toPeople(HttpSecurity http) {
    http.authenticationManager(signIn)
        .formLogin(form -> form.loginPage("/login").failureHandler(ByPassword::backToTheDoor))
        // An address that is none is answered by a page that says so
        .with(vaadin(), pages -> pages.loginView("/login").anyRequest(url -> url.authenticated()));
  }

  @Override
  public AuthenticationEntryPoint challenge() {
    return refusals;
  }

  private static void backToTheDoor(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    String why =
        refused.getCause() instanceof DeskAway
            ? "away"
            : refused instanceof AuthenticationServiceException ? "starting" : "error";
    response.sendRedirect(request.getContextPath() + "/login?" + why);
  }
}
