package org.guardbook.query.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.Provenance;
import org.guardbook.query.ledger.Finding.What;
import org.guardbook.query.ledger.Findings.Known;
import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** What was found, beside what an administrator decided about it. */
final class Alarms {

  private static final String PUT_RIGHT = "A check of everything found it put right.";

  private final Ledger ledger;
  private final View<Decision> decisions;

  Alarms(Ledger ledger, Views views) {
    this.ledger = ledger;
    this.decisions = views.view(DecisionProjection.DECISIONS);
  }

  List<Alarm> all() {
    return ledger.findings().stream().map(this::alarm).toList();
  }

  private Alarm alarm(Known known) {
    Finding finding = known.finding();
    Decision decision = about(known);
    return new Alarm(
        finding.id(),
        finding.log(),
        finding.what().name(),
        finding.first() < 0 ? null : finding.first(),
        finding.last() < 0 ? null : finding.last(),
        finding.sentence(),
        known.since(),
        finding.what().mayBeDecided(),
        decision == null ? null : decision.by(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.reason());
  }

  /** Nobody decides about what is not found yet, nor about what is found again. */
  private @Nullable Decision about(Known known) {
    Finding finding = known.finding();
    Instant putRight = known.putRight();
    return putRight != null && finding.what().canBePutRight()
        ? new Decision(finding.id(), Provenance.SYSTEM, putRight, PUT_RIGHT, null)
        : decisions.find(finding.id()).filter(decision -> isAfter(decision, known)).orElse(null);
  }

  /**
   * What is recorded later stands later, whereas a clock may be set back. Only where no order is
   * known, or the events that there were end later than those that there are, the clock tells.
   */
  private boolean isAfter(Decision decision, Known known) {
    Long position = decision.position();
    return position == null
            || known.lastEvent() > ledger.lastEvent()
            || known.lastEvent() == Known.UNKNOWN
        ? !decision.at().isBefore(known.since())
        : position > known.lastEvent();
  }

  /**
   * Why nothing can be recorded at the moment, as a sentence; null where it can.
   *
   * @param decision whether it is a decision to go on, which is let through where one helps
   */
  @Nullable String refusal(boolean decision) {
    return decision ? refusalOfDecisions() : refusal();
  }

  private @Nullable String refusal() {
    String unhelped = refusalOfDecisions();
    if (unhelped != null) {
      return unhelped;
    }
    return undecided()
        .findFirst()
        .map(
            alarm ->
                "%s, so nothing can be recorded until an administrator decides: %s"
                    .formatted(meaning(alarm), alarm.sentence()))
        .orElse(null);
  }

  /** Why no decision helps, as a sentence; null where one does or none is needed. */
  private @Nullable String refusalOfDecisions() {
    return undecided()
        .filter(alarm -> !alarm.mayBeDecided())
        .findFirst()
        .map(
            alarm ->
                "%s, so nothing can be recorded: %s Only a back-up that is"
                        .formatted(meaning(alarm), alarm.sentence())
                    + " restored helps; tell your administrator.")
        .orElse(null);
  }

  private static String meaning(Alarm alarm) {
    return What.valueOf(alarm.what()).meaning();
  }

  private Stream<Alarm> undecided() {
    return ledger.findings().isEmpty()
        ? Stream.empty()
        : all().stream().filter(alarm -> alarm.decidedBy() == null);
  }
}
