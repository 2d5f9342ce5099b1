package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.custody.CustodyCommand.PassOverEntry;
import org.guardbook.query.replay.ProjectionQuery.Letter;
import org.guardbook.query.replay.ProjectionQuery.OpenDeadLetter;
import org.guardbook.query.replay.ProjectionQuery.OpenedLetter;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetter;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;

/** One entry that a view could not take in: why, what it is shaped like, and what to do. */
@Route(value = "administration/operations/letters/:letter", layout = MainLayout.class)
@PageTitle("Held back · Guardbook")
@PermitAll
@OpenTo(Operation.READ_PROJECTIONS)
@StyleSheet("context://guardbook/lists.css")
class DeadLetterView extends Div implements BeforeEnterObserver {

  private final Dispatch dispatch;
  private final Clock clock;

  DeadLetterView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
  }

  static String address(String letter) {
    return "administration/operations/letters/" + letter;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    Optional<OpenedLetter> found = entered.getRouteParameters().get("letter").flatMap(this::find);
    if (found.isEmpty()) {
      entered.rerouteToError(NotFoundException.class);
      return;
    }
    show(found.get());
  }

  private Optional<OpenedLetter> find(String id) {
    return dispatch.askForOne(new OpenDeadLetter(id), OpenedLetter.class);
  }

  private void show(OpenedLetter opened) {
    removeAll();
    Letter letter = opened.letter();
    PageHead head =
        new PageHead(letter.type())
            .trail("Operations", Tabs.Tab.OPERATIONS.address(), "#" + letter.position())
            .under(
                DeadLettersCard.view(letter)
                    + " could not take this entry in, and holds back what comes after it in the"
                    + " same record. Other records go on.");
    if (Dispatch.signedIn().orElseThrow().may(Operation.PASS_OVER_ENTRIES)) {
      head.actions(
          Actions.button("Try again", () -> retry(letter)),
          Actions.quiet("Go on without it", () -> askToPassOver(letter)));
    }
    Div sheets = new Div(why(letter), body(opened));
    sheets.addClassName("stack");
    add(head, sheets);
  }

  private Component why(Letter letter) {
    return new Card(
        "Why it is held back",
        new Facts()
            .add("Cause", letter.cause())
            .add("Where in the program", letter.where())
            .add("Record", DeadLettersCard.record(letter))
            .add("Recorded", moment(letter.recordedAt()))
            .add("Held back since", moment(letter.since()))
            .add("Tried", Words.count(letter.tries(), "time", "times"))
            .add("Waiting behind it", Words.count(letter.waiting(), "entry", "entries")));
  }

  private String moment(Instant at) {
    return Words.moment(at, LocalDate.ofInstant(clock.instant(), When.ENGLAND));
  }

  private static Component body(OpenedLetter opened) {
    PlainTable table = new PlainTable("What the entry is shaped like", "Field", "Value");
    opened.body().forEach(field -> table.row(new Span(field.field()), new Span(field.value())));
    return new Card(
        "What the entry is shaped like",
        new Paragraph("Names, dates of birth and texts are left out."),
        table);
  }

  private void retry(Letter letter) {
    if (dispatch.ask(new RetryDeadLetter(letter.id()), Boolean.class)) {
      leave(DeadLettersCard.view(letter) + " has taken the entry in, and what waited behind it.");
      return;
    }
    Optional<OpenedLetter> still = find(letter.id());
    if (still.isEmpty()) {
      leave("The entry was taken in. Another one in the same record is held back now.");
      return;
    }
    show(still.get());
    Notices.say("It failed again. What is shown is of this try.");
  }

  private void askToPassOver(Letter letter) {
    Question question = new Question("Go on without this entry?");
    LongText reason = new LongText("reason", "Why the view goes on without it");
    reason.hint("It stays on record with your name.");
    reason.require("Say why the view goes on without it.");
    FormSheet form =
        new FormSheet()
            .with(
                new Paragraph(
                    DeadLettersCard.view(letter)
                        + " then lacks this entry. The record keeps it, and a rebuild takes it in if"
                        + " it then can."),
                reason);
    form.submit(
        "Go on without it",
        () -> {
          dispatch.send(
              new PassOverEntry(letter.projection(), letter.entry(), reason.value()),
              form.commandId());
          dispatch.ask(new RetryDeadLetter(letter.id()), Boolean.class);
          question.close();
          leave(
              DeadLettersCard.view(letter)
                  + " goes on without the entry. Who decided so and why is on record.");
        });
    form.foot(Actions.quiet("Keep it waiting", question::close));
    question.asking(form).openOver(this);
  }

  private void leave(String words) {
    Notices.sayOnNextPage(words);
    getUI().ifPresent(ui -> ui.navigate(OperationsView.class));
  }
}
