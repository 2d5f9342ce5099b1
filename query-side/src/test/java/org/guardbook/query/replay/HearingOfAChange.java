package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.ChronologyStory;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.WatchCases;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearingOfAChange {

  private record Heard(CaseChanged change, long viewsStoodAt) {}

  private final Story story = Story.of("W13-117");

  @Test
  void comesOnceItCanBeReadAndSaysNothingOfTheCase(@TempDir Path folder) {
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      List<Heard> heard = watching(side);

      side.record("W13-117", 0, story.contactRecorded());
      await(() -> heard.size() == 1);
      side.record("W13-117", 1, story.thresholdDecided(true), story.closed());
      await(() -> heard.size() >= 2);

      assertThat(heard)
          .allSatisfy(
              each -> {
                assertThat(each.change().reference()).isEqualTo("W13-117");
                assertThat(each.change().account()).isEqualTo("lado");
                assertThat(each.viewsStoodAt()).isGreaterThanOrEqualTo(each.change().position());
              });
    }
  }

  @Test
  void comesOfWhatIsPickedForTheChronologyOfTheCase(@TempDir Path folder) {
    ChronologyStory chronology = ChronologyStory.of(RecordKind.POSITION_OF_TRUST, "W13-117");
    ChronologyStory ofAChild = ChronologyStory.of(RecordKind.CHILD_PROTECTION, "C-00417");
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      List<Heard> heard = watching(side);

      side.record("C-00417/chronology", 0, ofAChild.picked("an entry", "She was safe."));
      side.record("W13-117/chronology", 0, chronology.picked("an entry", "He was heard."));
      await(() -> !heard.isEmpty());
      side.record("W13-117", 0, story.contactRecorded());
      await(() -> heard.size() == 2);

      assertThat(heard)
          .extracting(each -> each.change().reference(), each -> each.change().chronologyOnly())
          .containsExactly(tuple("W13-117", true), tuple("W13-117", false));
    }
  }

  private static List<Heard> watching(RunningQuerySide side) {
    List<Heard> heard = new CopyOnWriteArrayList<>();
    ViewStore views = side.bean(ViewStore.class);
    Provenance by = new Provenance("dso", Role.DESIGNATED_SENIOR_OFFICER, null, null, null, null);
    side.bean(QueryGateway.class)
        .subscriptionQuery(
            WatchCases.class.getName(),
            new GenericMessage<>(new WatchCases(), by.toMetaData()),
            ResponseTypes.instanceOf(CaseChanged.class),
            ResponseTypes.instanceOf(CaseChanged.class))
        .updates()
        .subscribe(change -> heard.add(new Heard(change, views.position())));
    return heard;
  }
}
