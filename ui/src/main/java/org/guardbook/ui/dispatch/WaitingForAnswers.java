package org.guardbook.ui.dispatch;

import org.guardbook.command.Waiting;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.StillReplaying;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Screens are of no use before somebody answers what they ask. */
@Configuration(proxyBeanMethods = false)
@Profile("ui & !query")
class WaitingForAnswers {

  @Bean
  Waiting waitingForTheQuerySide(Unattended unattended) {
    return new Waiting(() -> missing(unattended));
  }

  private static @Nullable String missing(Unattended unattended) {
    try {
      unattended.askForAll(new ReadProjections(), ProjectionStatus.class);
      return null;
    } catch (StillReplaying _) {
      return "a process in the role query";
    }
  }
}
