package org.guardbook.query.chronology;

import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class Chronologies {

  /** Labels and rule sets as they were then. */
  private static final String REFERENCE_DATA = "reference-data";

  @Bean
  Projection chronologyProjection() {
    return new Projection(ChronologyProjection.NAME, ChronologyProjection::new);
  }

  @Bean
  ChronologyAnswers chronologyAnswers(Views views, Replay replay) {
    return new ChronologyAnswers(
        views,
        (instant, kind, reference) ->
            replay.caseAsAt(
                instant, reference, ChronologyProjection.NAME, timeline(kind), REFERENCE_DATA));
  }

  /** The projection of the timeline that a kind of record has. */
  private static String timeline(RecordKind kind) {
    return switch (kind) {
      case POSITION_OF_TRUST -> "timeline";
      case REVIEW -> "review-timeline";
      case CHILD_PROTECTION -> "child-timeline";
    };
  }
}
