package org.guardbook.ui.figures;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.WhenEntry;

/** What figures are chosen by, in one row; from when they are looked at is always among it. */
final class QuestionForm extends FormSheet {

  private final WhenEntry asAt = new WhenEntry("asAt", "As at");
  private final LocalDate today;
  private final Consumer<RecordedUpTo> onAsk;

  QuestionForm(LocalDate today, Consumer<RecordedUpTo> onAsk) {
    this.today = today;
    this.onAsk = onAsk;
    asAt.aside("if not now; the end of the day unless you give a time");
    submit("Show", this::ask);
  }

  /** To stand in its place among the other fields. */
  WhenEntry asAt() {
    return asAt;
  }

  QuestionForm row(Field<?>... fields) {
    Div row = new Div(fields);
    row.addClassName("asking");
    with(row);
    List.of(fields).forEach(this::alsoKnow);
    return this;
  }

  void ask() {
    When from = asAt.value();
    if (from != null && from.date().isAfter(today)) {
      refuse("asAt", "What will be recorded by then is not known yet.");
    } else {
      onAsk.accept(RecordedUpTo.typed(from));
    }
  }

  void refuse(String field, String sentence) {
    refuse(List.of(new Refusal(field, sentence)));
  }
}
