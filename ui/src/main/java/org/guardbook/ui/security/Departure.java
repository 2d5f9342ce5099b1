package org.guardbook.ui.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Whoever signs out here is signed out at the provider, too, and comes back to the door. */
final class Departure implements LogoutSuccessHandler {

  private final OidcClientInitiatedLogoutSuccessHandler toTheProvider;

  Departure(Provider provider) {
    toTheProvider = new OidcClientInitiatedLogoutSuccessHandler(provider);
    toTheProvider.setPostLogoutRedirectUri("{baseUrl}/login?signed-out");
    toTheProvider.setDefaultTargetUrl("/login?signed-out");
    // One signs out by a button of a Vaadin page
    toTheProvider.setRedirectStrategy(new UidlRedirectStrategy());
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication left)
      throws IOException, ServletException {
    toTheProvider.onLogoutSuccess(
        request,
        response,
        left instanceof SignedInToken token
                && token.voucher() instanceof SignedInToken.Voucher(var proof, _)
            ? new OAuth2AuthenticationToken(
                new DefaultOidcUser(List.of(), proof), List.of(), Provider.NAME)
            : left);
  }
}
