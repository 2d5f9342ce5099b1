package org.guardbook.ui.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.query.ledger.LedgerQuery.ReadStoredRecord;
import org.guardbook.query.ledger.LedgerQuery.StoredEvent;
import org.guardbook.query.ledger.LedgerQuery.StoredRecord;
import org.guardbook.query.retrace.RetraceQuery.Step;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.retrace.BesideAStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For whoever reads what is stored: proof that the step shown is in the ledger as it was made. */
@Component
@Order(1)
class ProvedBesideAStep implements BesideAStep {

  private final Dispatch dispatch;

  ProvedBesideAStep(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public Optional<Card> card(KindOfRecord kind, Step step) {
    if (Dispatch.signedIn().filter(reader -> reader.may(Operation.READ_STORED_EVENTS)).isEmpty()) {
      return Optional.empty();
    }
    Card card = new Card();
    card.getElement().setAttribute("aria-label", "Proof");
    Proving.byTheHead(dispatch)
        .ifPresentOrElse(
            proving -> prove(card, proving, kind, step),
            () -> card.add(new Proved(false), Texts.small(Proving.IMPOSSIBLE)));
    Div ways =
        new Div(
            new Anchor(
                kind.address(step.reference()) + "/stored?event=" + step.entry(),
                "Check it yourself"));
    ways.addClassName("ways");
    card.add(ways);
    return Optional.of(card);
  }

  private void prove(Card card, Proving proving, KindOfRecord kind, Step step) {
    stored(kind, step)
        .filter(proving::isProved)
        .ifPresentOrElse(
            event -> card.add(new Proved(true), said(step, proving), leaf(event)),
            () ->
                card.add(
                    new Proved(false),
                    Texts.small(
                        "What is stored as event #%s is not what the ledger vouches for. Tell your administrator."
                            .formatted(Words.count(step.position())))));
    card.add(new Digest("root", proving.head().root().toBase64()));
  }

  /** A proof of another event would prove nothing of this one. */
  private Optional<StoredEvent> stored(KindOfRecord kind, Step step) {
    return dispatch
        .askForOne(
            new ReadStoredRecord(StoredKinds.of(kind), step.reference(), step.entry() - 1L, 1),
            StoredRecord.class)
        .flatMap(record -> record.events().stream().findFirst())
        .filter(
            event -> event.position() == step.position() && event.eventId().equals(step.eventId()));
  }

  private static Paragraph said(Step step, Proving proving) {
    return Texts.small(
        "Event #%s is in the head of %s signed on %s."
            .formatted(
                Words.count(step.position()),
                Words.count(proving.head().size(), "event", "events"),
                Moments.whole(proving.signedAt())));
  }

  private static Digest leaf(StoredEvent event) {
    return new Digest("leaf", Proving.hash(event).toBase64());
  }
}
