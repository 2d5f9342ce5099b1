package org.guardbook.query.replay;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.guardbook.query.replay.KeepingTheViewsUp.COUNTING;
import static org.guardbook.query.replay.KeepingTheViewsUp.TALLIES;
import static org.guardbook.query.replay.KeepingTheViewsUp.opened;
import static org.guardbook.query.replay.KeepingTheViewsUp.poison;
import static org.guardbook.query.replay.KeepingTheViewsUp.reinstated;
import static org.guardbook.query.replay.KeepingTheViewsUp.suspended;
import static org.guardbook.query.replay.RunningQuerySide.await;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.bson.Document;
import org.guardbook.command.access.Role;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetters;
import org.guardbook.query.views.MongoServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two machines with the same record on one database: one keeps the views up, the other waits. */
class TakingTheViewsOver {

  /** Within the ten seconds for which a machine that says nothing keeps its claim, and near it. */
  private static final Duration SILENT_FOR = Duration.ofSeconds(9);

  /** Axon Server asks the other then. */
  private static final String NOBODY_HERE = NoHandlerForQueryException.class.getName();

  @Test
  void goesOnOnTheOtherMachineWithoutAnEntryLeftOutOrTakenInTwice(
      @TempDir Path one, @TempDir Path other) throws Exception {
    Map<String, Object> properties =
        Map.of(
            "guardbook.views",
            "mongo",
            "guardbook.mongo.uri",
            MongoServers.uri(one.getFileName().toString()));
    try (RunningQuerySide second = new RunningQuerySide(other, COUNTING)) {
      second.replayed();
    }
    try (RunningQuerySide first = new RunningQuerySide(one, properties, COUNTING).replayed();
        RunningQuerySide second = new RunningQuerySide(other, properties, COUNTING).replayed()) {
      record(second, first, "pat", 0, opened("pat"), suspended("pat"));
      record(second, first, "kim", 0, opened("kim"), poison("kim"));
      await(() -> entries(second, "pat") == 2 && entries(second, "kim") == 1);
      assertThatThrownBy(() -> ask(second, new RebuildProjection("counting")))
          .hasStackTraceContaining(NOBODY_HERE);
      assertThatThrownBy(() -> ask(second, new RetryDeadLetters("counting")))
          .hasStackTraceContaining(NOBODY_HERE);

      MongoDatabase database = second.bean(MongoDatabase.class);
      diedWithoutLettingGo(database);
      first.close();
      second.record("pat", 2, reinstated("pat"));

      await(() -> entries(second, "pat") == 3);
      await(() -> isTaken(second, new RebuildProjection("counting")));
      await(() -> second.bean(LiveViews.class).rebuilds().differences("counting") != null);
      assertThat(second.bean(LiveViews.class).rebuilds().differences("counting"))
          .allSatisfy(each -> assertThat(each.differing()).isZero());
      assertThat(entries(second, "kim")).isEqualTo(1);
    }
  }

  /** What one has is never past what the other knows of. */
  private static void record(
      RunningQuerySide before, RunningQuerySide then, String subject, long from, Object... events) {
    before.record(subject, from, events);
    then.record(subject, from, events);
  }

  private static void diedWithoutLettingGo(MongoDatabase database) {
    database
        .getCollection("trackingtokens")
        .updateOne(
            new Document(),
            combine(
                set("owner", "a-machine-that-died"),
                set("timestamp", System.currentTimeMillis() - SILENT_FOR.toMillis())));
  }

  private static long entries(RunningQuerySide side, String account) {
    return side.views()
        .view(TALLIES)
        .find(account)
        .map(KeepingTheViewsUp.Tally::entries)
        .orElse(0L);
  }

  private static boolean isTaken(RunningQuerySide side, Object query) {
    try {
      return ask(side, query).equals(true);
    } catch (Exception _) {
      return false;
    }
  }

  private static Object ask(RunningQuerySide side, Object query) throws Exception {
    return side.ask(query, Role.ADMINISTRATOR, instanceOf(Object.class));
  }
}
