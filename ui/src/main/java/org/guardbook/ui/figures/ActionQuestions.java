package org.guardbook.ui.figures;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.Pick;

/** What the reader chooses: the plan, the business day, and the day it is looked at from. */
final class ActionQuestions extends Div {

  private final Pick plan;
  private final DayEntry on = new DayEntry("on", "On");
  private final QuestionForm sheet;
  private final Consumer<ActionsAsked> onChange;

  /**
   * @param plans title by reference; empty for whoever may not see reviews
   */
  ActionQuestions(Map<String, String> plans, LocalDate today, Consumer<ActionsAsked> onChange) {
    this.onChange = onChange;
    plan = new Pick("plan", "Review or plan", plans);
    plan.aside("all, if none is chosen");
    plan.setVisible(!plans.isEmpty());
    on.require("Enter the day.");
    on.aside("how they stood at its end");
    sheet = new QuestionForm(today, this::ask);
    sheet.row(plan, on, sheet.asAt());
    addClassNames("card", "no-print");
    add(sheet);
  }

  void show(ActionsAsked asked) {
    plan.fill(asked.plan());
    on.fill(asked.on());
    sheet.asAt().fill(asked.upTo().shown());
  }

  private void ask(RecordedUpTo upTo) {
    LocalDate day = on.value();
    if (day != null) {
      onChange.accept(new ActionsAsked(plan.value(), day, upTo));
    }
  }
}
