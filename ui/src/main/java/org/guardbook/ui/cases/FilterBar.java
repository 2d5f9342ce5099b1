package org.guardbook.ui.cases;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.lists.FilterMenu;

/** Everything the list can be narrowed by: words, where a case stands, codes and days. */
final class FilterBar extends Div {

  private static final Set<CaseState> ALL = Set.of();
  private static final Set<CaseState> OPEN =
      Arrays.stream(CaseState.values()).filter(CaseState::isOpen).collect(Collectors.toSet());

  private final CodeLabels labels;
  private final Consumer<CaseFilter> onChange;
  private final TextEntry words = new TextEntry("text", "Search by name, reference or setting");
  private final Chips<Set<CaseState>> states;
  private final Ticks sectors;
  private final Ticks natures;
  private final Ticks outcomes;
  private final FilterMenu sectorMenu;
  private final FilterMenu natureMenu;
  private final FilterMenu outcomeMenu;
  private final DaysMenu received;
  private final DaysMenu firstMeeting;
  private CaseFilter filter = CaseFilter.NONE;

  FilterBar(CodeLabels labels, Consumer<CaseFilter> onChange) {
    this.labels = labels;
    this.onChange = onChange;
    addClassName("filters");
    words.onChange(() -> onChange.accept(filter.containing(words.text())));
    FormSheet search = new FormSheet().with(words);
    search.getElement().setAttribute("role", "search");
    search.getElement().setAttribute("aria-label", "In this list");
    states = new Chips<>("Where the case stands", this::inStates);
    states.chip(ALL, "All").chip(OPEN, "Open");
    for (CaseState state : CaseState.values()) {
      states.chip(Set.of(state), state.label());
    }
    sectors = ticks("sectors", "Setting", CodeList.SECTOR);
    natures = ticks("natures", "Nature", CodeList.NATURE);
    outcomes = ticks("outcomes", "Outcome", CodeList.OUTCOME);
    sectorMenu = new FilterMenu("Setting", sectors);
    natureMenu = new FilterMenu("Nature", natures);
    outcomeMenu = new FilterMenu("Outcome", outcomes);
    received =
        new DaysMenu(
            "Received", days -> onChange.accept(filter.within(days, filter.firstMeeting())));
    firstMeeting =
        new DaysMenu(
            "First meeting", days -> onChange.accept(filter.within(filter.received(), days)));
    Div menus = new Div(sectorMenu, natureMenu, outcomeMenu, received, firstMeeting);
    menus.addClassName("chips");
    add(search, states, menus);
  }

  private Ticks ticks(String name, String label, CodeList list) {
    Ticks ticks = new Ticks(name, label, labels.all(list)).down();
    ticks.onChange(this::withCodes);
    return ticks;
  }

  private void inStates(Set<CaseState> chosen) {
    onChange.accept(filter.inStates(chosen));
  }

  private void withCodes() {
    onChange.accept(
        filter.withCodes(
            Set.copyOf(sectors.value()),
            Set.copyOf(natures.value()),
            Set.copyOf(outcomes.value())));
  }

  /** Shows what the address says; what is being typed is left alone. */
  void show(CaseFilter shown, Map<CaseState, Long> byState) {
    filter = shown;
    if (!words.text().strip().equals(shown.text())) {
      words.fill(shown.text());
    }
    states.show(shown.states());
    states.count(ALL, sum(byState, Arrays.asList(CaseState.values())));
    states.count(OPEN, sum(byState, OPEN));
    for (CaseState state : CaseState.values()) {
      states.count(Set.of(state), byState.getOrDefault(state, 0L));
    }
    sectors.fill(List.copyOf(shown.sectors()));
    natures.fill(List.copyOf(shown.natures()));
    outcomes.fill(List.copyOf(shown.outcomes()));
    say(sectorMenu, CodeList.SECTOR, shown.sectors());
    say(natureMenu, CodeList.NATURE, shown.natures());
    say(outcomeMenu, CodeList.OUTCOME, shown.outcomes());
    received.show(shown.received());
    firstMeeting.show(shown.firstMeeting());
  }

  private void say(FilterMenu menu, CodeList list, Set<String> codes) {
    menu.say(
        codes.isEmpty()
            ? "all"
            : codes.stream().map(code -> labels.of(list, code)).collect(Collectors.joining(", ")),
        !codes.isEmpty());
  }

  private static long sum(Map<CaseState, Long> byState, Collection<CaseState> states) {
    return states.stream().mapToLong(state -> byState.getOrDefault(state, 0L)).sum();
  }
}
