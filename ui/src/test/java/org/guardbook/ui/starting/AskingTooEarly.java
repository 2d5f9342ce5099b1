package org.guardbook.ui.starting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.guardbook.query.replay.ReplayProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AskingTooEarly {

  private final ReplayProgress progress = mock(ReplayProgress.class);
  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
  private final MockFilterChain rest = new MockFilterChain();

  @BeforeEach
  void somewhatUnderWay() {
    beans.addBean("progress", progress);
    when(progress.share()).thenReturn(0.42);
    when(progress.reached()).thenReturn(42_000L);
    when(progress.goal()).thenReturn(100_000L);
  }

  @Test
  void isAnsweredWithHowFarItIsWhateverThePage() throws Exception {
    MockHttpServletResponse response = asked("/cases");

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    assertThat(response.getContentAsString())
        .contains("value=\"42\"", "42,000 of 100,000 entries so far")
        .contains("http-equiv=\"refresh\"");
    assertThat(rest.getRequest()).isNull();
  }

  @Test
  void leadsOnOnceEverythingIsThere() throws Exception {
    when(progress.isDone()).thenReturn(true);

    asked("/cases");

    assertThat(rest.getRequest()).isNotNull();
  }

  @Test
  void leavesProgramsAndWatchersTheirOwnAnswers() throws Exception {
    asked("/actuator/health/readiness");

    assertThat(rest.getRequest()).isNotNull();
  }

  private MockHttpServletResponse asked(String path) throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new ProgressPage(beans.getBeanProvider(ReplayProgress.class))
        .doFilter(new MockHttpServletRequest("GET", path), response, rest);
    return response;
  }
}
