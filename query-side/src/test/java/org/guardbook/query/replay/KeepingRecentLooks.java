package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of the past is not read anew for every page of it, and never stands still for it. */
class KeepingRecentLooks {

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
  void letsTheOldestGoWhereTooMuchWasRead() {
    RecentLooks looks = new RecentLooks(100);
    Views first = look(looks, 1, 60);
    look(looks, 2, 30);
    assertThat(look(looks, 1, 60)).isSameAs(first);
    look(looks, 3, 30);

    assertThat(look(looks, 1, 60)).isSameAs(first);
    look(looks, 2, 30);
    look(looks, 3, 30);
    assertThat(look(looks, 1, 60)).isNotSameAs(first);
  }

  private static Views look(RecentLooks looks, long instant, long events) {
    return looks.at(
        Instant.ofEpochSecond(instant),
        Set.of(),
        () -> new Run(new InMemoryViews(), List.of()),
        (_, _) -> events);
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
