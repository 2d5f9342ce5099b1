package org.guardbook.ui.cases;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.guardbook.command.Refusal;
import org.guardbook.ui.cases.CaseFilter.Days;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.lists.FilterMenu;

/** Narrows the list to a stretch of days, open at either end. */
final class DaysMenu extends Div {

  private final FilterMenu menu;
  private final FormSheet sheet = new FormSheet();
  private final DayEntry from = new DayEntry("from", "From");
  private final DayEntry until = new DayEntry("until", "Until");
  private final Consumer<Days> onChange;

  DaysMenu(String label, Consumer<Days> onChange) {
    this.onChange = onChange;
    sheet.with(from, until);
    sheet.submit("Show", this::narrow);
    sheet.foot(Actions.quiet("Any day", () -> onChange.accept(Days.ANY)));
    menu = new FilterMenu(label, sheet);
    add(menu);
  }

  private void narrow() {
    LocalDate first = from.value();
    LocalDate last = until.value();
    if (first != null && last != null && last.isBefore(first)) {
      sheet.refuse(
          List.of(new Refusal("until", "The last day lies before the first. Change one of them.")));
      return;
    }
    menu.setOpen(false);
    onChange.accept(new Days(first, last));
  }

  void show(Days days) {
    from.fill(days.from());
    until.fill(days.until());
    menu.say(words(days), !days.equals(Days.ANY));
  }

  private static String words(Days days) {
    LocalDate from = days.from();
    LocalDate until = days.until();
    if (from == null) {
      return until == null ? "any day" : "until " + Words.date(until);
    }
    return until == null
        ? "from " + Words.date(from)
        : Words.date(from) + " to " + Words.date(until);
  }
}
