package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.query.actionplan.ActionPlanQuery;
import org.guardbook.query.casefile.CaseQuery;
import org.guardbook.query.child.ChildQuery;
import org.guardbook.query.clock.ClockQuery;
import org.guardbook.query.committee.CommitteeQuery;
import org.guardbook.query.referencedata.ReferenceDataQuery;
import org.guardbook.query.review.ReviewQuery;
import org.guardbook.query.statistics.StatisticsQuery;
import org.guardbook.query.timeline.TimelineQuery;
import org.guardbook.query.views.ViewStore;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever was recorded of whatever kind: as at an instant everything is answered as it was
 * answered at that instant, by a system that had been told no more.
 */
class AnsweringFromThePast {

  private static final Instant BEGINNING = Instant.parse("2013-10-07T08:00:00Z");
  private static final int STOPS = 6;

  @Example
  void asksEveryQueryThatLooksBack() {
    assertThat(QUERIES.keySet().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    ActionPlanQuery.class,
                    CaseQuery.class,
                    ChildQuery.class,
                    ClockQuery.class,
                    CommitteeQuery.class,
                    ReferenceDataQuery.class,
                    ReviewQuery.class,
                    StatisticsQuery.class,
                    TimelineQuery.class)
                .flatMap(family -> Arrays.<Class<?>>stream(family.getPermittedSubclasses()))
                .filter(AsAtQueries::looksBack)
                .toList());
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void saysWhatWasSaidThen(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path folder = Files.createTempDirectory("past");
    SteppingClock clock = new SteppingClock(BEGINNING);
    GenericEventMessage.clock = clock;
    try (RunningQuerySide running = new RunningQuerySide(folder, clock).replayed()) {
      AnyHistory history =
          new AnyHistory(
              random, running.bean(RecordedEvents.class).of(ReferenceDataEvent.SUBJECT).size());
      Map<Instant, List<Answered>> said = new LinkedHashMap<>();
      said.put(clock.instant(), everything(running));
      clock.on(Duration.ofMillis(1));
      for (int stop = 0; stop < STOPS; stop++) {
        for (int events = 1 + random.nextInt(30); events > 0; events--) {
          record(running, history, clock.on(step(random)));
        }
        caughtUp(running);
        // At the very instant of the last event, or somewhere before the next
        if (random.nextBoolean()) {
          clock.on(Duration.ofMillis(1 + random.nextInt(100_000)));
        }
        said.put(clock.instant(), everything(running));
        clock.on(Duration.ofMillis(1));
      }

      said.forEach(
          (then, answers) ->
              answers.forEach(
                  answered -> assertSame(answered, answered.askedAsAt(then, running), then)));
      Instant now = clock.instant();
      everything(running)
          .forEach(answered -> assertSame(answered, answered.askedAsAt(now, running), now));
    } finally {
      GenericEventMessage.clock = Clock.systemUTC();
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** An answer may say as at when it is; nothing else may differ. */
  private static void assertSame(Answered answered, Object asAt, Instant then) {
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

  private static void record(RunningQuerySide running, AnyHistory history, Instant at) {
    AnyHistory.Next next = history.next();
    Provenance by =
        new Provenance(
            "lado", Role.LADO, null, null, null, next.imported() ? Provenance.IMPORT : null);
    running
        .bean(EventStore.class)
        .publish(
            new GenericDomainEventMessage<>(
                "Record",
                next.subject(),
                next.sequence(),
                next.event(),
                by.toMetaData(),
                next.id(),
                at));
  }

  private static void caughtUp(RunningQuerySide running) {
    long last = running.bean(RecordedEvents.class).lastPosition();
    RunningQuerySide.await(() -> running.bean(ViewStore.class).position() == last);
  }

  private static List<Answered> everything(RunningQuerySide running) {
    List<Answered> all = new ArrayList<>();
    QUERIES.forEach(
        (query, answer) -> all.add(new Answered(query, answer, ask(running, query, answer))));
    return all;
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

  /** A clock that stands still until it is set on. */
  static final class SteppingClock extends Clock {

    private volatile Instant now;

    SteppingClock(Instant now) {
      this.now = now;
    }

    Instant on(Duration step) {
      now = now.plus(step);
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
