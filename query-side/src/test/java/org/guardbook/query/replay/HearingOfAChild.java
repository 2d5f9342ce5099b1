package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Role;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.ChildStory;
import org.guardbook.query.ChronologyStory;
import org.guardbook.query.Story;
import org.guardbook.query.child.ChildQuery.ChildChanged;
import org.guardbook.query.child.ChildQuery.WatchChildren;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearingOfAChild {

  private final ChildStory hazel = ChildStory.of("C-00417");

  @Test
  void comesToWhoKeepsRecordsAndToNobodyElse(@TempDir Path folder) {
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      List<ChildChanged> chair = watch(side, Role.CONFERENCE_CHAIR);
      List<ChildChanged> lado = watch(side, Role.LADO);

      side.record("W13-117", 0, Story.of("W13-117").contactRecorded());
      side.record("C-00417", 0, hazel.opened());
      await(() -> chair.size() == 1);
      side.record("C-00417", 1, hazel.discussed("2011-08-22", true), hazel.begun("2011-08-23"));
      await(() -> chair.size() >= 2);

      assertThat(chair).extracting(ChildChanged::reference).containsOnly("C-00417");
      assertThat(chair).extracting(ChildChanged::account).containsOnly("lado");
      assertThat(lado).isEmpty();
    }
  }

  @Test
  void saysWhereOnlyTheChronologyChanged(@TempDir Path folder) {
    ChronologyStory chronology = ChronologyStory.of(RecordKind.CHILD_PROTECTION, "C-00417");
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      List<ChildChanged> chair = watch(side, Role.CONFERENCE_CHAIR);

      side.record("C-00417", 0, hazel.opened());
      await(() -> chair.size() == 1);
      side.record("C-00417/chronology", 0, chronology.picked("an entry", "She was safe."));
      await(() -> chair.size() == 2);

      assertThat(chair).extracting(ChildChanged::chronologyOnly).containsExactly(false, true);
    }
  }

  private static List<ChildChanged> watch(RunningQuerySide side, Role role) {
    List<ChildChanged> heard = new CopyOnWriteArrayList<>();
    try {
      side.bean(QueryGateway.class)
          .subscriptionQuery(
              WatchChildren.class.getName(),
              new GenericMessage<>(
                  new WatchChildren(),
                  new Provenance("somebody", role, null, null, null, null).toMetaData()),
              ResponseTypes.instanceOf(ChildChanged.class),
              ResponseTypes.instanceOf(ChildChanged.class))
          .updates()
          .subscribe(heard::add);
    } catch (NotPermitted _) {
      assertThat(role).isEqualTo(Role.LADO);
    }
    return heard;
  }
}
