package org.guardbook.ui.children;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.child.DueStep.Kind;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.FilterMenu;
import org.guardbook.ui.lists.SavedFilterChips;
import org.guardbook.ui.lists.SavedFilters;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.restricted.ClosedNote;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen for children, by date: what is late, what will be if nothing is done this week,
 * and what comes after.
 */
@Route(value = "due", layout = MainLayout.class)
@PageTitle("Due · Guardbook")
@PermitAll
@OpenTo(Operation.READ_CHILD_PROTECTION)
@StyleSheet("context://guardbook/lists.css")
@StyleSheet("context://guardbook/reviews.css")
@StyleSheet("context://guardbook/children.css")
class DuePage extends Div implements BeforeEnterObserver, OfThePast {

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn reader;
  private final Codes codes;
  private final PageHead head = new PageHead("Due");
  private final Div totals = new Div();
  private final Chips<Set<Kind>> kinds;
  private final Chips<Integer> ahead;
  private final Ticks teams;
  private final FilterMenu teamMenu;
  private final SavedFilterChips savedFilters;
  private final Div parts = new Div();
  private final WhatChanged changed = new WhatChanged(this::refresh);
  private final Div earlier = new Div();
  private final List<Component> actions = new ArrayList<>();
  private DueFilter filter = DueFilter.NONE;
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  DuePage(Dispatch dispatch, Clock clock, SavedFilters saved, DueExport export) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    this.codes = new Codes(dispatch);
    kinds = new Chips<>("What is due", chosen -> narrow(filter.ofKinds(chosen)));
    kinds.chip(Set.of(), "All");
    for (Kind kind : Kind.values()) {
      kinds.chip(Set.of(kind), kind.label());
    }
    ahead = new Chips<>("How far ahead", chosen -> narrow(filter.ahead(chosen)));
    DueFilter.AHEAD.forEach(ahead::chip);
    Map<String, String> teamLabels = new LinkedHashMap<>();
    codes
        .all(CodeList.TEAM)
        .forEach(code -> teamLabels.put(code, codes.label(CodeList.TEAM, code)));
    teams = new Ticks("teams", "Team", teamLabels).down();
    teams.onChange(() -> narrow(filter.ofTeams(new LinkedHashSet<>(teams.value()))));
    teamMenu = new FilterMenu("Team", teams);
    Div menus = new Div(teamMenu);
    menus.addClassName("chips");
    menus.setVisible(!teamLabels.isEmpty());
    Div filters = new Div(kinds, ahead, menus);
    filters.addClassName("filters");
    savedFilters = new SavedFilterChips(saved, reader.account(), "due", "Visits of my team");
    if (reader.may(Operation.KEEP_CHILD_PROTECTION)) {
      actions.add(Actions.link("Record a strategy discussion", "children/new"));
      actions.add(Actions.quietLink("Transfer in", "children/transfer-in"));
    }
    actions.add(
        new ExportMenu(_ -> export.of(filter, vantage.asAt(), codes, reader.name())).quiet());
    totals.addClassName("grid4");
    addClassName("due-list");
    add(
        head,
        totals,
        filters,
        savedFilters,
        changed,
        parts,
        new ClosedNote(dispatch, RestrictedKind.CHILD),
        earlier);
    OthersAtWork.watch(this, changed, dispatch, reader);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    filter = DueFilter.from(entered.getLocation().getQueryParameters());
    vantage = Vantage.ofList(entered, clock);
    changed.listen(vantage.isNow());
    head.actions(
        vantage.isNow() ? actions.toArray(Component[]::new) : new Component[] {actions.getLast()});
    refresh();
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  private void narrow(DueFilter narrowed) {
    if (!narrowed.equals(filter)) {
      UI.getCurrentOrThrow().navigate(DuePage.class, vantage.from(narrowed.toAddress()));
    }
  }

  private void refresh() {
    changed.clear();
    LocalDate today = vantage.time().toLocalDate();
    List<DueStep> all = dispatch.askForAll(filter.toQuery(today, vantage.asAt()), DueStep.class);
    List<DueStep> shown = all.stream().filter(filter::shows).toList();
    DueSoon soon = DueSoon.of(shown, today);
    showFilters(all);
    showTotals(soon, today);
    head.under(
        (vantage.isNow() ? "Today is " : "As on ")
            + Words.longDay(today)
            + " · the most urgent first");
    earlier.removeAll();
    earlier.add(vantage.way());
    parts.removeAll();
    if (shown.isEmpty()) {
      parts.add(empty());
      return;
    }
    LocalDate sunday = DueFilter.sundayOf(today);
    part("Late", "late", "The last day allowed has passed.", soon.late());
    part(
        "Late if nothing is done this week",
        "this-week",
        "Due by " + Words.longDay(sunday) + ", and nothing is arranged in time.",
        soon.ifNothingIsDone());
    part("Due this week and arranged", "arranged", "", soon.arranged());
    soon.later().forEach((monday, steps) -> part(week(monday, today), "week-" + monday, "", steps));
  }

  private static String week(LocalDate monday, LocalDate today) {
    boolean next = monday.equals(DueFilter.sundayOf(today).plusDays(1));
    return next ? "Next week" : "Week of " + Words.day(monday, today);
  }

  private void part(String heading, String id, String under, List<DueStep> steps) {
    if (!steps.isEmpty()) {
      boolean keeps = vantage.isNow() && reader.may(Operation.KEEP_CHILD_PROTECTION);
      parts.add(new DueTable(heading, id, under, steps, codes, vantage, keeps));
    }
  }

  private void showFilters(List<DueStep> all) {
    List<DueStep> ofTeams = all.stream().filter(filter::isOfTeam).toList();
    kinds.show(filter.kinds());
    kinds.count(Set.of(), ofTeams.size());
    for (Kind kind : Kind.values()) {
      kinds.count(Set.of(kind), ofTeams.stream().filter(step -> step.kind() == kind).count());
    }
    ahead.show(filter.weeks());
    teams.fill(List.copyOf(filter.teams()));
    teams.count(
        all.stream()
            .filter(filter::isOfKind)
            .map(DueStep::team)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(team -> team, Collectors.counting())));
    teamMenu.say(
        filter.teams().isEmpty()
            ? "all"
            : String.join(", ", codes.labels(CodeList.TEAM, filter.teams())),
        !filter.teams().isEmpty());
    savedFilters.show(filter.toAddress(), !filter.equals(DueFilter.NONE), vantage);
  }

  private void showTotals(DueSoon soon, LocalDate today) {
    long arrangedTooLate =
        soon.later().values().stream()
            .flatMap(List::stream)
            .filter(DueStep::isArrangedTooLate)
            .count();
    long later = soon.later().values().stream().mapToLong(List::size).sum();
    Anchor late = figure(soon.late().size(), "late", "late");
    late.setClassName("hot", !soon.late().isEmpty());
    Anchor week =
        figure(soon.ifNothingIsDone().size(), "late if nothing is done this week", "this-week");
    week.setClassName("warm", !soon.ifNothingIsDone().isEmpty());
    Anchor after =
        figure(
            later,
            "due after this week"
                + (arrangedTooLate == 0
                    ? ""
                    : ", " + Words.count(arrangedTooLate) + " arranged too late"),
            soon.later().isEmpty() ? "" : "week-" + soon.later().keySet().iterator().next());
    after.setClassName("warm", arrangedTooLate > 0);
    totals.removeAll();
    totals.add(
        late,
        week,
        figure(soon.arranged().size(), "due this week and arranged", "arranged"),
        after);
  }

  /** Leads to the part of the page that it counts. */
  private static Anchor figure(long number, String what, String id) {
    Anchor figure = Figure.of(number, what, "#" + (number == 0 ? "content" : id));
    figure.getElement().setAttribute("router-ignore", true);
    return figure;
  }

  private Component empty() {
    if (!filter.showsAll()) {
      return new EmptyState(
          "Nothing of the kind is due",
          "Look further ahead, or take a filter away.",
          Actions.button("Show all that is due", () -> narrow(DueFilter.NONE)));
    }
    return new EmptyState(
        "Nothing is due",
        "Conferences, core groups, visits and reviews stand here by date once a child's record asks"
            + " for them.",
        Actions.quietLink("Look at the register", vantage.from("register")));
  }
}
