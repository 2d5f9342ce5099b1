package org.guardbook.ui.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CloseCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.DecideThreshold;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.HandOverCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordOutcome;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ReopenCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.TakeOverCase;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** What is decided about a case as a whole, each with its reason and who decided. */
final class DecisionForms {

  private final Desk desk;

  DecisionForms(Desk desk) {
    this.desk = desk;
  }

  Ask<PositionOfTrustCommand> threshold() {
    WhenEntry happened = desk.happened("Decided");
    Choice<Boolean> met =
        new Choice<Boolean>("met", "Is the threshold met?")
            .option(true, "Yes, it is met")
            .option(false, "No, it is not");
    met.require("Say whether the threshold is met.");
    Map<String, String> groundWords = new LinkedHashMap<>();
    for (ThresholdGround ground : ThresholdGround.values()) {
      groundWords.put(ground.name(), Words.sentence(ground.words()));
    }
    Ticks grounds = new Ticks("grounds", "On which ground", groundWords).down();
    grounds.hint("The adult has, or may have …");
    LongText reason = Usual.reason("Why", "What the decision rests on; an inspector reads it.");
    TextEntry decidedBy = Usual.decidedBy();
    Runnable fit = () -> grounds.setVisible(!Boolean.FALSE.equals(met.value()));
    met.onChange(fit);
    FormSheet form = new FormSheet().with(met, grounds, reason).beside(happened, decidedBy);
    return new Ask<>(
        form,
        "Record the decision",
        () ->
            new DecideThreshold(
                desk.reference(),
                Usual.when(happened),
                Boolean.TRUE.equals(met.value()),
                Boolean.TRUE.equals(met.value())
                    ? grounds.value().stream().map(ThresholdGround::valueOf).toList()
                    : List.of(),
                reason.value(),
                decidedBy.value()),
        "The threshold decision is recorded.");
  }

  Ask<PositionOfTrustCommand> outcome() {
    Pick outcome = new Pick("outcome", "Outcome", desk.inForce(CodeList.OUTCOME));
    outcome.require("Choose the outcome.");
    LongText reason =
        Usual.reason("Why", "What the outcome rests on; the ombudsman and inspectors read it.");
    WhenEntry happened = desk.happened("Reached");
    TextEntry decidedBy = Usual.decidedBy();
    return new Ask<>(
        new FormSheet().with(outcome, reason).beside(happened, decidedBy),
        "Record the outcome",
        () ->
            new RecordOutcome(
                desk.reference(),
                Usual.when(happened),
                new Outcome(Objects.requireNonNullElse(outcome.value(), "")),
                reason.value(),
                decidedBy.value()),
        "The outcome is recorded.");
  }

  Ask<PositionOfTrustCommand> handOver() {
    TextEntry authority = new TextEntry("toAuthority", "To which authority");
    authority.require("Name the authority.");
    LongText reason = Usual.reason("Why", null);
    WhenEntry happened = desk.happened("Handed over");
    return new Ask<>(
        new FormSheet().with(authority, reason, happened),
        "Hand the case over",
        () ->
            new HandOverCase(
                desk.reference(),
                Usual.when(happened),
                Objects.requireNonNullElse(authority.value(), ""),
                reason.value()),
        "The case is handed over.");
  }

  Ask<PositionOfTrustCommand> takeOver() {
    TextEntry authority = new TextEntry("fromAuthority", "From which authority");
    authority.require("Name the authority.");
    TextEntry theirs = new TextEntry("theirReference", "Their reference");
    theirs.aside("if known");
    LongText reason = Usual.reason("Why", null);
    WhenEntry happened = desk.happened("Taken over");
    return new Ask<>(
        new FormSheet().beside(authority, theirs).with(reason, happened),
        "Take the case over",
        () ->
            new TakeOverCase(
                desk.reference(),
                Usual.when(happened),
                Objects.requireNonNullElse(authority.value(), ""),
                theirs.value(),
                reason.value()),
        "The case is taken over.");
  }

  Ask<PositionOfTrustCommand> close() {
    LongText reason = Usual.reason("Why it is closed", null);
    Ticks despite = new CloseAllTheSame("despiteOutstanding", "Something is outstanding");
    WhenEntry happened = desk.happened("Closed");
    TextEntry decidedBy = Usual.decidedBy();
    FormSheet form = new FormSheet();
    return new Ask<>(
        form.with(reason, despite).beside(happened, decidedBy),
        "Close the case",
        () ->
            new CloseCase(
                desk.reference(),
                Usual.when(happened),
                reason.value(),
                !despite.value().isEmpty(),
                decidedBy.value()),
        "The case is closed.");
  }

  Ask<PositionOfTrustCommand> reopen() {
    LongText reason = Usual.reason("Why it is reopened", null);
    WhenEntry happened = desk.happened("Reopened");
    TextEntry decidedBy = Usual.decidedBy();
    return new Ask<>(
        new FormSheet().with(reason).beside(happened, decidedBy),
        "Reopen the case",
        () ->
            new ReopenCase(
                desk.reference(), Usual.when(happened), reason.value(), decidedBy.value()),
        "The case is open again.");
  }

  /** Asked only once the case was found to have something outstanding. */
  private static final class CloseAllTheSame extends Ticks {
    CloseAllTheSame(String name, String label) {
      super(name, label, Map.of("true", "Close the case all the same; the reason says why"));
      setVisible(false);
    }

    @Override
    public void refuse(String sentence) {
      setVisible(true);
      super.refuse("Tick to close the case all the same.");
    }
  }
}
