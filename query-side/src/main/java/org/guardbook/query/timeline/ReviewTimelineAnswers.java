package org.guardbook.query.timeline;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.referencedata.RuleSets;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Answers what can be asked about what happened in reviews; it reads no allegation. */
class ReviewTimelineAnswers {

  private static final Sort LATEST_HAPPENING_FIRST =
      Sort.byDescending("happened").thenByDescending("position");

  private final Views views;
  private final BiFunction<Instant, String, Views> past;

  /**
   * @param past views of what had been recorded by an instant in one review
   */
  ReviewTimelineAnswers(Views views, BiFunction<Instant, String, Views> past) {
    this.views = views;
    this.past = past;
  }

  @QueryHandler
  Timeline answer(ReadReviewTimeline query) {
    Instant asAt = query.asAt();
    Views known = asAt == null ? views : past.apply(asAt, query.reference());
    View<ReviewEntry> entries = known.view(ReviewEntry.ENTRIES);
    Filter ofReview = Filter.equal("review", query.reference());
    Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
    long total = 0;
    for (Kind kind : Kind.values()) {
      long count = entries.count(Filter.and(ofReview, Filter.equal("kind", kind)));
      byKind.put(kind, count);
      total += query.kind() == null || query.kind() == kind ? count : 0;
    }
    Filter wanted =
        query.kind() == null ? ofReview : Filter.and(ofReview, Filter.equal("kind", query.kind()));
    int size = Math.max(0, query.size());
    Page page = new Page((long) Math.max(0, query.page()) * size, size);
    return new Timeline(
        inWords(entries.find(wanted, LATEST_HAPPENING_FIRST, page), known), total, byKind);
  }

  @QueryHandler
  List<TimelineEntry> answer(ReadReviewChanges query) {
    List<ReviewEntry> latest =
        views
            .view(ReviewEntry.ENTRIES)
            .find(
                Filter.range("recordedAt", query.since(), null),
                Sort.byDescending("recordedAt").thenByDescending("position"),
                Page.first(Math.max(0, query.size())));
    return inWords(latest, views);
  }

  static List<TimelineEntry> inWords(List<ReviewEntry> entries, Views known) {
    ReviewWording wording = new ReviewWording(Labels.of(known));
    RuleSets rules = RuleSets.of(known);
    return entries.stream().map(entry -> inWords(entry, wording, rules)).toList();
  }

  private static TimelineEntry inWords(ReviewEntry entry, ReviewWording wording, RuleSets rules) {
    ReviewWording.Words words = wording.of(entry.event(), entry.recordedBy());
    return new TimelineEntry(
        entry.eventId(),
        entry.review(),
        entry.position(),
        entry.happened(),
        entry.recordedAt(),
        entry.recordedBy(),
        entry.role(),
        entry.kind(),
        entry.event().getClass().getSimpleName(),
        words.what(),
        words.detail(),
        new Late(rules, entry.began()).words(entry),
        entry.imported(),
        null,
        null,
        null,
        false,
        List.of());
  }
}
