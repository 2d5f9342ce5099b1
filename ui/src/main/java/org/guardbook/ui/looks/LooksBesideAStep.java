package org.guardbook.ui.looks;

import java.util.Optional;
import org.guardbook.query.retrace.RetraceQuery.Step;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.retrace.BesideAStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who had looked into a record by the time that a step of it was made. */
@Component
@Order(2)
class LooksBesideAStep implements BesideAStep {

  private final Dispatch dispatch;

  LooksBesideAStep(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public Optional<? extends Card> card(KindOfRecord kind, Step step) {
    return Dispatch.signedIn()
        .flatMap(reader -> WhoLookedCard.of(step.reference(), step.recordedAt(), dispatch, reader));
  }
}
