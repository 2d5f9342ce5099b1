package org.guardbook.ui.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ConcludeStrand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.LiftSafeguard;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NoteDevelopment;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.OpenStrand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ProgressStrand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.PutSafeguardInPlace;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.query.casefile.CaseFile.Safeguard;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** What goes on while an allegation is looked into: the strands, interim safeguards, notes. */
final class EnquiryForms {

  private final Desk desk;

  EnquiryForms(Desk desk) {
    this.desk = desk;
  }

  Ask<PositionOfTrustCommand> openStrand() {
    return strand(
        "Opened",
        new LongText("note", "What is being looked into"),
        "Open the strand",
        "The strand is open.",
        OpenStrand::new);
  }

  Ask<PositionOfTrustCommand> progressStrand() {
    return strand(
        "When",
        needed("note", "What happened"),
        "Save",
        "Added to the strand.",
        ProgressStrand::new);
  }

  Ask<PositionOfTrustCommand> concludeStrand() {
    return strand(
        "Concluded",
        needed("result", "With what result"),
        "Conclude the strand",
        "The strand is concluded.",
        ConcludeStrand::new);
  }

  private static LongText needed(String name, String label) {
    LongText words = new LongText(name, label);
    words.require("Write a sentence about it.");
    return words;
  }

  private interface OfStrand {
    PositionOfTrustCommand make(
        CaseReference reference, When happened, Strand strand, Narrative words);
  }

  private Ask<PositionOfTrustCommand> strand(
      String whenLabel, LongText words, String button, String done, OfStrand command) {
    Choice<Strand> strand = new Choice<>("strand", "Strand");
    for (Strand each : Strand.values()) {
      strand.option(each, each.label());
    }
    strand.require("Choose the strand.");
    WhenEntry happened = desk.happened(whenLabel);
    return new Ask<>(
        new FormSheet().with(strand, words, happened),
        button,
        () ->
            command.make(
                desk.reference(),
                Usual.when(happened),
                Objects.requireNonNullElse(strand.value(), Strand.POLICE_INVESTIGATION),
                words.value()),
        done);
  }

  Ask<PositionOfTrustCommand> safeguard() {
    LongText measure = new LongText("measure", "What is done to keep children safe meanwhile");
    measure.hint("For example: moved to duties without children; not on shift alone");
    measure.require("Write what was done.");
    WhenEntry happened = desk.happened("In place from");
    return new Ask<>(
        new FormSheet().with(measure, happened),
        "Put it in place",
        () -> new PutSafeguardInPlace(desk.reference(), Usual.when(happened), measure.value()),
        "The safeguard is in place.");
  }

  Ask<PositionOfTrustCommand> liftSafeguard() {
    Map<String, String> active = new LinkedHashMap<>();
    for (Safeguard each : desk.file().safeguards()) {
      if (desk.correcting() || each.lifted() == null) {
        active.put(String.valueOf(each.number()), each.measure());
      }
    }
    Pick safeguard = new Pick("safeguard", "Which safeguard", active);
    safeguard.require("Choose the safeguard.");
    if (active.size() == 1) {
      safeguard.fill(active.keySet().iterator().next());
    }
    LongText reason = Usual.reason("Why it is lifted", null);
    WhenEntry happened = desk.happened("Lifted");
    return new Ask<>(
        new FormSheet().with(safeguard, reason, happened),
        "Lift it",
        () ->
            new LiftSafeguard(
                desk.reference(), Usual.when(happened), Usual.number(safeguard), reason.value()),
        "The safeguard is lifted.");
  }

  Ask<PositionOfTrustCommand> note() {
    LongText note = new LongText("note", "What came to light, or was done");
    note.require("Write what came to light, or was done.");
    WhenEntry happened = desk.happened("When it happened");
    return new Ask<>(
        new FormSheet().with(note, happened),
        "Add the note",
        () -> new NoteDevelopment(desk.reference(), Usual.when(happened), note.value()),
        "The note is added.");
  }
}
