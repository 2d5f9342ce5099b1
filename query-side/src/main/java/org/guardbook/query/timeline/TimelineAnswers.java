package org.guardbook.query.timeline;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.referencedata.RuleSets;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.timeline.TimelineQuery.ReadChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Answers what can be asked about what happened. */
class TimelineAnswers {

  private static final int MINUTES_OF_A_DAY = 24 * 60;

  /** Bits in which the place of an entry within its case is counted. */
  private static final int PLACES = 24;

  private final Views views;
  private final View<Sheet> sheets;
  private final View<Daybook> daybook;
  private final BiFunction<Instant, String, Views> past;

  /**
   * @param past views of what had been recorded by an instant in one case
   */
  TimelineAnswers(Views views, BiFunction<Instant, String, Views> past) {
    this.views = views;
    this.past = past;
    sheets = views.view(Sheet.SHEETS);
    daybook = views.view(Daybook.PAGES);
  }

  @QueryHandler
  Timeline answer(ReadTimeline query) {
    Instant asAt = query.asAt();
    return asAt == null
        ? read(query)
        : new TimelineAnswers(past.apply(asAt, query.reference()), past).read(query);
  }

  private Timeline read(ReadTimeline query) {
    List<FiledEntry> whole = Sheet.all(sheets, query.reference());
    List<FiledEntry> all = new CaseContext(() -> whole).told(whole);
    long[] counts = new long[Kind.values().length];
    long[] latest = new long[all.size()];
    int wanted = 0;
    for (int i = 0; i < all.size(); i++) {
      List<Kind> kinds = Kinds.of(all.get(i).event());
      for (Kind kind : kinds) {
        counts[kind.ordinal()]++;
      }
      if (query.kind() == null || kinds.contains(query.kind())) {
        latest[wanted++] = minute(all.get(i).happened()) << PLACES | i;
      }
    }
    Arrays.sort(latest, 0, wanted);
    List<FiledEntry> page = new ArrayList<>();
    long from = (long) Math.max(0, query.page()) * Math.max(0, query.size());
    for (long i = wanted - 1 - from; i >= 0 && page.size() < query.size(); i--) {
      page.add(all.get((int) (latest[(int) i] & (1 << PLACES) - 1)));
    }
    Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      byKind.put(kind, counts[kind.ordinal()]);
    }
    return new Timeline(inWords(page, views, _ -> whole), wanted, byKind);
  }

  /** Sorts as {@link When} does: of a day, what has no time comes first. */
  private static long minute(When happened) {
    LocalTime time = happened.time();
    long ofDay = time == null ? 0 : 1 + time.toSecondOfDay() / 60;
    return happened.date().toEpochDay() * (MINUTES_OF_A_DAY + 1) + ofDay;
  }

  @QueryHandler
  List<TimelineEntry> answer(ReadChanges query) {
    List<FiledEntry> changes = new ArrayList<>();
    Map<String, CaseContext> contexts = new HashMap<>();
    // Entries that the asker is not to know of take no place among those that they asked for
    Daybook.since(
        daybook,
        query.since(),
        line -> {
          FiledEntry entry = changes.size() < query.size() ? entry(line) : null;
          if (entry != null) {
            changes.addAll(context(entry, contexts).told(List.of(entry)));
          }
          return changes.size() < query.size();
        });
    return inWords(changes, views, reference -> Sheet.all(sheets, reference));
  }

  private CaseContext context(FiledEntry entry, Map<String, CaseContext> contexts) {
    return contexts.computeIfAbsent(
        entry.caseReference(), reference -> new CaseContext(() -> Sheet.all(sheets, reference)));
  }

  private @Nullable FiledEntry entry(Daybook.Line line) {
    return sheets.find(line.sheet()).stream()
        .flatMap(sheet -> sheet.entries().stream())
        .filter(entry -> entry.position() == line.position())
        .findFirst()
        .orElse(null);
  }

  static List<TimelineEntry> inWords(
      List<FiledEntry> filed, Views views, Function<String, List<FiledEntry>> ofCase) {
    if (filed.isEmpty()) {
      return List.of();
    }
    Wording wording = new Wording(Labels.of(views));
    RuleSets rules = RuleSets.of(views);
    Map<String, CaseContext> contexts = new HashMap<>();
    List<TimelineEntry> inWords = new ArrayList<>(filed.size());
    for (FiledEntry entry : filed) {
      CaseContext context =
          contexts.computeIfAbsent(
              entry.caseReference(), reference -> new CaseContext(() -> ofCase.apply(reference)));
      for (FiledEntry told : context.told(List.of(entry))) {
        inWords.add(inWords(told, wording, context, rules));
      }
    }
    return List.copyOf(inWords);
  }

  private static TimelineEntry inWords(
      FiledEntry entry, Wording wording, CaseContext context, RuleSets rules) {
    PositionOfTrustEvent event = entry.event();
    PositionOfTrustEvent toCorrect = context.toCorrect(event);
    Wording.Words words = wording.of(event, entry.recordedBy(), context);
    Late late = new Late(rules, context.began().orElseGet(() -> entry.happened().date()));
    return new TimelineEntry(
        entry.eventId(),
        entry.caseReference(),
        entry.position(),
        entry.happened(),
        entry.recordedAt(),
        entry.recordedBy(),
        entry.role(),
        Kinds.of(event).getFirst(),
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
