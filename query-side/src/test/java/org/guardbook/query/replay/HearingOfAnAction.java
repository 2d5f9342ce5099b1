package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.review.Outlook.ON_TRACK;
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
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.actionplan.ActionPlanQuery.WatchActions;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.WatchCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearingOfAnAction {

  private final ReviewStory w3 = ReviewStory.of("W3");

  @Test
  void comesToWhoMaySeeItAndToTheAgencyThatItLeaves(@TempDir Path folder) {
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      List<ActionChanged> committee = watch(side, Role.REVIEW_COMMITTEE, null);
      List<ActionChanged> police = watch(side, Role.AGENCY_LEAD, "POLICE");
      List<ActionChanged> health = watch(side, Role.AGENCY_LEAD, "HEALTHCARE_TRUST");
      List<ActionChanged> education = watch(side, Role.AGENCY_LEAD, "EDUCATION");

      side.record("W3", 0, w3.planOpened(), w3.recommendation("4"));
      await(() -> !committee.isEmpty());
      assertThat(committee.getLast().review()).isEqualTo("W3");
      assertThat(committee.getLast().action()).isNull();

      side.record("W3", 2, w3.agreed("4.1", "POLICE", "2014-06-30"));
      await(() -> police.size() == 1);
      side.record("W3", 3, w3.reported("4.1", "2014-05-01", ON_TRACK, "Begun."));
      await(() -> police.size() == 2);
      assertThat(health).isEmpty();

      side.record("W3", 4, w3.moved("4.1", "2014-05-20", "POLICE", "HEALTHCARE_TRUST"));
      await(() -> police.size() == 3 && health.size() == 1);
      side.record("W3", 5, w3.completed("4.1", "2014-05-21", "Done."));
      await(() -> health.size() == 2);
      side.record("W3", 6, w3.agreed("4.2", "EDUCATION", "2014-06-30"));
      await(() -> education.size() == 1);

      assertThat(police).hasSize(3).extracting(ActionChanged::action).containsOnly("4.1");
      assertThat(health).hasSize(2);
      assertThat(education).extracting(ActionChanged::action).containsExactly("4.2");
      assertThat(committee.size()).isGreaterThanOrEqualTo(6);
      assertThat(committee).extracting(ActionChanged::account).containsOnly("lado");
    }
  }

  @Test
  void saysNothingOfCasesNorCasesOfIt(@TempDir Path folder) {
    Story story = Story.of("W13-117");
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      List<ActionChanged> actions = watch(side, Role.AUDITOR, null);
      List<CaseChanged> cases = new CopyOnWriteArrayList<>();
      side.bean(QueryGateway.class)
          .subscriptionQuery(
              WatchCases.class.getName(),
              new GenericMessage<>(new WatchCases(), by(Role.AUDITOR, null).toMetaData()),
              ResponseTypes.instanceOf(CaseChanged.class),
              ResponseTypes.instanceOf(CaseChanged.class))
          .updates()
          .subscribe(cases::add);

      // What comes in one batch is told of once, so each is waited for
      side.record("W13-117", 0, story.contactRecorded());
      await(() -> cases.size() == 1);
      side.record("W3", 0, w3.planOpened());
      await(() -> actions.size() == 1);
      side.record("W13-117", 1, story.closed());
      await(() -> cases.size() == 2);

      assertThat(cases).extracting(CaseChanged::reference).containsOnly("W13-117");
      assertThat(actions).extracting(ActionChanged::review).containsOnly("W3");
    }
  }

  @Test
  void saysWhereOnlyTheChronologyOfAReviewChanged(@TempDir Path folder) {
    ChronologyStory chronology = ChronologyStory.of(RecordKind.REVIEW, "W3");
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      List<ActionChanged> actions = watch(side, Role.AUDITOR, null);

      side.record("W3", 0, w3.planOpened());
      await(() -> actions.size() == 1);
      side.record("W3/chronology", 0, chronology.picked("an entry", "Nobody was told."));
      await(() -> actions.size() == 2);

      assertThat(actions).extracting(ActionChanged::chronologyOnly).containsExactly(false, true);
    }
  }

  private static List<ActionChanged> watch(
      RunningQuerySide side, Role role, @Nullable String agency) {
    List<ActionChanged> heard = new CopyOnWriteArrayList<>();
    side.bean(QueryGateway.class)
        .subscriptionQuery(
            WatchActions.class.getName(),
            new GenericMessage<>(new WatchActions(), by(role, agency).toMetaData()),
            ResponseTypes.instanceOf(ActionChanged.class),
            ResponseTypes.instanceOf(ActionChanged.class))
        .updates()
        .subscribe(heard::add);
    return heard;
  }

  private static Provenance by(Role role, @Nullable String agency) {
    return new Provenance("somebody", role, agency, null, null, null);
  }
}
