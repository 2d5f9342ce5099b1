package org.guardbook.query.retrace;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    return step(RecordKind.CASE, query.reference(), new Moment(query.entry(), null), asker);
  }

  @QueryHandler
  Optional<Step> answer(RetraceReview query, MetaData asker) {
    return step(RecordKind.REVIEW, query.reference(), new Moment(query.entry(), null), asker);
  }

  @QueryHandler
  Optional<Step> answer(RetraceChild query, MetaData asker) {
    return step(RecordKind.CHILD, query.reference(), new Moment(query.entry(), null), asker);
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

  private Optional<Step> step(RecordKind kind, String reference, Moment moment, MetaData asker) {
    Steps steps = steps(kind, reference);
    if (!steps.isOf(kind.events())) {
      return Optional.empty();
    }
    int number = Math.max(1, entry(steps, moment));
    RecordedEvent entry = steps.entries().get(number - 1);
    Known before = known(kind, reference, steps, number - 1, asker);
    Known after = known(kind, reference, steps, number, asker);
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
            steps.entries().size(),
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
    int one = entry(steps, first);
    int other = entry(steps, second);
    Known before = known(kind, reference, steps, one, asker);
    Known after = known(kind, reference, steps, other, asker);
    Said said = said(after, recordedAt(steps, Math.max(1, other)));
    return Optional.of(
        new Comparison(
            reference,
            stood(steps, one),
            stood(steps, other),
            other - one,
            Portrait.changes(portrait(before, said), portrait(after, said))));
  }

  private static Stood stood(Steps steps, int entry) {
    return new Stood(entry, entry == 0 ? null : recordedAt(steps, entry));
  }

  private static Instant recordedAt(Steps steps, int entry) {
    return steps.entries().get(entry - 1).recordedAt();
  }

  private Steps steps(RecordKind kind, String reference) {
    Set<String> projections = new TreeSet<>(Set.of(Labels.PROJECTION));
    facets.stream()
        .filter(facet -> kind.facets().contains(facet.type()))
        .forEach(facet -> projections.addAll(facet.projections()));
    return replay.steps(reference, projections);
  }

  /** How many entries had been made by then. */
  private static int entry(Steps steps, Moment moment) {
    int all = steps.entries().size();
    if (moment.entry() != null) {
      return Math.clamp(moment.entry(), 1, all);
    }
    Instant asAt = moment.asAt();
    return asAt == null
        ? all
        : (int) steps.entries().stream().filter(each -> !each.recordedAt().isAfter(asAt)).count();
  }

  private Known known(RecordKind kind, String reference, Steps steps, int entry, MetaData asker) {
    Clock then = Clock.fixed(entry == 0 ? Instant.EPOCH : recordedAt(steps, entry), When.ENGLAND);
    return steps.after(
        entry,
        views -> {
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
          return new Known(file, List.copyOf(clocks), timeline, labels(views));
        });
  }

  private static Labels labels(Views views) {
    return Labels.of(views);
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
