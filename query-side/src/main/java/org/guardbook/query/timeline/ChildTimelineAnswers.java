package org.guardbook.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.referencedata.RuleSets;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.timeline.TimelineQuery.ReadChildChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Answers what can be asked about what happened to children; it reads no other kind of record. */
class ChildTimelineAnswers {

  private static final Comparator<ChildEntry> LATEST_HAPPENING_FIRST =
      Comparator.comparing(ChildEntry::happened).thenComparing(ChildEntry::position).reversed();

  private final Views views;
  private final BiFunction<Instant, String, Views> past;

  /**
   * @param past views of what had been recorded by an instant in one record
   */
  ChildTimelineAnswers(Views views, BiFunction<Instant, String, Views> past) {
    this.views = views;
    this.past = past;
  }

  @QueryHandler
  Timeline answer(ReadChildTimeline query) {
    Instant asAt = query.asAt();
    Views known = asAt == null ? views : past.apply(asAt, query.reference());
    Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      byKind.put(kind, 0L);
    }
    List<ChildEntry> wanted = new ArrayList<>();
    List<ChildEntry> whole = ChildEntry.all(known.view(ChildEntry.ENTRIES), query.reference());
    for (ChildEntry entry : new ChildContext(() -> whole).told(whole)) {
      List<Kind> kinds = ChildKinds.of(entry.event());
      kinds.forEach(kind -> byKind.merge(kind, 1L, Long::sum));
      if (query.kind() == null || kinds.contains(query.kind())) {
        wanted.add(entry);
      }
    }
    wanted.sort(LATEST_HAPPENING_FIRST);
    int size = Math.max(0, query.size());
    long from = (long) Math.max(0, query.page()) * size;
    return new Timeline(
        inWords(wanted.stream().skip(from).limit(size).toList(), known), wanted.size(), byKind);
  }

  @QueryHandler
  List<TimelineEntry> answer(ReadChildChanges query) {
    return inWords(
        views
            .view(ChildEntry.ENTRIES)
            .find(
                Filter.range("recordedAt", query.since(), null),
                Sort.byDescending("recordedAt").thenByDescending("position"),
                Page.first(Math.max(0, query.size()))),
        views);
  }

  static List<TimelineEntry> inWords(List<ChildEntry> entries, Views known) {
    if (entries.isEmpty()) {
      return List.of();
    }
    View<ChildEntry> all = known.view(ChildEntry.ENTRIES);
    ChildWording wording = new ChildWording(Labels.of(known));
    RuleSets rules = RuleSets.of(known);
    Map<String, ChildContext> contexts = new HashMap<>();
    List<TimelineEntry> inWords = new ArrayList<>(entries.size());
    for (ChildEntry entry : entries) {
      ChildContext context =
          contexts.computeIfAbsent(
              entry.child(), child -> new ChildContext(() -> ChildEntry.all(all, child)));
      for (ChildEntry told : context.told(List.of(entry))) {
        inWords.add(inWords(told, wording, context, rules));
      }
    }
    return List.copyOf(inWords);
  }

  private static TimelineEntry inWords(
      ChildEntry entry, ChildWording wording, ChildContext context, RuleSets rules) {
    ChildProtectionEvent event = entry.event();
    ChildProtectionEvent toCorrect = context.toCorrect(event);
    Wording.Words words = wording.of(event, entry.recordedBy(), context);
    return new TimelineEntry(
        entry.eventId(),
        entry.child(),
        entry.position(),
        entry.happened(),
        entry.recordedAt(),
        entry.recordedBy(),
        entry.role(),
        ChildKinds.of(event).getFirst(),
        toCorrect.getClass().getSimpleName(),
        words.what(),
        words.detail(),
        new Late(rules, context.began(entry.happened().date())).words(entry),
        entry.imported(),
        Facts.corrects(event),
        entry.correctedBy(),
        entry.correctionReason(),
        entry.correctedBy() == null,
        ChildFields.of(toCorrect));
  }
}
