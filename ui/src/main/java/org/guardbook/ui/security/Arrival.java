package org.guardbook.ui.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Signs a visitor in as everybody else here is, and leads them to the page they had asked for. The
 * provider cannot take back what it said, so a session that stands on it ends with the day.
 */
final class Arrival extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

  private static final Duration LONGEST = Duration.ofHours(12);

  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
  private final Clock clock;

  Arrival(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication arrived)
      throws ServletException, IOException {
    if (arrived.getPrincipal() instanceof Visitor visitor) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      SignedInToken token =
          new SignedInToken(
              visitor.person(),
              new SignedInToken.Voucher(visitor.getIdToken(), clock.instant().plus(LONGEST)));
      context.setAuthentication(token);
      SecurityContextHolder.setContext(context);
      sessions.saveContext(context, request, response);
    }
    super.onAuthenticationSuccess(request, response, arrived);
  }
}
