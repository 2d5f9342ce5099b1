package org.guardbook.ui.reviews;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.review.ReviewCommand;
import org.guardbook.command.review.ReviewCommand.AskForManagementReview;
import org.guardbook.command.review.ReviewCommand.CommissionReview;
import org.guardbook.command.review.ReviewCommand.NamedPerson;
import org.guardbook.command.review.ReviewCommand.ReceiveManagementReview;
import org.guardbook.command.review.ReviewCommand.ReturnManagementReview;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FilesEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** How a review is done: its commission, and what agencies contribute to it. */
final class CommissionForms {

  /** Weeks that an agency usually has for its management review. */
  private static final int WEEKS = 8;

  private final Desk desk;

  CommissionForms(Desk desk) {
    this.desk = desk;
  }

  Ask<ReviewCommand> commission() {
    Pick kind = Desk.kind(desk.codes(), desk.now(), "As which kind");
    kind.fill(desk.file().summary().kind());
    TextEntry method = new TextEntry("method", "Method");
    method.hint("For example: individual management reviews and an overview report");
    method.require("Say how the review is to be done.");
    LongText terms = new LongText("termsOfReference", "Terms of reference");
    terms.hint("What the review is to find out, and the time it looks at");
    terms.require("Write down the terms of reference.");
    Ticks panel = new Ticks("panel", "Who sits on the panel", desk.agencies());
    TextEntry author = new TextEntry("author.name", "Independent author");
    author.aside("leave empty until one is appointed");
    DayEntry due = new DayEntry("reportDueOn", "Report due");
    due.aside("if a date is set");
    WhenEntry happened = desk.happened("Commissioned");
    return new Ask<>(
        new FormSheet().with(kind, method, terms, panel).beside(author, due).with(happened),
        "Commission the review",
        () -> {
          String name = author.value();
          return new CommissionReview(
              desk.reference(),
              Usual.when(happened),
              Desk.chosenKind(kind),
              Desk.line(method),
              terms.value(),
              panel.value().stream().map(Agency::new).toList(),
              name == null ? null : new NamedPerson(name, null),
              due.value());
        },
        "The review is commissioned.");
  }

  Ask<ReviewCommand> ask() {
    Map<String, String> notAsked = new LinkedHashMap<>(desk.agencies());
    desk.file().managementReviews().forEach(review -> notAsked.remove(review.agency()));
    Pick agency = desk.agency("agency", "Which agency", notAsked);
    DayEntry due = new DayEntry("dueOn", "Due");
    due.require("Enter the day by which it is due.");
    due.fill(desk.now().toLocalDate().plusWeeks(WEEKS));
    WhenEntry happened = desk.happened("Asked");
    return new Ask<>(
        new FormSheet().with(agency, due, happened),
        "Ask for it",
        () ->
            new AskForManagementReview(
                desk.reference(), Usual.when(happened), Desk.chosenAgency(agency), day(due)),
        "The agency is asked for its management review.");
  }

  Ask<ReviewCommand> receive() {
    Pick agency = desk.agency("agency", "Which agency", desk.agenciesOf(ReviewStates::isOwed));
    WhenEntry happened = desk.happened("Received");
    FilesEntry documents = desk.documents("What came");
    return new Ask<>(
        new FormSheet().beside(agency, happened).with(documents, documents.chooser()),
        "Record it as received",
        () ->
            new ReceiveManagementReview(
                desk.reference(),
                Usual.when(happened),
                Desk.chosenAgency(agency),
                documents.value()),
        "The management review is received.");
  }

  Ask<ReviewCommand> sendBack() {
    Pick agency =
        desk.agency(
            "agency", "Which agency", desk.agenciesOf(review -> !ReviewStates.isOwed(review)));
    LongText reason = Usual.reason("What is to be amended", "The agency is told in these words.");
    DayEntry due = new DayEntry("dueOn", "Now due");
    due.require("Enter the day by which it is due.");
    due.fill(desk.now().toLocalDate().plusWeeks(WEEKS / 2));
    WhenEntry happened = desk.happened("Returned");
    return new Ask<>(
        new FormSheet().with(agency, reason, due, happened),
        "Return it",
        () ->
            new ReturnManagementReview(
                desk.reference(),
                Usual.when(happened),
                Desk.chosenAgency(agency),
                day(due),
                reason.value()),
        "The management review is returned.");
  }

  private static LocalDate day(DayEntry entry) {
    return Objects.requireNonNull(entry.value(), "a date that has no problem has a value");
  }
}
