package org.guardbook.query.ledger;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.custody.CustodyEvent;
import org.guardbook.command.custody.CustodyEvent.EntryPassedOver;
import org.guardbook.command.custody.CustodyEvent.LedgerKeyRetired;
import org.guardbook.command.custody.CustodyEvent.WritingResumed;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** What administrators decided where the record was found altered. */
@ProcessingGroup(DecisionProjection.NAME)
class DecisionProjection {

  static final String NAME = "custody";

  static final Collection<Decision> DECISIONS =
      new Collection<>("custody-decisions", Decision.class, Decision::alarm, List.of());

  private final View<Decision> decisions;

  DecisionProjection(Views views) {
    decisions = views.view(DECISIONS);
  }

  @EventHandler
  void on(CustodyEvent event, Recorded recorded) {
    switch (event) {
      case WritingResumed it ->
          it.alarms()
              .forEach(
                  alarm ->
                      decisions.put(
                          new Decision(
                              alarm,
                              recorded.by().account(),
                              recorded.at(),
                              it.reason().words(),
                              recorded.position() < 0 ? null : recorded.position())));
      case LedgerKeyRetired _, EntryPassedOver _ -> {}
    }
  }
}
