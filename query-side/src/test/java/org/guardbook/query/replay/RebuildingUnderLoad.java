package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.ChildStory;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.MongoServers;
import org.guardbook.query.views.View;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every projection is rebuilt while records are opened and everybody reads. */
class RebuildingUnderLoad {

  @ParameterizedTest
  @ValueSource(strings = {"memory", "mongo"})
  void showsNobodyLessThanTheySawBefore(String views, @TempDir Path folder) throws Exception {
    try (RunningQuerySide side = start(views, folder).replayed()) {
      openRecords(side, 1);
      ViewStore live = side.bean(ViewStore.class);
      await(() -> live.position() == side.bean(RecordedEvents.class).lastPosition());
      AtomicBoolean going = new AtomicBoolean(true);
      CompletableFuture<Integer> writer =
          CompletableFuture.supplyAsync(() -> write(side, going), Thread::startVirtualThread);
      CompletableFuture<Map<String, Long>> reader =
          CompletableFuture.supplyAsync(() -> read(side, going), Thread::startVirtualThread);

      for (ProjectionStatus each : statuses(side)) {
        assertThat(rebuild(side, each.name())).isTrue();
        await(() -> reader.isDone() || isRead(side, each.name()));
      }
      going.set(false);

      assertThat(writer.get()).isPositive();
      assertThat(reader.get()).hasSizeGreaterThan(10);
      await(() -> live.position() == side.bean(RecordedEvents.class).lastPosition());
      assertThat(statuses(side))
          .allSatisfy(
              each -> {
                assertThat(each.differences())
                    .as(each.name())
                    .isNotNull()
                    .allSatisfy(found -> assertThat(found.differing()).isZero());
                assertThat(each.state()).isEqualTo("LIVE");
              });
    }
  }

  private static RunningQuerySide start(String views, Path folder) {
    return new RunningQuerySide(
        folder,
        views.equals("memory")
            ? Map.of()
            : Map.of(
                "guardbook.views",
                views,
                "guardbook.mongo.uri",
                MongoServers.uri(folder.getFileName().toString())));
  }

  private static int write(RunningQuerySide side, AtomicBoolean going) {
    int number = 1;
    while (going.get()) {
      openRecords(side, ++number);
      await(
          () ->
              side.bean(ViewStore.class).position()
                  == side.bean(RecordedEvents.class).lastPosition());
    }
    return number;
  }

  /** Only what adds to the views, so that they never show less. */
  private static void openRecords(RunningQuerySide side, int number) {
    Story story = Story.of("W13-%04d".formatted(number));
    side.record(story.reference().value(), 0, story.contactRecorded());
    side.record("R" + number, 0, ReviewStory.of("R" + number).referred());
    String child = "C-%05d".formatted(number);
    side.record(child, 0, ChildStory.of(child).opened("Hazel Pipit", "2005-05-03", child));
  }

  /** Returns how many documents of each collection there were, which never became fewer. */
  private static Map<String, Long> read(RunningQuerySide side, AtomicBoolean going) {
    ViewStore live = side.bean(ViewStore.class);
    List<Collection<?>> collections = collections(side);
    Map<String, Long> seen = new HashMap<>();
    long position = -1;
    while (going.get()) {
      long now = live.position();
      assertThat(now).isGreaterThanOrEqualTo(position);
      position = now;
      for (Collection<?> collection : collections) {
        long count = live.view(collection).count(Filter.ALL);
        assertThat(count)
            .as(collection.name())
            .isGreaterThanOrEqualTo(seen.getOrDefault(collection.name(), 0L));
        seen.put(collection.name(), count);
      }
    }
    return seen;
  }

  private static List<Collection<?>> collections(RunningQuerySide side) {
    List<Collection<?>> collections = new ArrayList<>();
    InMemoryViews nowhere = new InMemoryViews();
    Views noting =
        new Views() {
          @Override
          public <D extends Record> View<D> view(Collection<D> collection) {
            collections.add(collection);
            return nowhere.view(collection);
          }
        };
    side.context
        .getBeansOfType(Projection.class)
        .values()
        .forEach(projection -> assertThat(projection.over().apply(noting)).isNotNull());
    return collections;
  }

  private static boolean isRead(RunningQuerySide side, String projection) {
    return statuses(side).stream()
        .noneMatch(each -> each.name().equals(projection) && each.state().equals("REPLAYING"));
  }

  private static boolean rebuild(RunningQuerySide side, String projection) throws Exception {
    return side.ask(
        new RebuildProjection(projection),
        Role.ADMINISTRATOR,
        ResponseTypes.instanceOf(Boolean.class));
  }

  private static List<ProjectionStatus> statuses(RunningQuerySide side) {
    try {
      return side.ask(
          new ReadProjections(),
          Role.AUDITOR,
          ResponseTypes.multipleInstancesOf(ProjectionStatus.class));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
