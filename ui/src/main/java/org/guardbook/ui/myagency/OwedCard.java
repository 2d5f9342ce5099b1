package org.guardbook.ui.myagency;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFile;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.action.ActionDesk;
import org.guardbook.ui.action.ActionSheet;
import org.guardbook.ui.action.ActionWords;
import org.guardbook.ui.action.Step;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.jspecify.annotations.Nullable;

/** One action that is owed, with the form that answers it; it stays in its place once answered. */
final class OwedCard extends Article {

  private final ActionDesk desk;
  private final Runnable onAnswered;
  private final Div about = new Div();
  private final Div below = new Div();
  private TrackedAction action;
  private @Nullable ActionSheet sheet;

  OwedCard(ActionDesk desk, TrackedAction action, Runnable onAnswered) {
    this.desk = desk;
    this.action = action;
    this.onAnswered = onAnswered;
    addClassNames("card", "owed");
    add(about, below);
    show();
    close();
  }

  private void show() {
    LocalDate today = desk.today();
    setClassName("hot", action.state() == ActionState.OVERDUE);
    setClassName("warm", action.state() == ActionState.AT_RISK);
    Anchor open = new Anchor(ActionWords.address(action));
    open.add(new Span(ActionWords.number(action) + " " + action.text()));
    open.getElement().setAttribute("data-row", true);
    H2 title = new H2();
    title.add(open);
    Div tags = new Div(ActionWords.tag(action, today));
    tags.addClassName("tags");
    LocalDate sentBack = action.sentBackOn();
    if (sentBack != null) {
      tags.add(new Tag(Tone.AMBER, "↩", "Sent back " + ActionWords.date(sentBack, today)));
    }
    about.removeAll();
    about.add(tags, title, said(today));
    if (!action.successMeasure().isBlank()) {
      Paragraph measure = new Paragraph("To be shown by: " + action.successMeasure());
      measure.addClassName("small");
      about.add(measure);
    }
  }

  private Paragraph said(LocalDate today) {
    String moved = ActionWords.moved(action, today);
    LocalDate heard = action.heardOn();
    String lastWord = action.lastWord();
    String words;
    if (!action.state().isOpen()) {
      words = ActionWords.lastWord(action, today) + ".";
    } else if (action.sentBackOn() != null) {
      words = "The committee asks for more: “" + (lastWord == null ? "" : lastWord.strip()) + "”";
    } else if (heard == null) {
      words =
          "Never updated. Agreed "
              + ActionWords.date(action.agreedOn(), today)
              + ", "
              + ActionWords.quiet(action)
              + " ago.";
    } else {
      words =
          (action.quietDays() == 0
                  ? "Updated today. "
                  : action.silent()
                      ? "Silent " + ActionWords.quiet(action) + ". "
                      : "Heard of " + ActionWords.quiet(action) + " ago. ")
              + (lastWord == null || lastWord.isBlank()
                  ? "Last update " + ActionWords.date(heard, today) + "."
                  : "Last word: “"
                      + lastWord.strip()
                      + "”, "
                      + ActionWords.date(heard, today)
                      + ".");
    }
    Paragraph said = new Paragraph(words + (moved.isEmpty() ? "" : " Date " + moved + "."));
    said.addClassName("small");
    return said;
  }

  /** Lays out the form. */
  void open() {
    sheet = new ActionSheet(desk, action, Step.UPDATE, this::answered);
    below.removeAll();
    below.add(sheet);
  }

  private void close() {
    sheet = null;
    below.removeAll();
    if (action.state().isOpen()) {
      NativeButton update =
          Actions.inline(
              "Update",
              () -> {
                open();
                if (sheet != null) {
                  sheet.focus();
                }
              });
      update.getElement().setAttribute("aria-label", "Update " + ActionWords.number(action));
      below.add(update);
    }
  }

  private void answered(String words) {
    desk.dispatch()
        .askForOne(new OpenAction(action.review(), action.action(), null), ActionFile.class)
        .ifPresent(file -> action = file.action());
    show();
    close();
    Div sent = new Div(words);
    sent.addClassNames("notice", "sent");
    sent.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    below.addComponentAsFirst(sent);
    sent.getElement().executeJs("this.focus()");
    onAnswered.run();
  }
}
