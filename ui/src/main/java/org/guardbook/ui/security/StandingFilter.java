package org.guardbook.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a running session to what its account may do now: one that was suspended, or whose password
 * was reset, is signed out at its next request, and so is one whose time is over; one with other
 * roles goes on with those.
 */
final class StandingFilter extends OncePerRequestFilter {

  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  StandingFilter(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token) {
      Optional<SignedIn> now = accounts.find(token.getPrincipal().account());
      if (now.isEmpty()
          || token.isOver(clock.instant())
          || passwords.version(token.getName()) != token.passwordVersion()) {
        signOut(request);
      } else if (!now.get().equals(token.getPrincipal())) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token.as(now.get()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
      }
    }
    rest.doFilter(request, response);
  }

  private static void signOut(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
