package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.nio.file.Path;
import java.time.Instant;
import org.guardbook.command.access.Role;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.ChronologyStory;
import org.guardbook.query.Story;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.Chronology.Chosen;
import org.guardbook.query.chronology.ChronologyQuery.ReadCaseChronology;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoingBackInAChronology {

  private static final String SIDE_STREAM = ChronologyReference.subject("W13-117");

  private final Story story = Story.of("W13-117");
  private final ChronologyStory chronology =
      ChronologyStory.of(RecordKind.POSITION_OF_TRUST, "W13-117");

  @Test
  void showsWhatHadBeenPickedAndCorrectedByThen(@TempDir Path folder) throws Exception {
    try (RunningQuerySide running = new RunningQuerySide(folder).replayed()) {
      RecordedEvents events = running.bean(RecordedEvents.class);
      running.record("W13-117", 0, story.contactRecorded(), story.thresholdDecided(true));
      String threshold = events.of("W13-117").getLast().eventId();
      running.record(SIDE_STREAM, 0, chronology.picked(threshold, "She was believed."));
      Instant then = events.of(SIDE_STREAM).getLast().recordedAt();
      await(() -> Instant.now().isAfter(then.plusMillis(1)));
      running.record("W13-117", 2, story.corrected(threshold, story.thresholdDecided(false)));
      running.record(SIDE_STREAM, 1, chronology.restated(threshold, "She was not believed."));
      await(() -> !first(running, null).restated().isEmpty());

      assertThat(first(running, null).correction()).isNotNull();
      assertThat(first(running, null).significance().words()).isEqualTo("She was not believed.");
      assertThat(first(running, then).correction()).isNull();
      assertThat(first(running, then).picked().correctedBy()).isNull();
      assertThat(first(running, then).significance().words()).isEqualTo("She was believed.");
      assertThat(read(running, Instant.EPOCH).isEmpty()).isTrue();
    }
  }

  private static Chosen first(RunningQuerySide running, @Nullable Instant asAt) {
    return read(running, asAt).entries().getFirst();
  }

  private static Chronology read(RunningQuerySide running, @Nullable Instant asAt) {
    try {
      return running.ask(
          new ReadCaseChronology("W13-117", asAt), Role.AUDITOR, instanceOf(Chronology.class));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
