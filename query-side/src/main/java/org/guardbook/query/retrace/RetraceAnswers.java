package org.guardbook.query.retrace;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.When;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.replay.Facet;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.replay.Steps;
import org.guardbook.query.retrace.RetraceQuery.CompareCase;
import org.guardbook.query.retrace.RetraceQuery.CompareChild;
import org.guardbook.query.retrace.RetraceQuery.CompareReview;
import org.guardbook.query.retrace.RetraceQuery.Comparison;
import org.guardbook.query.retrace.RetraceQuery.Mark;
import org.guardbook.query.retrace.RetraceQuery.Moment;
import org.guardbook.query.retrace.RetraceQuery.RetraceCase;
import org.guardbook.query.retrace.RetraceQuery.RetraceChild;
import org.guardbook.query.retrace.RetraceQuery.RetraceReview;
import org.guardbook.query.retrace.RetraceQuery.Step;
import org.guardbook.query.retrace.RetraceQuery.Stood;
import org.guardbook.query.timeline.Significance;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.Told;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Answers how a record came to be, each kind out of what its own part of the program says. */
class RetraceAnswers {

  /** More marks than these cannot be told apart on a screen. */
  private static final int MARKS = 300;

  private final Replay replay;
  private final List<Facet<?>> facets;

  RetraceAnswers(Replay replay, List<Facet<?>> facets) {
    this.replay = replay;
    this.facets = List.copyOf(facets);
  }

  @QueryHandler
  Optional<Step> answer(RetraceCase query, MetaData asker) {
    return step(RecordKind.CASE, query.reference(), query.entry(), asker);
  }

  @QueryHandler
  Optional<Step> answer(RetraceReview query, MetaData asker) {
    return step(RecordKind.REVIEW, query.reference(), query.entry(), asker);
  }

  @QueryHandler
  Optional<Step> answer(RetraceChild query, MetaData asker) {
    return step(RecordKind.CHILD, query.reference(), query.entry(), asker);
  }

  @QueryHandler
  Optional<Comparison> answer(CompareCase query, MetaData asker) {
    return compared(RecordKind.CASE, query.reference(), query.first(), query.second(), asker);
  }

  @QueryHandler
  Optional<Comparison> answer(CompareReview query, MetaData asker) {
    return compared(RecordKind.REVIEW, query.reference(), query.first(), query.second(), asker);
  }

  @QueryHandler
  Optional<Comparison> answer(CompareChild query, MetaData asker) {
    return compared(RecordKind.CHILD, query.reference(), query.first(), query.second(), asker);
  }

  private Optional<Step> step(
      RecordKind kind, String reference, @Nullable Integer wanted, MetaData asker) {
    Steps steps = steps(kind, reference);
    if (!steps.isOf(kind.events())) {
      return Optional.empty();
    }
    int all = steps.entries().size();
    int number = wanted == null ? all : Math.clamp(wanted, 1, all);
    RecordedEvent entry = steps.entries().get(number - 1);
    // Both by the clock of the entry: what only time changed is not what it changed
    Function<Views, Known> reading =
        views -> known(kind, reference, views, entry.recordedAt(), asker);
    Known before = steps.before(number, reading);
    Known after = steps.after(number, reading);
    Said said = said(after, entry.recordedAt());
    TimelineEntry told =
        after.timeline().stream()
            .filter(each -> each.eventId().equals(entry.eventId()))
            .findFirst()
            .orElse(null);
    return Optional.of(
        new Step(
            reference,
            number,
            all,
            track(steps.entries()),
            entry.position(),
            entry.eventId(),
            entry.recordedAt(),
            entry.by().account(),
            entry.by().role(),
            told,
            Portrait.changes(portrait(before, said), portrait(after, said)),
            Limits.met(before, after, told, said),
            after.timeline(),
            Knowing.of(after.file(), said)));
  }

  private Optional<Comparison> compared(
      RecordKind kind, String reference, Moment first, Moment second, MetaData asker) {
    Steps steps = steps(kind, reference);
    if (!steps.isOf(kind.events())) {
      return Optional.empty();
    }
    Standing one = standing(kind, reference, steps, first, asker);
    Standing other = standing(kind, reference, steps, second, asker);
    Standing named = other.known().file() == null ? one : other;
    Said said = said(named.known(), named.then());
    return Optional.of(
        new Comparison(
            reference,
            one.stood(),
            other.stood(),
            other.stood().entry() - one.stood().entry(),
            Portrait.changes(portrait(one.known(), said), portrait(other.known(), said))));
  }

  /** A record as it stood at a moment, by the clock of that moment. */
  private record Standing(Known known, Stood stood, Instant then) {}

  private Standing standing(
      RecordKind kind, String reference, Steps steps, Moment moment, MetaData asker) {
    List<RecordedEvent> entries = steps.entries();
    Instant asAt = moment.asAt();
    if (moment.entry() == null && asAt != null) {
      List<RecordedEvent> by =
          entries.stream().filter(each -> !each.recordedAt().isAfter(asAt)).toList();
      Views views = replay.caseAsAt(asAt, reference, projections(kind).toArray(String[]::new));
      return new Standing(
          known(kind, reference, views, asAt, asker),
          new Stood(by.size(), by.isEmpty() ? null : by.getLast().recordedAt(), asAt),
          asAt);
    }
    int all = entries.size();
    int entry = moment.entry() == null ? all : Math.clamp(moment.entry(), 0, all);
    Instant then = entries.get(Math.max(0, entry - 1)).recordedAt();
    Function<Views, Known> reading = views -> known(kind, reference, views, then, asker);
    return entry == 0
        ? new Standing(steps.before(1, reading), new Stood(0, null, null), then)
        : new Standing(steps.after(entry, reading), new Stood(entry, then, null), then);
  }

  private Steps steps(RecordKind kind, String reference) {
    return replay.steps(reference, projections(kind));
  }

  private Set<String> projections(RecordKind kind) {
    Set<String> projections = new TreeSet<>(Set.of(Labels.PROJECTION));
    facets.stream()
        .filter(facet -> kind.facets().contains(facet.type()))
        .forEach(facet -> projections.addAll(facet.projections()));
    return projections;
  }

  private Known known(RecordKind kind, String reference, Views views, Instant at, MetaData asker) {
    Clock then = Clock.fixed(at, When.ENGLAND);
    Record file = null;
    List<RunningClock> clocks = new ArrayList<>();
    List<TimelineEntry> timeline = List.of();
    for (Facet<?> facet : facets) {
      if (kind.facets().contains(facet.type())) {
        for (Object said : facet.reading().read(reference, views, then, asker)) {
          switch (said) {
            case RunningClock clock -> clocks.add(clock);
            case Told told -> timeline = told.timeline().entries();
            default -> file = (Record) said;
          }
        }
      }
    }
    return new Known(file, List.copyOf(clocks), timeline, Labels.of(views));
  }

  private static Said said(Known known, Instant at) {
    return new Said(known.labels(), LocalDate.ofInstant(at, When.ENGLAND));
  }

  private static Portrait portrait(Known known, Said said) {
    Portrait portrait = new Portrait(said);
    if (known.file() != null) {
      portrait.add(known.file());
    }
    for (RunningClock clock : known.clocks()) {
      When met = clock.met();
      portrait.add(
          "Time limit, " + clock.what(),
          met == null
              ? "due " + Said.day(clock.dueOn())
              : "met " + Said.when(met) + (clock.isMetLate() ? ", late" : ", in time"));
    }
    return portrait;
  }

  private static List<Mark> track(List<RecordedEvent> entries) {
    int stretch = (entries.size() + MARKS - 1) / MARKS;
    List<Mark> track = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += stretch) {
      boolean significant =
          entries.subList(from, Math.min(entries.size(), from + stretch)).stream()
              .anyMatch(each -> Significance.of(each.event()));
      track.add(new Mark(from + 1, significant));
    }
    return List.copyOf(track);
  }
}
