package org.guardbook.query.replay;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.VeiledViews;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;

/** Runs projections over what was recorded, straight from the store. */
public final class Replay {

  /** Large enough to pay for what a batch costs, small enough that memory does not notice. */
  static final int BATCH = 2_000;

  /** What earlier instants may keep of memory: some hundred bytes for each event. */
  private static final long KEPT_EVENTS = 300_000;

  private static final int RETRACED = 8;

  private final RecordedEvents events;
  private final List<Projection> projections;
  private final RecentPasts pasts = new RecentPasts(KEPT_EVENTS);

  /** Records that somebody is stepping through. */
  private final Map<Retraced, Steps> steps =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Retraced, Steps> eldest) {
          return size() > RETRACED;
        }
      };

  Replay(RecordedEvents events, List<Projection> projections) {
    this.events = events;
    this.projections = List.copyOf(projections);
  }

  /**
   * Views of what had been recorded by then.
   *
   * @param projections names of those that are wanted; none named means all
   */
  public Views asAt(Instant instant, String... projections) {
    return new VeiledViews(unveiled(instant, projections));
  }

  /** The same for whoever compares views: nothing in them is hidden from anybody. */
  Views unveiled(Instant instant, String... projections) {
    List<Projection> chosen = chosen(projections);
    return pasts.at(
        instant,
        chosen.stream().map(Projection::name).collect(toUnmodifiableSet()),
        events.lastPosition(),
        () -> over(new InMemoryViews(), chosen),
        (run, position) -> catchUp(run, position, instant));
  }

  /** Projections over views, to be replayed into. */
  Run over(ViewStore views, List<Projection> projections) {
    return new Run(views, projections, new PassedOver(events)::has);
  }

  /** What is recorded while the events are read may be among them, past what was the last. */
  private long catchUp(Run run, long position, Instant instant) {
    long head = events.lastPosition();
    long from = Math.max(position, run.views().position());
    if (head > from) {
      run.views().fill(() -> into(run, from, at -> events.after(at, BATCH, instant), _ -> {}));
    }
    return Math.max(head, run.views().position());
  }

  /**
   * One record, entry by entry.
   *
   * @param projections names of those that are wanted
   */
  public synchronized Steps steps(String subject, Set<String> projections) {
    if (VeiledViews.hides(subject)) {
      return new Steps(events, "", chosen(projections.toArray(String[]::new)));
    }
    Retraced retraced = new Retraced(subject, Set.copyOf(projections));
    Steps known = steps.get(retraced);
    if (known == null || !known.areThose(events, subject)) {
      known = new Steps(events, subject, chosen(projections.toArray(String[]::new)));
      steps.put(retraced, known);
    }
    return known;
  }

  /** A record as one kind of it is told, through the projections of that kind. */
  private record Retraced(String subject, Set<String> projections) {}

  /** Looks at any instant through some of the projections. */
  public Hindsight hindsight(String... projections) {
    return (instant, subject) ->
        subject == null ? asAt(instant, projections) : caseAsAt(instant, subject, projections);
  }

  /**
   * Views of what had been recorded by then in one case and its chronology, beside the board's
   * reference data.
   *
   * @param subject the case's reference
   * @param projections names of those that are wanted; none named means all
   */
  public Views caseAsAt(Instant instant, String subject, String... projections) {
    Run run = over(new InMemoryViews(), chosen(projections));
    List<RecordedEvent> wanted =
        Stream.of(ReferenceDataEvent.SUBJECT, subject, ChronologyReference.subject(subject))
            .flatMap(each -> events.of(each, instant).stream())
            .sorted(Comparator.comparing(RecordedEvent::position))
            .toList();
    long beginning = run.views().position();
    run.views()
        .fill(
            () ->
                into(
                    run,
                    beginning,
                    position -> position == beginning ? wanted : List.of(),
                    _ -> {}));
    return new VeiledViews(run.views());
  }

  /**
   * Takes in what comes after the views' own position.
   *
   * @param upTo position of the last event that is wanted
   * @param progress hears the position that the views have reached
   */
  void into(Run run, long upTo, LongConsumer progress) {
    into(
        run,
        run.views().position(),
        position ->
            position >= upTo
                ? List.of()
                : events.after(position, (int) Math.min(BATCH, upTo - position)),
        progress);
  }

  private static void into(
      Run run, long from, LongFunction<List<RecordedEvent>> after, LongConsumer progress) {
    ViewStore views = run.views();
    List<RecordedEvent> next = after.apply(from);
    while (!next.isEmpty()) {
      long position = next.getLast().position();
      // Reading and decoding takes as long as taking in: where there is a second core, it does that
      CompletableFuture<List<RecordedEvent>> ahead =
          CompletableFuture.supplyAsync(() -> after.apply(position));
      try (ViewStore.Batch batch = views.begin()) {
        for (RecordedEvent event : next) {
          run.handle(event, batch);
        }
        batch.commit(position);
      }
      progress.accept(position);
      next = ahead.join();
    }
  }

  private List<Projection> chosen(String... names) {
    if (names.length == 0) {
      return projections;
    }
    Set<String> wanted = Set.of(names);
    List<Projection> chosen =
        projections.stream().filter(projection -> wanted.contains(projection.name())).toList();
    if (chosen.size() != wanted.size()) {
      throw new IllegalArgumentException("There is no such projection: " + Arrays.toString(names));
    }
    return chosen;
  }
}
