package org.guardbook.query.statistics;

import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.AdultNamed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseHandedOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseReopened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseTakenOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ConsequenceRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseLinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseUnlinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EmployerCopySent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MatchDismissed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingActionCompleted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingCalled;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingMinuted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingPutOff;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeLetterSent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ReferredToBarringService;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ReferredToRegulator;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardLifted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardPutInPlace;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandConcluded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandOpened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandProgressed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ThresholdDecided;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.History;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** What the figures count of every case. */
@ProcessingGroup(StatisticsProjection.NAME)
class StatisticsProjection {

  static final String NAME = "statistics";

  static final Collection<CountedCase> CASES =
      new Collection<>(
          "counted-cases",
          CountedCase.class,
          CountedCase::reference,
          List.of(List.of("receivedOn"), List.of("firstMeetingOn")));

  private final View<CountedCase> cases;
  private final History<PositionOfTrustEvent> history;

  StatisticsProjection(Views views, History<PositionOfTrustEvent> history) {
    this.cases = views.view(CASES);
    this.history = history;
  }

  @EventHandler
  void on(PositionOfTrustEvent event, Recorded recorded) {
    switch (event) {
      case ContactRecorded contact -> cases.put(CountedCase.of(contact));
      case MeetingHeld held -> change(held, counted -> counted.held(held));
      case OutcomeRecorded reached -> change(reached, counted -> counted.reached(reached));
      case CaseClosed closed -> change(closed, counted -> counted.closed(closed));
      case CaseReopened reopened -> change(reopened, CountedCase::reopened);
      case CaseHandedOver handedOver -> change(handedOver, counted -> counted.handedOver(true));
      case CaseTakenOver takenOver -> change(takenOver, counted -> counted.handedOver(false));
      case EntryCorrected corrected -> countAnew(corrected, recorded);
      case AdultNamed _,
          EarlierCaseLinked _,
          EarlierCaseUnlinked _,
          MatchDismissed _,
          ThresholdDecided _,
          MeetingCalled _,
          MeetingPutOff _,
          MeetingMinuted _,
          MeetingActionCompleted _,
          StrandOpened _,
          StrandProgressed _,
          StrandConcluded _,
          SafeguardPutInPlace _,
          SafeguardLifted _,
          DevelopmentNoted _,
          ConsequenceRecorded _,
          OutcomeLetterSent _,
          EmployerCopySent _,
          ReferredToBarringService _,
          ReferredToRegulator _ -> {}
    }
  }

  private void change(PositionOfTrustEvent event, UnaryOperator<CountedCase> change) {
    cases.change(event.reference().value(), change);
  }

  private void countAnew(EntryCorrected corrected, Recorded recorded) {
    cases.remove(corrected.reference().value());
    history
        .effective(corrected.reference().value(), recorded.sequence())
        .forEach(entry -> on(entry.event(), entry.recorded()));
  }
}
