package org.guardbook.ui.dispatch;

import org.guardbook.command.Waiting;
import org.guardbook.query.replay.ProjectionQuery.AwaitViews;
import org.guardbook.query.replay.StillReplaying;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Screens are of no use before somebody answers what they ask. */
@Configuration(proxyBeanMethods = false)
@Profile("ui & !query")
class WaitingForAnswers {

  private static final String QUERY = "a process in the role query";

  @Bean
  Waiting waitingForTheQuerySide(Unattended unattended) {
    return new Waiting(() -> missing(unattended));
  }

  private static @Nullable String missing(Unattended unattended) {
    try {
      return unattended.askForOne(new AwaitViews(-1), Boolean.class).orElse(false) ? null : QUERY;
    } catch (StillReplaying _) {
      return QUERY;
    }
  }
}
