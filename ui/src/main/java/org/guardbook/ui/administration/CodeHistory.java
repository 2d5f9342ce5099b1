package org.guardbook.ui.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.query.referencedata.ReferenceDataQuery.CodeChange;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Words;

/** Who changed a code list, when, and from what to what. */
final class CodeHistory extends Div {

  private final LocalDate today;

  CodeHistory(LocalDate today) {
    this.today = today;
    addClassName("stack");
    getStyle().set("margin-top", "24px");
  }

  void show(List<CodeChange> changes) {
    removeAll();
    PlainTable table = new PlainTable("What was changed", "Recorded", "By", "Code", "Change");
    for (CodeChange change : changes) {
      Span code = new Span(change.code());
      code.addClassName("mono");
      table.row(
          new Span(Words.moment(change.at(), today)),
          new Span(change.by()),
          code,
          new Span(words(change)));
    }
    Div sheet = new Div(table);
    sheet.addClassNames("card", "flush");
    add(new H2("What was changed"), sheet);
    setVisible(!changes.isEmpty());
  }

  private static String words(CodeChange change) {
    String from = " from " + Words.date(change.from());
    return switch (change.kind()) {
      case INTRODUCED -> "introduced as “" + change.label() + "”" + from;
      case RELABELLED -> "“" + change.before() + "” → “" + change.label() + "”" + from;
      case RETIRED -> "“" + change.label() + "” retired" + from;
    };
  }
}
