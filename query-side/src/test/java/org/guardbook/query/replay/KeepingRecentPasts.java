package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.guardbook.query.replay.KeepingTheViewsUp.TALLIES;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.replay.KeepingTheViewsUp.Tally;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list of the past is not read anew for every page of it, and never stands still for it. */
class KeepingRecentPasts {

  private final Story story = Story.of("W13-117");

  @Test
  void listsCasesAsTheyStoodThen(@TempDir Path folder) throws Exception {
    try (RunningQuerySide running = new RunningQuerySide(folder).replayed()) {
      running.record("W13-117", 0, story.contactRecorded());
      Instant then = running.bean(RecordedEvents.class).of("W13-117").getLast().recordedAt();
      RunningQuerySide.await(() -> Instant.now().isAfter(then.plusMillis(1)));
      running
          .record("W13-117", 1, story.thresholdDecided(true))
          .record("W13-118", 0, Story.of("W13-118").contactRecorded());
      RunningQuerySide.await(() -> cases(running, null).total() == 2);

      assertThat(cases(running, then).cases())
          .extracting(CaseSummary::reference, CaseSummary::state)
          .containsExactly(tuple("W13-117", CaseState.AWAITING_THRESHOLD));
      assertThat(cases(running, Instant.EPOCH).total()).isZero();
    }
  }

  @Test
  void readsTheSameInstantOnceAndTakesInWhatComesAfter(@TempDir Path folder) throws Exception {
    try (RunningQuerySide running = new RunningQuerySide(folder).replayed()) {
      running.record("W13-117", 0, story.contactRecorded());
      Replay replay = running.bean(Replay.class);
      Instant soon = Instant.now().plusSeconds(3600);
      Views first = replay.unveiled(soon, "case-file");

      running.record("W13-118", 0, Story.of("W13-118").contactRecorded());

      assertThat(replay.unveiled(soon, "case-file")).isSameAs(first);
      assertThat(((InMemoryViews) first).documents().get("case-file")).hasSize(2);
    }
  }

  @Test
  @Timeout(60)
  void takesInOnceWhatIsRecordedWhileItIsRead(@TempDir Path folder) {
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(NOTHING);
    Projection counting = new Projection("counting", views -> new Counting(views, meanwhile));
    try (RunningQuerySide running = new RunningQuerySide(folder, counting).replayed()) {
      List<Object> entries = new ArrayList<>(List.of(KeepingTheViewsUp.opened("pat")));
      while (entries.size() <= Replay.BATCH) {
        entries.add(KeepingTheViewsUp.suspended("pat"));
      }
      running.record("pat", 0, entries.toArray());
      RunningQuerySide.await(() -> entriesOfPat(running.views()) == entries.size());

      meanwhile.set(
          () -> running.record("pat", entries.size(), KeepingTheViewsUp.reinstated("pat")));
      Replay replay = running.bean(Replay.class);
      Instant soon = Instant.now().plusSeconds(3600);
      Views first = replay.unveiled(soon, "counting");
      assertThat(entriesOfPat(first)).isEqualTo(entries.size() + 1);
      assertThat(replay.unveiled(soon, "counting")).isSameAs(first);
      assertThat(entriesOfPat(first)).isEqualTo(entries.size() + 1);
    }
  }

  private static final Runnable NOTHING = () -> {};

  private static long entriesOfPat(Views views) {
    return views.view(TALLIES).find("pat").map(Tally::entries).orElse(0L);
  }

  static class Counting {

    private final View<Tally> tallies;
    private final AtomicReference<Runnable> meanwhile;

    Counting(Views views, AtomicReference<Runnable> meanwhile) {
      tallies = views.view(TALLIES);
      this.meanwhile = meanwhile;
    }

    @EventHandler
    void on(AccountEvent event) {
      meanwhile.getAndSet(NOTHING).run();
      long before = tallies.find(event.account()).map(Tally::entries).orElse(0L);
      tallies.put(new Tally(event.account(), before + 1, 0));
    }
  }

  @Test
  void letsTheOldestGoWhereTooMuchWasRead() {
    RecentPasts pasts = new RecentPasts(100);
    Views first = past(pasts, 1, 60);
    past(pasts, 2, 30);
    assertThat(past(pasts, 1, 60)).isSameAs(first);
    past(pasts, 3, 30);

    assertThat(past(pasts, 1, 60)).isSameAs(first);
    past(pasts, 2, 30);
    past(pasts, 3, 30);
    assertThat(past(pasts, 1, 60)).isNotSameAs(first);
  }

  @Test
  @Timeout(60)
  void readsInOneInstantAtATimeAndHoldsUpNobodyWhoseInstantIsThere() throws Exception {
    RecentPasts pasts = new RecentPasts(100);
    Views there = past(pasts, 1, 10);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> mayEnd = new CompletableFuture<>();
    Thread first =
        Thread.startVirtualThread(
            () ->
                past(
                    pasts,
                    2,
                    10,
                    () -> {
                      begun.complete(null);
                      mayEnd.join();
                    }));
    begun.join();
    CompletableFuture<Boolean> firstWasOver = new CompletableFuture<>();
    Thread second =
        Thread.startVirtualThread(
            () -> past(pasts, 3, 10, () -> firstWasOver.complete(mayEnd.isDone())));
    RunningQuerySide.await(
        () -> firstWasOver.isDone() || second.getState() == Thread.State.WAITING);

    assertThat(past(pasts, 1, 10)).isSameAs(there);
    mayEnd.complete(null);
    first.join();
    second.join();
    assertThat(firstWasOver.join()).isTrue();
  }

  @Test
  void readsAnInstantAnewWhereReadingItFailed() {
    RecentPasts pasts = new RecentPasts(100);
    assertThatThrownBy(
            () ->
                past(
                    pasts,
                    1,
                    10,
                    () -> {
                      throw new IllegalStateException("The disk is gone");
                    }))
        .hasMessage("The disk is gone");

    Views read = past(pasts, 1, 10);
    assertThat(past(pasts, 1, 10)).isSameAs(read);
  }

  private static Views past(RecentPasts pasts, long instant, long events) {
    return past(pasts, instant, events, NOTHING);
  }

  private static Views past(RecentPasts pasts, long instant, long events, Runnable reading) {
    return pasts.at(
        Instant.ofEpochSecond(instant),
        Set.of(),
        events,
        () -> new Run(new InMemoryViews(), List.of(), (_, _) -> false),
        (_, _) -> {
          reading.run();
          return events;
        });
  }

  private static Cases cases(RunningQuerySide running, @Nullable Instant asAt) {
    try {
      FindCases all = FindCases.matching("", 0, 10);
      return running.ask(
          new FindCases(
              all.text(),
              all.states(),
              all.sectors(),
              all.natures(),
              all.outcomes(),
              null,
              null,
              null,
              false,
              0,
              10,
              null,
              null,
              asAt),
          Role.AUDITOR,
          instanceOf(Cases.class));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
