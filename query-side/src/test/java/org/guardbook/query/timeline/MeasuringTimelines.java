package org.guardbook.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.query.MeasuringProjections;
import org.guardbook.query.MeasuringProjections.Happening;
import org.guardbook.query.Recorded;
import org.guardbook.query.Story;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.timeline.TimelineQuery.ReadChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.views.Views;

/** See {@link MeasuringProjections}. */
final class MeasuringTimelines {

  private MeasuringTimelines() {}

  public static void main(String[] arguments) {
    List<Happening> events = new ArrayList<>(MeasuringProjections.events(20_000));
    Story story = Story.of("W09-001");
    Recorded last = events.getLast().recorded();
    for (int i = 0; i < 10_000; i++) {
      events.add(
          new Happening(
              i % 100 == 0
                  ? story.meetingMinuted(1)
                  : story.developmentNoted(
                      "2013-%02d-%02d".formatted(1 + i % 12, 1 + i % 28), "Note."),
              new Recorded(
                  last.position() + i + 1,
                  "W09-001",
                  i,
                  "long-" + i,
                  last.at().plusSeconds(i),
                  last.by())));
    }
    var measured =
        MeasuringProjections.nanosAnEvent(events, 6, views -> new TimelineProjection(views)::on);
    System.out.printf("timeline: %.0f ns an event%n", measured.getKey());
    Views views = measured.getValue();
    TimelineAnswers answers = new TimelineAnswers(views, (_, _) -> views);
    MeasuringProjections.print(
        "ReadTimeline of 10 entries",
        1_000,
        () -> answers.answer(new ReadTimeline("W13-117", null, null, 0, 50)));
    MeasuringProjections.print(
        "ReadTimeline of 10,000 entries",
        1_000,
        () -> answers.answer(new ReadTimeline("W09-001", null, null, 0, 50)));
    MeasuringProjections.print(
        "ReadTimeline of 10,000 entries, page 100",
        1_000,
        () -> answers.answer(new ReadTimeline("W09-001", null, null, 100, 50)));
    MeasuringProjections.print(
        "ReadTimeline of 10,000 entries, meetings",
        1_000,
        () -> answers.answer(new ReadTimeline("W09-001", Kind.MEETING, null, 0, 50)));
    MeasuringProjections.print(
        "ReadChanges",
        1_000,
        () -> answers.answer(new ReadChanges(Instant.parse("2013-10-08T00:00:00Z"), 50)));
  }
}
