package org.guardbook.ui.children;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildState;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.lists.FilterMenu;

/** Everything the list of children can be narrowed by. */
final class ChildrenBar extends Div {

  private final Codes codes;
  private final Consumer<ChildrenFilter> onChange;
  private final TextEntry words = new TextEntry("text", "Search by name or reference");
  private final Chips<Set<ChildState>> states;
  private final Ticks categories;
  private final Ticks teams;
  private final FilterMenu categoryMenu;
  private final FilterMenu teamMenu;
  private ChildrenFilter filter = ChildrenFilter.NONE;

  ChildrenBar(Codes codes, Consumer<ChildrenFilter> onChange) {
    this.codes = codes;
    this.onChange = onChange;
    addClassName("filters");
    words.onChange(() -> onChange.accept(filter.containing(words.text())));
    FormSheet search = new FormSheet().with(words);
    search.getElement().setAttribute("role", "search").setAttribute("aria-label", "In this list");
    states = new Chips<>("How far it has come", chosen -> onChange.accept(filter.inStates(chosen)));
    states.chip(Set.of(), "All");
    for (ChildState state : ChildState.values()) {
      states.chip(Set.of(state), state.label());
    }
    categories = ticks("categories", "Category of the open plan", CodeList.CATEGORY);
    teams = ticks("teams", "Team", CodeList.TEAM);
    categoryMenu = new FilterMenu("Category", categories);
    teamMenu = new FilterMenu("Team", teams);
    teamMenu.setVisible(!codes.all(CodeList.TEAM).isEmpty());
    Div menus = new Div(categoryMenu, teamMenu);
    menus.addClassName("chips");
    add(search, states, menus);
  }

  private Ticks ticks(String name, String label, CodeList list) {
    Map<String, String> labels = new LinkedHashMap<>();
    codes.all(list).forEach(code -> labels.put(code, codes.label(list, code)));
    Ticks ticks = new Ticks(name, label, labels).down();
    ticks.onChange(this::narrow);
    return ticks;
  }

  private void narrow() {
    onChange.accept(
        filter.of(new LinkedHashSet<>(categories.value()), new LinkedHashSet<>(teams.value())));
  }

  /** Shows what the address says; what is being typed is left alone. */
  void show(ChildrenFilter shown, Map<ChildState, Long> byState) {
    filter = shown;
    if (!words.text().strip().equals(shown.text())) {
      words.fill(shown.text());
    }
    states.show(shown.states());
    states.count(Set.of(), byState.values().stream().mapToLong(Long::longValue).sum());
    byState.forEach((state, count) -> states.count(Set.of(state), count));
    categories.fill(List.copyOf(shown.categories()));
    teams.fill(List.copyOf(shown.teams()));
    say(categoryMenu, CodeList.CATEGORY, shown.categories());
    say(teamMenu, CodeList.TEAM, shown.teams());
  }

  private void say(FilterMenu menu, CodeList list, Set<String> chosen) {
    menu.say(
        chosen.isEmpty() ? "all" : String.join(", ", codes.labels(list, chosen)),
        !chosen.isEmpty());
  }
}
