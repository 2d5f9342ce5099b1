package org.guardbook.query.review;

import java.time.Clock;
import java.util.List;
import org.guardbook.query.actionplan.TrackedActions;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.replay.Facet;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class ReviewFiles {

  @Bean
  Projection reviewProjection() {
    return new Projection(ReviewProjection.NAME, ReviewProjection::new);
  }

  @Bean
  Facet<ReviewFile> reviewFacet() {
    return new Facet<>(
        ReviewFile.class,
        List.of(ReviewProjection.NAME, TrackedActions.PROJECTION, Labels.PROJECTION),
        (reference, views, then, asker) ->
            new ReviewAnswers(views, (_, _) -> views, then)
                .answer(new OpenReview(reference, null), asker).stream().toList());
  }

  @Bean
  ReviewAnswers reviewAnswers(Views views, Replay replay, Clock clock) {
    return new ReviewAnswers(
        views,
        replay.hindsight(ReviewProjection.NAME, TrackedActions.PROJECTION, Labels.PROJECTION),
        clock);
  }
}
