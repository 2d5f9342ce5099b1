package org.guardbook.ui.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guardbook.ui.desk.DeskAway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details (RFC 9457) for requests that never reach what they asked for. */
@Component
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;

  Refusals(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    if (refused instanceof AuthenticationServiceException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "2");
      write(
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          refused.getCause() instanceof DeskAway away
              ? String.valueOf(away.getMessage())
              : "Guardbook is still reading in what was recorded. Try again in a moment.");
      return;
    }
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Guardbook\", charset=\"UTF-8\"");
    boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    write(
        response,
        HttpStatus.UNAUTHORIZED,
        tried
            ? "That name and password do not go together, or the account is shut for a while after"
                + " several wrong passwords."
            : "Sign in with the name and password of your account, by HTTP Basic.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    write(response, HttpStatus.FORBIDDEN, "Your role does not allow this.");
  }

  /** Answers a request whose address or headers no honest program sends. */
  public void rejected(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    write(response, HttpStatus.BAD_REQUEST, "The address or a header of the request is malformed.");
  }

  public void write(HttpServletResponse response, HttpStatus status, String sentence)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", sentence);
    byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
