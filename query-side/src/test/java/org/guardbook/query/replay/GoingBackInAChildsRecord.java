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
import org.guardbook.query.ChildStory;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoingBackInAChildsRecord {

  private final ChildStory hazel = ChildStory.of("C-00417");
  private final ChildStory ash = ChildStory.of("C-00418");
  private final ChildStory reed = ChildStory.of("C-00419");

  @Test
  void showsTheChildAndTheFamilyAsTheyWereKnownThen(@TempDir Path folder) throws Exception {
    try (RunningQuerySide running = new RunningQuerySide(folder).replayed()) {
      running
          .record("C-00418", 0, ash.opened("Ash Pipit", "2002-01-09", "C-00417"))
          .record("C-00419", 0, reed.opened("Reed Pipit", "2001-01-01", "C-00419"))
          .record("C-00417", 0, hazel.opened(), hazel.started("2011-09-12", 1, "NEGLECT"));
      Instant then = running.bean(RecordedEvents.class).of("C-00417").getLast().recordedAt();
      String wrong = running.bean(RecordedEvents.class).of("C-00417").getLast().eventId();
      running
          .record("C-00419", 1, reed.joined("2011-10-01", "C-00417"))
          .record("C-00418", 1, ash.named("2011-10-02", "Ash Wren", "2002-01-09"))
          .record(
              "C-00417", 2, hazel.corrected(wrong, hazel.started("2011-09-12", 1, "EMOTIONAL")));
      await(() -> find(running, null).map(ChildFile::entries).orElse(0L) == 3);

      ChildFile now = find(running, null).orElseThrow();
      assertThat(now.summary().category()).isEqualTo("EMOTIONAL");
      assertThat(now.siblings())
          .extracting(ChildSummary::name)
          .containsExactly("Reed Pipit", "Ash Wren");
      ChildFile earlier = find(running, then).orElseThrow();
      assertThat(earlier.summary().category()).isEqualTo("NEGLECT");
      assertThat(earlier.siblings()).extracting(ChildSummary::name).containsExactly("Ash Pipit");
      Timeline timeline =
          running.ask(
              new ReadChildTimeline("C-00417", null, then, 0, 10),
              Role.AUDITOR,
              instanceOf(Timeline.class));
      assertThat(timeline.entries())
          .extracting(TimelineEntry::what)
          .containsExactly("Made subject of a plan: neglect", "Record opened for Hazel Pipit");
      assertThat(find(running, Instant.EPOCH)).isEmpty();
    }
  }

  private static Optional<ChildFile> find(RunningQuerySide running, @Nullable Instant asAt) {
    try {
      return running.ask(
          new OpenChild("C-00417", asAt), Role.AUDITOR, optionalInstanceOf(ChildFile.class));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
