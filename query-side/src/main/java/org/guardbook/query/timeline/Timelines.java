package org.guardbook.query.timeline;

import java.util.List;
import org.guardbook.query.replay.Facet;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.Told.OfCase;
import org.guardbook.query.timeline.Told.OfChild;
import org.guardbook.query.timeline.Told.OfReview;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class Timelines {

  /** Labels and rule sets as they were then. */
  private static final String REFERENCE_DATA = "reference-data";

  /** As many as anybody reads of a record that is stepped through. */
  private static final int PAGE = 100;

  @Bean
  Projection timelineProjection() {
    return new Projection(TimelineProjection.NAME, TimelineProjection::new);
  }

  @Bean
  Facet<OfCase> timelineFacet() {
    return new Facet<>(
        OfCase.class,
        List.of(TimelineProjection.NAME, REFERENCE_DATA),
        (reference, views, _, _) ->
            List.of(
                new OfCase(
                    new TimelineAnswers(views, (_, _) -> views)
                        .answer(new ReadTimeline(reference, null, null, 0, PAGE)))));
  }

  @Bean
  Facet<OfReview> reviewTimelineFacet() {
    return new Facet<>(
        OfReview.class,
        List.of(ReviewTimelineProjection.NAME, REFERENCE_DATA),
        (reference, views, _, _) ->
            List.of(
                new OfReview(
                    new ReviewTimelineAnswers(views, (_, _) -> views)
                        .answer(new ReadReviewTimeline(reference, null, null, 0, PAGE)))));
  }

  @Bean
  Facet<OfChild> childTimelineFacet() {
    return new Facet<>(
        OfChild.class,
        List.of(ChildTimelineProjection.NAME, REFERENCE_DATA),
        (reference, views, _, _) ->
            List.of(
                new OfChild(
                    new ChildTimelineAnswers(views, (_, _) -> views)
                        .answer(new ReadChildTimeline(reference, null, null, 0, PAGE)))));
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
