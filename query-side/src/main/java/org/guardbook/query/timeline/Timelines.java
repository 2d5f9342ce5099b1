package org.guardbook.query.timeline;

import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class Timelines {

  /** Labels and rule sets as they were then. */
  private static final String REFERENCE_DATA = "reference-data";

  @Bean
  Projection timelineProjection() {
    return new Projection(TimelineProjection.NAME, TimelineProjection::new);
  }

  @Bean
  TimelineAnswers timelineAnswers(Views views, Replay replay) {
    return new TimelineAnswers(
        views,
        (instant, reference) ->
            replay.caseAsAt(instant, reference, TimelineProjection.NAME, REFERENCE_DATA));
  }

  @Bean
  Projection reviewTimelineProjection() {
    return new Projection(ReviewTimelineProjection.NAME, ReviewTimelineProjection::new);
  }

  @Bean
  ReviewTimelineAnswers reviewTimelineAnswers(Views views, Replay replay) {
    return new ReviewTimelineAnswers(
        views,
        (instant, reference) ->
            replay.caseAsAt(instant, reference, ReviewTimelineProjection.NAME, REFERENCE_DATA));
  }

  @Bean
  Projection childTimelineProjection() {
    return new Projection(ChildTimelineProjection.NAME, ChildTimelineProjection::new);
  }

  @Bean
  ChildTimelineAnswers childTimelineAnswers(Views views, Replay replay) {
    return new ChildTimelineAnswers(
        views,
        (instant, reference) ->
            replay.caseAsAt(instant, reference, ChildTimelineProjection.NAME, REFERENCE_DATA));
  }
}
