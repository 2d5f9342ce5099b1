package org.guardbook.ui.actionplans;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.ui.actionplans.PlanFilter.Grouping;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.lists.FilterMenu;
import org.guardbook.ui.lists.Toggle;

/** Everything the list can be narrowed, grouped and dated by; the counts follow what is chosen. */
final class PlanBar extends Div {

  private static final Set<ActionState> TO_VERIFY = EnumSet.of(ActionState.COMPLETE);

  private final PlanLabels labels;
  private final Consumer<PlanFilter> onChange;
  private final TextEntry words =
      new TextEntry("text", "A part of the action, its recommendation or what was said");
  private final FilterMenu wordsMenu;
  private final StateBar states;
  private final Toggle silent;
  private final Toggle moved;
  private final Toggle toVerify;
  private final Ticks agencies;
  private final Ticks reviews;
  private final Ticks themes;
  private final FilterMenu agencyMenu;
  private final FilterMenu reviewMenu;
  private final FilterMenu themeMenu;
  private final Choice<String> grouping = new Choice<>("group", "Under one heading");
  private final FilterMenu groupMenu;
  private final DayEntry day = new DayEntry("on", "As the actions stood on");
  private final FilterMenu dayMenu;
  private PlanFilter filter = PlanFilter.NONE;

  /**
   * @param silence how many days of silence are too many
   */
  PlanBar(PlanLabels labels, int silence, Consumer<PlanFilter> onChange) {
    this.labels = labels;
    this.onChange = onChange;
    addClassName("filters");
    states =
        new StateBar(
            chosen ->
                onChange.accept(
                    filter.inStates(chosen, filter.which().silent(), filter.which().moved())));
    FormSheet search = new FormSheet().with(words);
    search.getElement().setAttribute("role", "search");
    search.getElement().setAttribute("aria-label", "In this list");
    search.submit("Show", () -> onChange.accept(filter.containing(words.text())));
    search.foot(Actions.quiet("Any", () -> onChange.accept(filter.containing(""))));
    wordsMenu = new FilterMenu("Words", search);
    silent = new Toggle("Silent " + silence + " days or more:", this::toggleSilent);
    moved = new Toggle("Date moved", this::toggleMoved);
    toVerify = new Toggle("To verify", this::toggleToVerify);
    agencies = ticks("agencies", "Agency", labels.agencies());
    reviews = ticks("reviews", "Review", labels.reviews());
    themes = ticks("themes", "Theme", labels.themes());
    agencyMenu = new FilterMenu("Agency", agencies);
    reviewMenu = new FilterMenu("Review", reviews);
    themeMenu = new FilterMenu("Theme", themes);
    themeMenu.setVisible(!labels.themes().isEmpty());
    grouping.down();
    grouping.option("", "None: one list, the most pressing first");
    for (Grouping each : Grouping.values()) {
      grouping.option(each.name(), each.label());
    }
    grouping.onChange(this::group);
    groupMenu = new FilterMenu("Group by", grouping);
    FormSheet asked = new FormSheet().with(day);
    asked.submit("Show", () -> onChange.accept(filter.on(day.value())));
    asked.foot(Actions.quiet("Today", () -> onChange.accept(filter.on(null))));
    dayMenu = new FilterMenu("On", asked);
    Div chips =
        new Div(
            wordsMenu,
            silent,
            agencyMenu,
            reviewMenu,
            moved,
            toVerify,
            themeMenu,
            groupMenu,
            dayMenu);
    chips.addClassName("chips");
    add(states, chips);
  }

  private Ticks ticks(String name, String label, Map<String, String> options) {
    Ticks ticks = new Ticks(name, label, options).down();
    ticks.onChange(
        () -> onChange.accept(filter.of(agencies.value(), reviews.value(), themes.value())));
    return ticks;
  }

  private void toggleSilent() {
    ActionFilter which = filter.which();
    onChange.accept(filter.inStates(which.states(), !which.silent(), which.moved()));
  }

  private void toggleMoved() {
    ActionFilter which = filter.which();
    onChange.accept(filter.inStates(which.states(), which.silent(), !which.moved()));
  }

  private void toggleToVerify() {
    ActionFilter which = filter.which();
    Set<ActionState> chosen = which.states().equals(TO_VERIFY) ? Set.of() : TO_VERIFY;
    onChange.accept(filter.inStates(chosen, which.silent(), which.moved()));
  }

  private void group() {
    String chosen = grouping.value();
    groupMenu.setOpen(false);
    onChange.accept(
        filter.groupedBy(chosen == null || chosen.isEmpty() ? null : Grouping.valueOf(chosen)));
  }

  /** Shows what the address says; what is being typed is left alone. */
  void show(PlanFilter shown, Totals totals) {
    filter = shown;
    ActionFilter which = shown.which();
    if (!words.text().strip().equals(which.text())) {
      words.fill(which.text());
    }
    wordsMenu.say(
        which.text().isEmpty() ? "any" : "“" + which.text() + "”", !which.text().isEmpty());
    states.show(totals.byState(), which.states());
    silent.show(which.silent(), totals.silent());
    moved.show(which.moved(), totals.moved());
    toVerify.show(
        which.states().equals(TO_VERIFY), totals.byState().getOrDefault(ActionState.COMPLETE, 0L));
    agencies.fill(List.copyOf(which.agencies()));
    reviews.fill(List.copyOf(which.reviews()));
    themes.fill(List.copyOf(which.themes()));
    agencies.count(totals.byAgency());
    reviews.count(totals.byReview());
    themes.count(totals.byTheme());
    say(agencyMenu, which.agencies(), labels::agency);
    say(reviewMenu, which.reviews(), Function.identity());
    say(themeMenu, which.themes(), Function.identity());
    Grouping by = shown.groupedBy();
    grouping.fill(by == null ? "" : by.name());
    groupMenu.say(by == null ? "none" : Words.within(by.label()), by != null);
    LocalDate on = shown.on();
    day.fill(on);
    dayMenu.say(on == null ? "today" : Words.date(on), on != null);
  }

  private static void say(FilterMenu menu, Set<String> chosen, Function<String, String> label) {
    menu.say(
        chosen.isEmpty() ? "all" : chosen.stream().map(label).collect(Collectors.joining(", ")),
        !chosen.isEmpty());
  }
}
