package org.guardbook.ui.children;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guardbook.command.Refusal;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildQuery.Register;
import org.guardbook.query.child.DurationBand;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.lists.FilterMenu;
import org.guardbook.ui.lists.Toggle;
import org.jspecify.annotations.Nullable;

/** Everything the register can be narrowed and dated by; the counts follow what is chosen. */
final class RegisterBar extends Div {

  private static final String ANY = "";

  private final Codes codes;
  private final LocalDate today;
  private final Consumer<RegisterFilter> onChange;
  private final TextEntry words = new TextEntry("text", "Search by name or reference");
  private final Div categories = new Div();
  private final Chips<Set<DurationBand>> durations;
  private final Toggle again;
  private final Ticks teams;
  private final FilterMenu teamMenu;
  private final FormSheet asked = new FormSheet();
  private final DayEntry day = new DayEntry("on", "On a plan at the end of");
  private final FilterMenu dayMenu;
  private RegisterFilter filter = RegisterFilter.NONE;

  RegisterBar(Codes codes, LocalDate today, Consumer<RegisterFilter> onChange) {
    this.codes = codes;
    this.today = today;
    this.onChange = onChange;
    addClassName("filters");
    words.onChange(() -> onChange.accept(filter.containing(words.text())));
    FormSheet search = new FormSheet().with(words);
    search.getElement().setAttribute("role", "search").setAttribute("aria-label", "In this list");
    durations =
        new Chips<>(
            "How long the plan has lasted", chosen -> onChange.accept(filter.lasting(chosen)));
    durations.chip(Set.of(), "Any length");
    for (DurationBand band : DurationBand.values()) {
      durations.chip(Set.of(band), band.label());
    }
    again =
        new Toggle("Second or subsequent", () -> onChange.accept(filter.again(!filter.again())));
    Map<String, String> teamLabels = new LinkedHashMap<>();
    codes
        .all(CodeList.TEAM)
        .forEach(code -> teamLabels.put(code, codes.label(CodeList.TEAM, code)));
    teams = new Ticks("teams", "Team", teamLabels).down();
    teams.onChange(() -> onChange.accept(filter.ofTeams(new LinkedHashSet<>(teams.value()))));
    teamMenu = new FilterMenu("Team", teams);
    teamMenu.setVisible(!teamLabels.isEmpty());
    asked.with(day);
    asked.submit("Show", this::onAnotherDay);
    asked.foot(Actions.quiet("Today", () -> onChange.accept(filter.on(null))));
    dayMenu = new FilterMenu("On", asked);
    Div besides = new Div(again, teamMenu, dayMenu);
    besides.addClassName("chips");
    add(search, categories, durations, besides);
  }

  private void onAnotherDay() {
    LocalDate chosen = day.value();
    if (chosen != null && chosen.isAfter(today)) {
      asked.refuse(
          List.of(new Refusal("on", "Who will be on a plan on that day is not known yet.")));
    } else {
      dayMenu.setOpen(false);
      onChange.accept(filter.on(chosen));
    }
  }

  /** Shows what the address says; what is being typed is left alone. */
  void show(RegisterFilter shown, Register found) {
    filter = shown;
    if (!words.text().strip().equals(shown.text())) {
      words.fill(shown.text());
    }
    showCategories(found.byCategory());
    durations.show(shown.durations());
    durations.count(
        Set.of(), found.byDuration().values().stream().mapToLong(Long::longValue).sum());
    found.byDuration().forEach((band, count) -> durations.count(Set.of(band), count));
    again.show(shown.again(), found.secondOrSubsequent());
    teams.fill(List.copyOf(shown.teams()));
    teams.count(found.byTeam());
    teamMenu.say(
        shown.teams().isEmpty()
            ? "all"
            : shown.teams().stream()
                .map(code -> codes.label(CodeList.TEAM, code))
                .collect(Collectors.joining(", ")),
        !shown.teams().isEmpty());
    day.fill(shown.on());
    dayMenu.say(dayWords(shown.on()), shown.on() != null);
  }

  private static String dayWords(@Nullable LocalDate day) {
    return day == null ? "today" : Words.date(day);
  }

  private void showCategories(Map<String, Long> counts) {
    Chips<String> chips =
        new Chips<>(
            "Which category",
            chosen ->
                onChange.accept(filter.ofCategories(chosen.isEmpty() ? Set.of() : Set.of(chosen))));
    chips.chip(ANY, "Every category");
    chips.count(ANY, counts.values().stream().mapToLong(Long::longValue).sum());
    List<String> offered = new ArrayList<>(codes.all(CodeList.CATEGORY));
    counts.keySet().stream().filter(code -> !offered.contains(code)).forEach(offered::add);
    for (String code : offered) {
      chips.chip(code, codes.label(CodeList.CATEGORY, code));
      chips.count(code, counts.getOrDefault(code, 0L));
    }
    chips.show(
        filter.categories().isEmpty()
            ? ANY
            : filter.categories().size() == 1 ? filter.categories().iterator().next() : "several");
    categories.removeAll();
    categories.add(chips);
  }
}
