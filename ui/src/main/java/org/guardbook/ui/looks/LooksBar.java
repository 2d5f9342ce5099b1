package org.guardbook.ui.looks;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.guardbook.command.Refusal;
import org.guardbook.command.look.Sight;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.lists.FilterMenu;

/** Everything the list of looks can be narrowed by. */
final class LooksBar extends Div {

  private final Consumer<LooksFilter> onChange;
  private final TextEntry reference = new TextEntry("reference", "Case or record");
  private final TextEntry account = new TextEntry("account", "Signed in as");
  private final DayEntry from = new DayEntry("from", "From");
  private final DayEntry until = new DayEntry("until", "Until");
  private final FormSheet days = new FormSheet();
  private final FilterMenu daysMenu;
  private final Chips<Set<Sight.Kind>> kinds;
  private LooksFilter filter = LooksFilter.NONE;

  LooksBar(Consumer<LooksFilter> onChange) {
    this.onChange = onChange;
    addClassName("filters");
    reference.onChange(this::narrow);
    account.onChange(this::narrow);
    FormSheet search = new FormSheet().beside(reference, account);
    search.getElement().setAttribute("role", "search").setAttribute("aria-label", "In this list");
    kinds = new Chips<>("In which way", chosen -> onChange.accept(filter.of(chosen)));
    kinds.chip(Set.of(), "All");
    for (Sight.Kind kind : Sight.Kind.values()) {
      kinds.chip(Set.of(kind), kind.label());
    }
    days.with(from, until).submit("Show", this::within);
    days.foot(Actions.quiet("Any day", () -> onChange.accept(filter.within(null, null))));
    daysMenu = new FilterMenu("Days", days);
    Div menus = new Div(daysMenu);
    menus.addClassName("chips");
    add(search, kinds, menus);
  }

  private void narrow() {
    onChange.accept(filter.about(reference.text().strip(), account.text().strip()));
  }

  private void within() {
    LocalDate first = from.value();
    LocalDate last = until.value();
    if (first != null && last != null && last.isBefore(first)) {
      days.refuse(
          List.of(new Refusal("until", "The last day lies before the first. Change one of them.")));
      return;
    }
    daysMenu.setOpen(false);
    onChange.accept(filter.within(first, last));
  }

  /** Shows what the address says; what is being typed is left alone. */
  void show(LooksFilter shown, Map<Sight.Kind, Long> byKind) {
    filter = shown;
    fill(reference, shown.reference());
    fill(account, shown.account());
    from.fill(shown.from());
    until.fill(shown.until());
    daysMenu.say(days(shown), shown.from() != null || shown.until() != null);
    kinds.show(shown.kinds());
    kinds.count(Set.of(), byKind.values().stream().mapToLong(Long::longValue).sum());
    byKind.forEach((kind, count) -> kinds.count(Set.of(kind), count));
  }

  private static void fill(TextEntry entry, String text) {
    if (!entry.text().strip().equals(text)) {
      entry.fill(text);
    }
  }

  /** "any day", "from 1 April 2013", "1 April 2013 to 31 March 2014". */
  static String days(LooksFilter filter) {
    LocalDate first = filter.from();
    LocalDate last = filter.until();
    if (first == null) {
      return last == null ? "any day" : "until " + Words.date(last);
    }
    return last == null
        ? "from " + Words.date(first)
        : Words.date(first) + " to " + Words.date(last);
  }
}
