package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoingBackInACase {

  private final Story story = Story.of("W13-117");
  private final Story earlier = Story.of("W11-042");

  @Test
  void showsWhatHadBeenRecordedByThen(@TempDir Path folder) throws Exception {
    try (RunningQuerySide running = new RunningQuerySide(folder).replayed()) {
      running
          .record("W11-042", 0, earlier.contactRecorded("2011-02-01", "Rowan Linnet", null))
          .record("W13-117", 0, story.contactRecorded(), story.thresholdDecided(true));
      String wrong = running.bean(RecordedEvents.class).of("W13-117").getLast().eventId();
      Instant then = running.bean(RecordedEvents.class).of("W13-117").getLast().recordedAt();
      running.record(
          "W13-117",
          2,
          story.linkedTo("W11-042"),
          story.corrected(wrong, story.thresholdDecided(false)),
          story.closed());
      await(() -> find(running, "W13-117", null).map(CaseFile::entries).orElse(0L) == 5);

      assertThat(state(running, then)).isEqualTo(CaseState.AWAITING_FIRST_MEETING);
      assertThat(open(running, "W11-042", null).linkedCases()).containsExactly("W13-117");
      assertThat(open(running, "W11-042", then).linkedCases()).isEmpty();
      Timeline timeline =
          running.ask(
              new ReadTimeline("W13-117", null, then, 0, 10),
              Role.AUDITOR,
              instanceOf(Timeline.class));
      assertThat(timeline.entries())
          .extracting(TimelineEntry::what)
          .containsExactly("Threshold met", "Referral received");
      assertThat(timeline.entries().getFirst().correctedBy()).isNull();
      assertThat(
              running
                  .ask(
                      new ReadTimeline("W13-117", null, null, 0, 10),
                      Role.AUDITOR,
                      instanceOf(Timeline.class))
                  .total())
          .isEqualTo(5);
    }
  }

  private static CaseState state(RunningQuerySide running, @Nullable Instant asAt) {
    return open(running, "W13-117", asAt).summary().state();
  }

  private static CaseFile open(RunningQuerySide running, String reference, @Nullable Instant asAt) {
    return find(running, reference, asAt).orElseThrow();
  }

  private static Optional<CaseFile> find(
      RunningQuerySide running, String reference, @Nullable Instant asAt) {
    try {
      return running.ask(
          new OpenCase(reference, asAt), Role.AUDITOR, optionalInstanceOf(CaseFile.class));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
