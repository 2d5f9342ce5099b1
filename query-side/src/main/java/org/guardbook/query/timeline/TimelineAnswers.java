package org.guardbook.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.referencedata.RuleSets;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.timeline.TimelineQuery.ReadChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Answers what can be asked about what happened. */
class TimelineAnswers {

  private final Views views;
  private final View<FiledEntry> entries;
  private final View<TimelineHead> heads;
  private final BiFunction<Instant, String, Views> past;

  /**
   * @param past views of what had been recorded by an instant in one case
   */
  TimelineAnswers(Views views, BiFunction<Instant, String, Views> past) {
    this.views = views;
    this.past = past;
    entries = views.view(FiledEntry.ENTRIES);
    heads = views.view(TimelineHead.HEADS);
  }

  @QueryHandler
  Timeline answer(ReadTimeline query) {
    Instant asAt = query.asAt();
    return asAt == null
        ? read(query)
        : new TimelineAnswers(past.apply(asAt, query.reference()), past).read(query);
  }

  private Timeline read(ReadTimeline query) {
    Kind kind = query.kind();
    Filter ofCase = Filter.equal("caseReference", query.reference());
    List<FiledEntry> page =
        query.size() <= 0
            ? List.of()
            : entries.find(
                kind == null ? ofCase : Filter.and(ofCase, Filter.equal("kinds", kind)),
                Sort.byDescending("happened").thenByDescending("position"),
                new Page((long) Math.max(0, query.page()) * query.size(), query.size()));
    return heads
        .find(query.reference())
        .map(
            head ->
                new Timeline(
                    inWords(page), kind == null ? head.entries() : head.count(kind), head.counts()))
        .orElseGet(() -> new Timeline(List.of(), 0, Map.of()));
  }

  @QueryHandler
  List<TimelineEntry> answer(ReadChanges query) {
    return inWords(
        entries.find(
            Filter.range("recordedAt", query.since(), null),
            Sort.byDescending("recordedAt").thenByDescending("position"),
            Page.first(query.size())));
  }

  private List<TimelineEntry> inWords(List<FiledEntry> filed) {
    if (filed.isEmpty()) {
      return List.of();
    }
    Wording wording = new Wording(Labels.of(views));
    RuleSets rules = RuleSets.of(views);
    Map<String, CaseContext> contexts = new HashMap<>();
    Map<String, Late> late = new HashMap<>();
    List<TimelineEntry> inWords = new ArrayList<>(filed.size());
    for (FiledEntry entry : filed) {
      String reference = entry.caseReference();
      inWords.add(
          inWords(
              entry,
              wording,
              contexts.computeIfAbsent(reference, _ -> new CaseContext(entries, reference)),
              late.computeIfAbsent(reference, _ -> late(rules, entry))));
    }
    return List.copyOf(inWords);
  }

  private Late late(RuleSets rules, FiledEntry entry) {
    return new Late(
        rules,
        heads
            .find(entry.caseReference())
            .map(head -> head.began().date())
            .orElseGet(() -> entry.happened().date()));
  }

  private static TimelineEntry inWords(
      FiledEntry entry, Wording wording, CaseContext context, Late late) {
    PositionOfTrustEvent event = entry.event();
    PositionOfTrustEvent toCorrect = context.toCorrect(event);
    Wording.Words words = wording.of(event, entry.recordedBy(), context);
    return new TimelineEntry(
        entry.eventId(),
        entry.caseReference(),
        entry.position(),
        entry.happened(),
        entry.recordedAt(),
        entry.recordedBy(),
        entry.role(),
        entry.kinds().getFirst(),
        toCorrect.getClass().getSimpleName(),
        words.what(),
        words.detail(),
        late.words(entry),
        entry.imported(),
        Facts.corrects(event),
        entry.correctedBy(),
        entry.correctionReason(),
        entry.correctedBy() == null,
        Fields.of(toCorrect));
  }
}
