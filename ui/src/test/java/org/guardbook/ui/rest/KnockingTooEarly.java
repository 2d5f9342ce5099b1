package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** A program that signs in while nobody can be known yet must not think its password wrong. */
class KnockingTooEarly {

  @Test
  void isAnsweredThatItMayTryAgain() throws IOException {
    MockHttpServletResponse answer = refused(new AuthenticationServiceException("not yet"));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
    assertThat(answer.getContentAsString()).contains("Try again in a moment.");
  }

  @Test
  void isNotAWrongPassword() throws IOException {
    MockHttpServletResponse answer = refused(new BadCredentialsException("wrong"));

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic");
  }

  private static MockHttpServletResponse refused(AuthenticationException why) throws IOException {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    new Refusals(JsonMapper.builder().build())
        .commence(new MockHttpServletRequest("GET", "/api/me"), answer, why);
    return answer;
  }
}
