package org.guardbook.ui.figures;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.EarlierMoment;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.WhenEntry;

/** What the reader chooses: the plan, the business day, and the day it is looked at from. */
final class ActionQuestions extends Div {

  private final Pick plan;
  private final DayEntry on = new DayEntry("on", "On");
  private final WhenEntry asAt = new WhenEntry("asAt", "As at");
  private final FormSheet sheet = new FormSheet();
  private final Consumer<ActionsAsked> onChange;
  private final LocalDate today;

  /**
   * @param plans title by reference; empty for whoever may not see reviews
   */
  ActionQuestions(Map<String, String> plans, LocalDate today, Consumer<ActionsAsked> onChange) {
    this.today = today;
    this.onChange = onChange;
    plan = new Pick("plan", "Review or plan", plans);
    plan.aside("all, if none is chosen");
    plan.setVisible(!plans.isEmpty());
    on.require("Enter the day.");
    on.aside("how they stood at its end");
    asAt.aside("if not now; the end of the day unless you give a time");
    Div row = new Div(plan, on, asAt);
    row.addClassName("asking");
    sheet.with(row);
    List.of(plan, on, asAt).forEach(sheet::alsoKnow);
    sheet.submit("Show", this::ask);
    addClassNames("card", "no-print");
    add(sheet);
  }

  void show(ActionsAsked asked) {
    plan.fill(asked.plan());
    on.fill(asked.on());
    asAt.fill(asked.earlier().map(EarlierMoment::shown).orElse(null));
  }

  private void ask() {
    LocalDate day = on.value();
    When seenFrom = asAt.value();
    if (seenFrom != null && seenFrom.date().isAfter(today)) {
      sheet.refuse(List.of(new Refusal("asAt", "What will be recorded by then is not known yet.")));
    } else if (day != null) {
      onChange.accept(
          new ActionsAsked(plan.value(), day, seenFrom == null ? null : seenFrom.toString()));
    }
  }
}
