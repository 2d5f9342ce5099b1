package org.guardbook.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.guardbook.ui.rest.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A browser that remembers a name and password for HTTP Basic would send them along with a form of
 * another site; it says so, and such a request changes nothing.
 */
final class OtherSitesFilter extends OncePerRequestFilter {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final Refusals refusals;

  OtherSitesFilter(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null
        && !Set.of("same-origin", "none").contains(site)
        && !HARMLESS.contains(request.getMethod())) {
      refusals.write(
          response,
          HttpStatus.FORBIDDEN,
          "This came from a page of another site, which is refused.");
    } else {
      rest.doFilter(request, response);
    }
  }
}
