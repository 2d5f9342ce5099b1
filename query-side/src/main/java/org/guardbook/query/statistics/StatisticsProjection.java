package org.guardbook.query.statistics;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.History;
import org.guardbook.query.replay.Retelling;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.Views;

/** What the figures count of every case. */
@ProcessingGroup(StatisticsProjection.NAME)
class StatisticsProjection {

  static final String NAME = "statistics";

  static final Collection<CountedCase> CASES =
      new Collection<CountedCase>(
              "counted-cases",
              CountedCase.class,
              CountedCase::reference,
              List.of(List.of("receivedOn"), List.of("firstMeetingOn")))
          .about("reference");

  private final Retelling<PositionOfTrustEvent, CountedCase> retelling;

  StatisticsProjection(Views views, History<PositionOfTrustEvent> history) {
    retelling =
        new Retelling<>(
            views.view(CASES),
            history,
            event -> event instanceof ContactRecorded first ? CountedCase.of(first) : null,
            CountedCase::after);
  }

  @EventHandler
  void on(PositionOfTrustEvent event, Recorded recorded) {
    retelling.take(event, recorded);
  }
}
