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
import org.guardbook.command.access.Role;
import org.guardbook.query.CommitteeStory;
import org.guardbook.query.committee.CommitteeQuery.CommitteeChanged;
import org.guardbook.query.committee.CommitteeQuery.WatchCommittees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearingOfACommittee {

  private final CommitteeStory review = CommitteeStory.of("review-committee");

  @Test
  void saysWhichMeetingAndOnlyToWhoMaySeeCommittees(@TempDir Path folder) {
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      List<CommitteeChanged> committee = watch(side, Role.REVIEW_COMMITTEE);
      List<CommitteeChanged> auditor = watch(side, Role.AUDITOR);
      List<CommitteeChanged> police = watch(side, Role.AGENCY_LEAD);
      List<CommitteeChanged> lado = watch(side, Role.LADO);

      side.record("review-committee", 0, review.formed());
      await(() -> committee.size() == 1 && auditor.size() == 1);
      side.record("review-committee", 1, review.called(1, "2014-01-21"));
      await(() -> committee.size() == 2);

      assertThat(committee)
          .extracting(CommitteeChanged::committee)
          .containsOnly("review-committee");
      assertThat(committee).extracting(CommitteeChanged::meeting).containsExactly(null, 1);
      assertThat(committee).extracting(CommitteeChanged::account).containsOnly("lado");
      assertThat(police).isEmpty();
      assertThat(lado).isEmpty();
    }
  }

  private static List<CommitteeChanged> watch(RunningQuerySide side, Role role) {
    List<CommitteeChanged> heard = new CopyOnWriteArrayList<>();
    Provenance by = new Provenance("somebody", role, null, null, null, null);
    side.bean(QueryGateway.class)
        .subscriptionQuery(
            WatchCommittees.class.getName(),
            new GenericMessage<>(new WatchCommittees(), by.toMetaData()),
            ResponseTypes.instanceOf(CommitteeChanged.class),
            ResponseTypes.instanceOf(CommitteeChanged.class))
        .updates()
        .subscribe(heard::add);
    return heard;
  }
}
