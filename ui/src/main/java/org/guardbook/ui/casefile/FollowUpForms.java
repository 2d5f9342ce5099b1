package org.guardbook.ui.casefile;

import java.util.List;
import java.util.Objects;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordConsequence;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ReferToBarringService;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ReferToRegulator;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.SendEmployerCopy;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.SendOutcomeLetter;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** What follows an outcome: consequences, letters, referrals. */
final class FollowUpForms {

  private final Desk desk;

  FollowUpForms(Desk desk) {
    this.desk = desk;
  }

  Ask<PositionOfTrustCommand> consequence() {
    Pick consequence = new Pick("consequence", "What followed", desk.inForce(CodeList.CONSEQUENCE));
    consequence.require("Choose what followed.");
    LongText note = new LongText("note", "In a sentence");
    note.aside("if there is more to say");
    WhenEntry happened = desk.happened("When");
    return new Ask<>(
        new FormSheet().with(consequence, note, happened),
        "Record it",
        () ->
            new RecordConsequence(
                desk.reference(),
                Usual.when(happened),
                new Consequence(Objects.requireNonNullElse(consequence.value(), "")),
                note.value()),
        "The consequence is recorded.");
  }

  Ask<PositionOfTrustCommand> letter() {
    WhenEntry happened = desk.happened("Sent");
    return new Ask<>(
        new FormSheet().with(happened),
        "The letter was sent",
        () -> new SendOutcomeLetter(desk.reference(), Usual.when(happened)),
        "The outcome letter is recorded as sent.");
  }

  Ask<PositionOfTrustCommand> employerCopy() {
    WhenEntry happened = desk.happened("Sent");
    return new Ask<>(
        new FormSheet().with(happened),
        "The copy was sent",
        () -> new SendEmployerCopy(desk.reference(), Usual.when(happened)),
        "The employer's copy is recorded as sent.");
  }

  Ask<PositionOfTrustCommand> barringService() {
    LongText note = Usual.reasonNamed("note", "What the service was told");
    WhenEntry happened = desk.happened("Told");
    return new Ask<>(
        new FormSheet().with(note, happened),
        "Record the referral",
        () -> new ReferToBarringService(desk.reference(), Usual.when(happened), note.value()),
        "The referral is recorded.");
  }

  Ask<PositionOfTrustCommand> regulator() {
    TextEntry regulator = new TextEntry("regulator", "Regulator");
    regulator.suggest(
        List.of(
            "Teaching Regulation Agency",
            "Ofsted",
            "Social Work England",
            "Nursing and Midwifery Council",
            "Health and Care Professions Council",
            "General Medical Council"));
    regulator.require("Name the regulator.");
    LongText note = Usual.reasonNamed("note", "What the regulator was told");
    WhenEntry happened = desk.happened("Told");
    return new Ask<>(
        new FormSheet().with(regulator, note, happened),
        "Record the referral",
        () ->
            new ReferToRegulator(
                desk.reference(),
                Usual.when(happened),
                Objects.requireNonNullElse(regulator.value(), ""),
                note.value()),
        "The referral is recorded.");
  }
}
