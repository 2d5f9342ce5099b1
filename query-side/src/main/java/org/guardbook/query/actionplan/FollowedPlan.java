package org.guardbook.query.actionplan;

import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.review.Evidence;
import org.guardbook.query.views.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the actions of a review show of it.
 *
 * @param documents the files that belong to the review itself
 */
record FollowedPlan(
    String reference,
    String title,
    String kind,
    List<Recommendation> recommendations,
    List<Evidence> documents) {

  static final Collection<FollowedPlan> PLANS =
      new Collection<>("followed-plans", FollowedPlan.class, FollowedPlan::reference, List.of());

  record Recommendation(String number, String text, @Nullable String theme) {}

  static FollowedPlan opened(String reference, String title, String kind) {
    return new FollowedPlan(reference, title, kind, List.of(), List.of());
  }

  /** One that was never made stands without words. */
  Recommendation recommendation(String number) {
    return recommendations.stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .orElseGet(() -> new Recommendation(number, "", null));
  }

  FollowedPlan with(Recommendation made) {
    return new FollowedPlan(
        reference,
        title,
        kind,
        Stream.concat(recommendations.stream(), Stream.of(made)).toList(),
        documents);
  }

  FollowedPlan with(List<Evidence> more) {
    return new FollowedPlan(
        reference,
        title,
        kind,
        recommendations,
        Stream.concat(documents.stream(), more.stream()).toList());
  }

  FollowedPlan ofKind(String other) {
    return new FollowedPlan(reference, title, other, recommendations, documents);
  }
}
