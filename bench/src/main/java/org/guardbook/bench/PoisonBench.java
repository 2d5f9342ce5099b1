package org.guardbook.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.ProjectionQuery;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What entries that a projection cannot take in cost everybody else. */
final class PoisonBench implements Benchmark {

  private static final int ONE_IN = 100;
  private static final int CLIENTS = 4;
  private static final int PAIRS = Integer.getInteger("bench.pairs", 7);
  private static final double SECONDS = 3;
  private static final String NAME = "poisoned";

  /** As released with an error, and not. */
  private static volatile boolean wrong;

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public String question() {
    return "how long an entry takes to be seen while one in %d cannot be taken in, %d clients"
        .formatted(ONE_IN, CLIENTS);
  }

  @Override
  public void run(PrintStream out) throws Exception {
    try (Folder folder = Folder.open("poison");
        CommandSideAlone side =
            CommandSideAlone.withViews(folder.path(), OneMoreProjection.class)) {
      // The first rounds only warm up what the others measure
      Round.of(side, false);
      Round.of(side, true);
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < PAIRS; i++) {
        boolean soundFirst = i % 2 == 0;
        Round first = Round.of(side, !soundFirst);
        Round second = Round.of(side, soundFirst);
        pairs.add(soundFirst ? new Pair(first, second) : new Pair(second, first));
      }
      Table table = new Table("stored → visible", "sound", "poisoned", "ratio", "to reach");
      row(table, "p50, ms", pairs, Round::p50, "1.1");
      row(table, "p99, ms", pairs, Round::p99, "1.1");
      row(table, "entries a second", pairs, Round::perSecond, "");
      table.print(out);

      long before = heldBack(side);
      wrong = false;
      long left = ask(side, new RetryDeadLetters(NAME), ResponseTypes.instanceOf(Long.class));
      out.println("records held back: %,d, and %,d once it is mended".formatted(before, left));
    }
  }

  private static void row(
      Table table, String what, List<Pair> pairs, ToDoubleFunction<Round> figure, String toReach) {
    table.row(
        what,
        "%,.2f".formatted(Median.of(pairs, pair -> figure.applyAsDouble(pair.sound))),
        "%,.2f".formatted(Median.of(pairs, pair -> figure.applyAsDouble(pair.poisoned))),
        "%.2f"
            .formatted(
                Median.of(
                    pairs,
                    pair ->
                        figure.applyAsDouble(pair.poisoned) / figure.applyAsDouble(pair.sound))),
        toReach);
  }

  private static long heldBack(CommandSideAlone side) throws Exception {
    return ask(
            side, new ReadProjections(), ResponseTypes.multipleInstancesOf(ProjectionStatus.class))
        .stream()
        .filter(status -> status.name().equals(NAME))
        .mapToLong(ProjectionStatus::heldBack)
        .sum();
  }

  private static <R> R ask(CommandSideAlone side, ProjectionQuery query, ResponseType<R> answer)
      throws Exception {
    Provenance by = new Provenance("admin", Role.ADMINISTRATOR, null, null, null, null);
    return side.bean(QueryGateway.class)
        .query(query.getClass().getName(), new GenericMessage<>(query, by.toMetaData()), answer)
        .get(2, TimeUnit.MINUTES);
  }

  private record Pair(Round sound, Round poisoned) {}

  private record Round(double p50, double p99, double perSecond) {

    static Round of(CommandSideAlone side, boolean poisoned) throws InterruptedException {
      wrong = poisoned;
      Queue<Long> lags = new ConcurrentLinkedQueue<>();
      Slice slice =
          Slice.of(
              CLIENTS,
              SECONDS,
              _ -> {
                String opened = side.send(Casework.contact()).subject();
                untilSeen(side, lags);
                side.send(Casework.entry(opened));
                untilSeen(side, lags);
              });
      long[] sorted = lags.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Round(
          sorted[sorted.length / 2] / 1e6,
          sorted[sorted.length * 99 / 100] / 1e6,
          2 * slice.perSecond());
    }

    /** What is held back is not counted itself: it is of the others that they should not wait. */
    private static void untilSeen(CommandSideAlone side, Queue<Long> lags) {
      long stored = System.nanoTime();
      if (side.awaitViews() % ONE_IN != 0) {
        lags.add(System.nanoTime() - stored);
      }
    }
  }

  /** Beside those of the product. */
  @Configuration(proxyBeanMethods = false)
  static class OneMoreProjection {

    @Bean
    Projection poisoned() {
      return new Projection(NAME, _ -> new Poisoned());
    }
  }

  static final class Poisoned {

    @EventHandler
    void on(PositionOfTrustEvent event, Recorded recorded) {
      if (wrong && recorded.position() % ONE_IN == 0) {
        throw new IllegalArgumentException("Cannot take in a " + event.getClass().getSimpleName());
      }
    }
  }
}
