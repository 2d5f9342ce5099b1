package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.query.WhoMayAskWhat;
import org.guardbook.query.bundle.BundleQuery.NameEvidence;
import org.guardbook.query.bundle.BundleQuery.ProveCase;
import org.guardbook.query.bundle.BundleQuery.SignManifest;
import org.guardbook.query.look.LookQuery;
import org.guardbook.query.retrace.RetraceQuery;
import org.guardbook.query.views.ViewStore;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever was recorded of whatever kind: as at an instant everything is answered as it was
 * answered at that instant, by a system that had been told no more.
 */
class AnsweringFromThePast {

  private static final Instant BEGINNING = Instant.parse("2013-10-07T08:00:00Z");
  private static final int STOPS = 6;

  /** A bundle of the past is proved by the ledger as it is when the bundle is taken. */
  private static final Set<Class<?>> PROVED_NOW =
      Set.of(ProveCase.class, NameEvidence.class, SignManifest.class);

  @Example
  void asksEveryQueryThatLooksBack() {
    assertThat(
            Stream.of(QUERIES, AsAtQueries.comparisons(BEGINNING, BEGINNING))
                .flatMap(queries -> queries.keySet().stream())
                .map(Object::getClass)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(
            WhoMayAskWhat.queries()
                .filter(AsAtQueries::looksBack)
                .filter(query -> !PROVED_NOW.contains(query))
                .toList());
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void saysWhatWasSaidThen(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    inASystem(
        (running, clock) -> {
          AnyHistory history = history(running, random);
          Map<Instant, List<Answered>> said = new LinkedHashMap<>();
          Instant before = clock.instant();
          said.put(before, everything(running, BEGINNING, before));
          for (int stop = 0; stop < STOPS; stop++) {
            clock.on(Duration.ofMillis(1));
            goOn(running, history, random, clock);
            // At the very instant of the last event, or somewhere before the next
            if (random.nextBoolean()) {
              clock.on(Duration.ofMillis(1 + random.nextInt(100_000)));
            }
            Instant then = clock.instant();
            said.put(then, everything(running, before, then));
            before = then;
          }
          clock.on(Duration.ofMillis(1));
          said.forEach(
              (then, answers) ->
                  answers.forEach(
                      answered -> assertSame(answered, answered.askedAsAt(then, running), then)));
        });
  }

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void saysWhatAFreshSystemSaysThatWasToldNoMore(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    inASystem(
        (running, clock) -> {
          AnyHistory history = history(running, random);
          List<Instant> instants = new ArrayList<>();
          for (int stop = 0; stop < STOPS; stop++) {
            clock.on(Duration.ofMillis(1));
            goOn(running, history, random, clock);
            instants.add(clock.instant());
          }
          Instant then = instants.get(random.nextInt(STOPS));
          inASystem(
              (fresh, freshClock) -> {
                long begunWith = fresh.bean(RecordedEvents.class).lastPosition();
                running
                    .bean(RecordedEvents.class)
                    .after(begunWith, Integer.MAX_VALUE, then)
                    .forEach(event -> publish(fresh, event));
                caughtUp(fresh);
                freshClock.set(then);
                everything(fresh, BEGINNING, then).stream()
                    // Nobody had looked into the fresh one
                    .filter(answered -> !(answered.query() instanceof LookQuery))
                    .forEach(
                        answered -> assertSame(answered, answered.askedAsAt(then, running), then));
              });
        });
  }

  @FunctionalInterface
  private interface Telling {
    void of(RunningQuerySide running, SteppingClock clock) throws Exception;
  }

  private static void inASystem(Telling telling) throws Exception {
    Path folder = Files.createTempDirectory("past");
    SteppingClock clock = new SteppingClock(BEGINNING);
    Clock before = GenericEventMessage.clock;
    GenericEventMessage.clock = clock;
    try (RunningQuerySide running = new RunningQuerySide(folder, clock).replayed()) {
      telling.of(running, clock);
    } finally {
      GenericEventMessage.clock = before;
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static AnyHistory history(RunningQuerySide running, Random random) {
    return new AnyHistory(
        random, running.bean(RecordedEvents.class).of(ReferenceDataEvent.SUBJECT).size());
  }

  /** Time goes on, but that now and then the clock is set back to when this began. */
  private static void goOn(
      RunningQuerySide running, AnyHistory history, Random random, SteppingClock clock) {
    Instant beginning = clock.instant();
    Instant latest = beginning;
    for (int events = 1 + random.nextInt(30); events > 0; events--) {
      Instant at = random.nextInt(10) == 0 ? clock.set(beginning) : clock.on(step(random));
      publish(running, history.next(), at);
      latest = at.isAfter(latest) ? at : latest;
    }
    clock.set(latest);
    caughtUp(running);
  }

  /** An answer may say as at when it is; nothing else may differ. */
  private static void assertSame(Answered answered, Object asAt, Instant then) {
    if (asAt.equals(answered.answer())) {
      return;
    }
    assertThat(asAt)
        .as("%s as at %s", answered.query(), then)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*asAt")
        .isEqualTo(answered.answer());
  }

  private static Duration step(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Duration.ZERO;
      case 1 -> Duration.ofMillis(1 + random.nextInt(1_000));
      case 2 -> Duration.ofMinutes(random.nextInt(600));
      default -> Duration.ofHours(random.nextInt(200));
    };
  }

  private static void publish(RunningQuerySide running, AnyHistory.Next next, Instant at) {
    Provenance by =
        new Provenance(
            "lado", Role.LADO, null, null, null, next.imported() ? Provenance.IMPORT : null);
    publish(
        running,
        new RecordedEvent(0, next.subject(), next.sequence(), next.id(), at, by, next.event()));
  }

  private static void publish(RunningQuerySide running, RecordedEvent event) {
    running
        .bean(EventStore.class)
        .publish(
            new GenericDomainEventMessage<>(
                "Record",
                event.subject(),
                event.sequence(),
                event.event(),
                event.by().toMetaData(),
                event.eventId(),
                event.recordedAt()));
  }

  private static void caughtUp(RunningQuerySide running) {
    long last = running.bean(RecordedEvents.class).lastPosition();
    RunningQuerySide.await(() -> running.bean(ViewStore.class).position() == last);
  }

  /**
   * @param before how records stood then is set beside how they stand
   */
  private static List<Answered> everything(RunningQuerySide running, Instant before, Instant then) {
    Map<Object, ResponseType<?>> queries = AsAtQueries.comparisons(before, then);
    queries.putAll(QUERIES);
    List<Answered> all = new ArrayList<>();
    queries.forEach(
        (query, answer) -> all.add(new Answered(query, answer, ask(running, query, answer))));
    // Of a record that nobody had begun it is only known later that it has no entry yet
    all.removeIf(each -> each.query() instanceof RetraceQuery && isEmpty(each.answer()));
    return all;
  }

  private static boolean isEmpty(Object answer) {
    return answer instanceof Optional<?> found && found.isEmpty();
  }

  private static Object ask(RunningQuerySide running, Object query, ResponseType<?> answer) {
    try {
      return running.ask(query, Role.AUDITOR, answer);
    } catch (Exception refused) {
      Throwable cause = refused.getCause();
      return "refused: " + (cause == null ? refused : cause).getMessage();
    }
  }

  private record Answered(Object query, ResponseType<?> type, Object answer) {

    Object askedAsAt(Instant then, RunningQuerySide running) {
      return ask(running, AsAtQueries.asAt(query, then), type);
    }
  }

  private static final Map<Object, ResponseType<?>> QUERIES = AsAtQueries.all();

  /** A clock that stands still until it is set. */
  static final class SteppingClock extends Clock {

    private volatile Instant now;

    SteppingClock(Instant now) {
      this.now = now;
    }

    Instant on(Duration step) {
      return set(now.plus(step));
    }

    Instant set(Instant instant) {
      now = instant;
      return now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return When.ENGLAND;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
