package org.guardbook.ui.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;

/** Once somebody is signed in nothing more is asked of the provider, so its tokens are let go. */
final class NoTokensKept implements OAuth2AuthorizedClientService {

  @Override
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, String person) {
    return null;
  }

  @Override
  public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person) {}

  @Override
  public void removeAuthorizedClient(String registration, String person) {}
}
