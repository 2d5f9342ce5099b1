package org.guardbook.ui.reviews;

import org.guardbook.command.review.ReviewCommand;
import org.guardbook.command.review.ReviewCommand.ApproveReport;
import org.guardbook.command.review.ReviewCommand.PublishReport;
import org.guardbook.command.review.ReviewCommand.SubmitReport;
import org.guardbook.command.review.ReviewCommand.WithholdPublication;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FilesEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** What becomes of the overview report. */
final class ReportForms {

  private final Desk desk;

  ReportForms(Desk desk) {
    this.desk = desk;
  }

  Ask<ReviewCommand> submit() {
    WhenEntry happened = desk.happened("Submitted");
    FilesEntry documents = desk.documents("The report");
    return new Ask<>(
        new FormSheet().with(happened, documents, documents.chooser()),
        "Record it as submitted",
        () -> new SubmitReport(desk.reference(), Usual.when(happened), documents.value()),
        "The report is submitted.");
  }

  Ask<ReviewCommand> approve() {
    LongText note = new LongText("note", "What the board said");
    note.aside("if anything");
    WhenEntry happened = desk.happened("Approved");
    TextEntry decidedBy = Usual.decidedBy();
    return new Ask<>(
        new FormSheet().with(note, happened, decidedBy),
        "Approve the report",
        () ->
            new ApproveReport(
                desk.reference(), Usual.when(happened), note.value(), decidedBy.value()),
        "The report is approved.");
  }

  Ask<ReviewCommand> publish() {
    LongText where = new LongText("where", "Where it can be read");
    where.aside("an address, or a library");
    where.require("Say where it can be read.");
    WhenEntry happened = desk.happened("Published");
    return new Ask<>(
        new FormSheet().with(where, happened),
        "Record the publication",
        () -> new PublishReport(desk.reference(), Usual.when(happened), where.value()),
        "The report is published.");
  }

  Ask<ReviewCommand> withhold() {
    LongText reason =
        Usual.reason("Why it is not published", "In the child's interest, or for an inquest.");
    Choice<Boolean> inquest =
        new Choice<Boolean>("untilInquest", "Does it wait on an inquest?")
            .option(true, "Yes, until the inquest is over")
            .option(false, "No");
    inquest.require("Say whether it waits on an inquest.");
    DayEntry until = new DayEntry("until", "To be looked at again on");
    until.aside("if a day is set");
    WhenEntry happened = desk.happened("Decided");
    TextEntry decidedBy = Usual.decidedBy();
    return new Ask<>(
        new FormSheet().with(reason, inquest, until).beside(happened, decidedBy),
        "Withhold publication",
        () ->
            new WithholdPublication(
                desk.reference(),
                Usual.when(happened),
                reason.value(),
                Boolean.TRUE.equals(inquest.value()),
                until.value(),
                decidedBy.value()),
        "Publication is withheld.");
  }
}
