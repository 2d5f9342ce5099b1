package org.guardbook.ui.figures;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guardbook.query.statistics.Form;
import org.guardbook.query.statistics.Period;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.Ticks;

/**
 * What the reader chooses: the period, the day it is looked at from, and for whom it is printed.
 */
final class Questions extends Div {

  private static final String OTHER = "other";
  private static final String PUBLIC = "public";

  private final Map<String, Period> offered = new LinkedHashMap<>();
  private final Pick period;
  private final DayEntry from = new DayEntry("from", "From");
  private final DayEntry until = new DayEntry("until", "Until");
  private final Ticks form =
      new Ticks("form", "Form", Map.of(PUBLIC, "For the public: 1 to 5 shown as c"));
  private final QuestionForm sheet;
  private final Consumer<Asked> onChange;

  Questions(LocalDate today, Consumer<Asked> onChange) {
    this.onChange = onChange;
    Map<String, String> names = new LinkedHashMap<>();
    for (Period each : Periods.offeredOn(today)) {
      offered.put(each.words(), each);
      names.put(each.words(), Periods.name(each));
    }
    names.put(OTHER, "Any two dates");
    period = new Pick("period", "Period", names);
    period.onChange(this::chosen);
    sheet = new QuestionForm(today, this::ask);
    sheet.row(period, from, until, sheet.asAt(), form);
    addClassNames("card", "no-print");
    add(sheet);
  }

  void show(Asked asked) {
    boolean known = offered.containsKey(asked.period().words());
    period.fill(known ? asked.period().words() : OTHER);
    from.fill(asked.period().from());
    until.fill(asked.period().until());
    sheet.asAt().fill(asked.upTo().shown());
    form.fill(asked.form() == Form.PUBLIC ? List.of(PUBLIC) : List.of());
    showDates();
  }

  private void chosen() {
    Period known = offered.get(period.text());
    if (known != null) {
      from.fill(known.from());
      until.fill(known.until());
      sheet.ask();
    }
    showDates();
  }

  private void showDates() {
    boolean other = !offered.containsKey(period.text());
    from.setVisible(other);
    until.setVisible(other);
  }

  private void ask(RecordedUpTo upTo) {
    LocalDate first = from.value();
    LocalDate last = until.value();
    if (first == null || last == null) {
      sheet.refuse("from", "Give the first and the last day of the period.");
    } else if (last.isBefore(first)) {
      sheet.refuse("until", "The last day lies before the first. Change one of them.");
    } else {
      onChange.accept(
          new Asked(
              new Period(first, last),
              upTo,
              form.value().contains(PUBLIC) ? Form.PUBLIC : Form.IN_FULL));
    }
  }
}
