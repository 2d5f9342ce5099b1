package org.guardbook.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.action.ActionWords;
import org.guardbook.ui.components.ActionTag;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.layout.Vantage;

/** Actions as a committee goes through them, each leading to its own page. */
final class ActionTable extends PlainTable {

  /**
   * @param on the day from which they are looked at
   * @param vantage the moment from which what was recorded of them is
   */
  ActionTable(
      String caption, List<TrackedAction> actions, Codes codes, LocalDate on, Vantage vantage) {
    super(caption, "State", "Action", "Agency", "Due", "Silent");
    addClassName("actions-of-a-review");
    numbers(4);
    for (TrackedAction action : actions) {
      row(
          new Div(new ActionTag(action.state())),
          what(action, on, vantage),
          new Div(
              new Span(codes.label(CodeList.AGENCY, action.leadAgency())),
              Texts.small(action.leadRole())),
          due(action, on),
          quiet(action));
    }
  }

  private static Component what(TrackedAction action, LocalDate on, Vantage vantage) {
    Anchor open = new Anchor(vantage.from(ActionWords.address(action)), ActionWords.number(action));
    open.getElement()
        .setAttribute("data-row", true)
        .setAttribute("aria-label", ActionWords.number(action) + ": " + action.text());
    return new Div(
        open, new Span(" " + action.text()), Texts.small(ActionWords.lastWord(action, on)));
  }

  private static Component due(TrackedAction action, LocalDate on) {
    Div due = new Div(new Span(ActionWords.date(action.dueOn(), on)));
    if (action.timesMoved() > 0) {
      due.add(Texts.small(ActionWords.moved(action, on)));
    }
    return due;
  }

  private static Component quiet(TrackedAction action) {
    Span days = new Span(ActionWords.quiet(action));
    days.addClassName("figure");
    days.setClassName("silent", action.silent());
    days.setClassName("soft", !action.silent());
    return days;
  }
}
