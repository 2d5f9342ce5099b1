package org.guardbook.ui.children;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.DueStep;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.Vantage;

/** A part of what is due: a row for each step, with why by that day a click away. */
final class DueTable extends Div {

  private static final int SOME = 25;

  private final Codes codes;
  private final LocalDate today;
  private final boolean keeps;
  private final Vantage vantage;
  private final PlainTable table;

  /**
   * @param keeps whether the reader may do what is due
   */
  DueTable(
      String heading,
      String id,
      String under,
      List<DueStep> steps,
      Codes codes,
      Vantage vantage,
      boolean keeps) {
    this.codes = codes;
    this.vantage = vantage;
    this.today = vantage.time().toLocalDate();
    this.keeps = keeps;
    addClassNames("part", "steps");
    H2 title = new H2(heading + " · " + Words.count(steps.size()));
    title.setId(id);
    title.getElement().setAttribute("tabindex", "-1");
    add(title);
    if (!under.isEmpty()) {
      add(Texts.small(under));
    }
    table =
        keeps
            ? new PlainTable(heading, "By", "Due", "Child", "Arranged, or last", "Team", "")
            : new PlainTable(heading, "By", "Due", "Child", "Arranged, or last", "Team");
    Div card = new Div(table);
    card.addClassNames("card", "flush");
    add(card);
    showMore(steps, 0);
  }

  private void showMore(List<DueStep> steps, int from) {
    int until = Math.min(steps.size(), from + SOME);
    steps.subList(from, until).forEach(this::row);
    if (until < steps.size()) {
      Div more = new Div();
      more.addClassName("moreentries");
      more.add(
          Actions.quiet(
              "Show more of " + Words.count(steps.size()),
              () -> {
                remove(more);
                showMore(steps, until);
              }));
      add(more);
    }
  }

  private void row(DueStep step) {
    Div by = new Div(new Span(Words.day(step.dueOn(), today)));
    Div tag = new Div(ChildWords.due(step, today));
    by.add(tag);
    Div due = new Div(new Span(step.kind().label()));
    Div why = new Div(why(step));
    why.addClassName("small");
    due.add(why);
    Anchor child =
        new Anchor(vantage.from(KindOfRecord.CHILD.address(step.reference())), step.name());
    child.getElement().setAttribute("data-row", true);
    Div who = new Div(child);
    Div reference = new Div(step.reference());
    reference.addClassName("small");
    who.add(reference);
    Span team = new Span(codes.label(CodeList.TEAM, step.team()));
    NativeTableRow row =
        keeps
            ? table.row(by, due, who, arranged(step), team, toDo(step))
            : table.row(by, due, who, arranged(step), team);
    row.setClassName("hot", step.dueOn().isBefore(today));
    row.setClassName("warm", !step.dueOn().isBefore(today) && step.isArrangedTooLate());
  }

  private Component arranged(DueStep step) {
    Div cell = new Div();
    When calledFor = step.calledFor();
    if (calledFor != null) {
      cell.add(
          new Span(
              (calledFor.date().isBefore(today) ? "was to be " : "arranged for ")
                  + Words.day(calledFor.date(), today)
                  + (calledFor.time() == null ? "" : ", " + Words.time(calledFor.time()))));
    }
    LocalDate last = step.last();
    Div lastly = new Div(last == null ? firstOf(step) : "last " + Words.day(last, today));
    lastly.addClassName("small");
    cell.add(lastly);
    return cell;
  }

  private static String firstOf(DueStep step) {
    return switch (step.kind()) {
      case INITIAL_CONFERENCE, RECEIVING_IN_CONFERENCE -> "";
      case REVIEW_CONFERENCE -> "the first review";
      case CORE_GROUP -> "the first core group";
      case VISIT -> "not seen yet";
    };
  }

  private static NativeDetails why(DueStep step) {
    Div words = new Div(new Paragraph(Words.sentence(step.why()) + "."));
    if (!step.leftOut().isEmpty()) {
      words.add(new Paragraph("Left out: " + String.join("; ", step.leftOut()) + "."));
    }
    NativeDetails why = new NativeDetails("why?", words);
    why.addClassName("why");
    why.getSummary()
        .getElement()
        .setAttribute("aria-label", "why? " + step.kind().label() + ", " + step.name());
    return why;
  }

  /** Nothing for a conference that is still to take place as it was called. */
  private Component toDo(DueStep step) {
    boolean isConference =
        switch (step.kind()) {
          case INITIAL_CONFERENCE, RECEIVING_IN_CONFERENCE, REVIEW_CONFERENCE -> true;
          case CORE_GROUP, VISIT -> false;
        };
    When calledFor = step.calledFor();
    if (isConference && calledFor != null && calledFor.date().isAfter(today)) {
      return new Span();
    }
    String label = isConference && calledFor == null ? "Call it" : "Record it";
    Anchor toDo = new Anchor(What.toDo(step).address(step.reference()), label);
    toDo.getElement()
        .setAttribute("aria-label", label + ": " + step.kind().label() + ", " + step.name());
    return toDo;
  }
}
