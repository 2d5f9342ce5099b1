package org.guardbook.ui.starting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.guardbook.query.replay.ReplayProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever page is asked for while the record is still being read in, this one says how far it is,
 * asks again by itself and so leads on. Programs and watchers get their own answers elsewhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProgressPage extends OncePerRequestFilter {

  private final ObjectProvider<ReplayProgress> progress;
  private final String page;

  ProgressPage(ObjectProvider<ReplayProgress> progress) throws IOException {
    this.progress = progress;
    this.page =
        new ClassPathResource("starting.html", ProgressPage.class)
            .getContentAsString(StandardCharsets.UTF_8);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    ReplayProgress replay = progress.getIfAvailable();
    if (replay == null || replay.isDone() || !isForPeople(request)) {
      rest.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "1");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(filled(replay));
  }

  private String filled(ReplayProgress replay) {
    long goal = replay.goal();
    String far =
        goal == 0
            ? "Looking how much there is."
            : String.format(Locale.UK, "%,d of %,d entries so far.", replay.reached(), goal);
    return page.replace("{percent}", String.valueOf(Math.round(100 * replay.share())))
        .replace("{far}", far);
  }

  private static boolean isForPeople(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !path.startsWith("/api/") && !path.startsWith("/actuator");
  }
}
