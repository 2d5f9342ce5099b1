package org.guardbook.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** What a provider said is good for twelve hours, however busy its person is. */
class EndingALongSession {

  private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");
  private static final SignedIn LADO = new SignedIn("lado", "Lena Ado", List.of(Role.LADO), null);

  private final Accounts accounts = mock();
  private final Passwords passwords = mock();
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void letsThemGoOnUntilThen() throws Exception {
    arrive();
    assertThat(signedInAfter(Duration.ofHours(12).minusSeconds(1))).isNotNull();
  }

  @Test
  void signsThemOutThen() throws Exception {
    arrive();
    assertThat(signedInAfter(Duration.ofHours(12))).isNull();
    assertThat(request.getSession(false)).isNull();
  }

  private void arrive() throws Exception {
    when(accounts.find("lado")).thenReturn(Optional.of(LADO));
    OidcIdToken proof = new OidcIdToken("signed", MORNING, null, Map.of("sub", "1"));
    Authentication vouchedFor = mock();
    when(vouchedFor.getPrincipal())
        .thenReturn(new Visitor(new DefaultOidcUser(List.of(), proof), LADO));
    new Arrival(Clock.fixed(MORNING, ZoneOffset.UTC))
        .onAuthenticationSuccess(request, new MockHttpServletResponse(), vouchedFor);
  }

  private @Nullable Authentication signedInAfter(Duration time) throws Exception {
    new StandingFilter(accounts, passwords, Clock.fixed(MORNING.plus(time), ZoneOffset.UTC))
        .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
