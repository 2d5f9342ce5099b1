package org.guardbook.ui.children;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.child.ChildQuery.Register;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.LazyGrid;
import org.guardbook.ui.lists.SavedFilterChips;
import org.guardbook.ui.lists.SavedFilters;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.restricted.ClosedNote;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The children who were on a plan at the end of any day. */
@Route(value = "register", layout = MainLayout.class)
@PageTitle("Register · Guardbook")
@PermitAll
@OpenTo(Operation.READ_CHILD_PROTECTION)
@StyleSheet("context://guardbook/lists.css")
@StyleSheet("context://guardbook/children.css")
class RegisterView extends Div implements BeforeEnterObserver, OfThePast {

  static final String HOW_IT_COUNTS =
      "Plans open at the end of the day, children not families; one that ended on that day is not"
          + " open. Category and team are those of that day. A plan is a second or subsequent one"
          + " where the child had a plan before, ever, here or as another authority told us.";

  private final Dispatch dispatch;
  private final SignedIn reader;
  private final Clock clock;
  private final Div earlier = new Div();
  private LocalDate today;
  private final PageHead head = new PageHead("Register");
  private final Div totals = new Div();
  private final RegisterBar bar;
  private final SavedFilterChips savedFilters;
  private final RegisterGrid grid;
  private final Div rows = new Div();
  private final WhatChanged changed = new WhatChanged(this::refresh);
  private RegisterFilter filter = RegisterFilter.NONE;
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  RegisterView(Dispatch dispatch, Clock clock, SavedFilters saved, RegisterExport export) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    this.today = LocalDate.ofInstant(clock.instant(), When.ENGLAND);
    Codes codes = new Codes(dispatch);
    bar = new RegisterBar(codes, today, this::narrow);
    savedFilters = new SavedFilterChips(saved, reader.account(), "register", "Neglect, two years");
    grid =
        new RegisterGrid(dispatch, codes, today, (by, down) -> narrow(filter.sortedBy(by, down)));
    head.actions(new ExportMenu(_ -> export.of(filter, vantage.asAt(), codes, reader.name())));
    totals.addClassName("grid4");
    rows.addClassName("rows");
    Paragraph counts = new Paragraph(HOW_IT_COUNTS);
    counts.addClassNames("small", "how");
    add(
        head,
        totals,
        bar,
        savedFilters,
        changed,
        rows,
        counts,
        new ClosedNote(dispatch, RestrictedKind.CHILD),
        earlier);
    OthersAtWork.watch(this, changed, dispatch, reader);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    filter = RegisterFilter.from(entered.getLocation().getQueryParameters());
    vantage = Vantage.ofList(entered, clock);
    changed.listen(vantage.isNow());
    today = vantage.time().toLocalDate();
    LocalDate asked = filter.on();
    if (asked != null && asked.isAfter(today)) {
      filter = filter.on(null);
    }
    refresh();
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  private void narrow(RegisterFilter narrowed) {
    if (!narrowed.equals(filter)) {
      UI.getCurrentOrThrow().navigate(RegisterView.class, vantage.from(narrowed.toAddress()));
    }
  }

  private void refresh() {
    changed.clear();
    Register found =
        dispatch.ask(filter.page(today, vantage.asAt(), 0, LazyGrid.PAGE), Register.class);
    RegisterFilter unfiltered = RegisterFilter.NONE.on(filter.on());
    Register all =
        filter.showsAll()
            ? found
            : dispatch.ask(unfiltered.page(today, vantage.asAt(), 0, 1), Register.class);
    showTotals(all, unfiltered);
    bar.show(filter, found);
    savedFilters.show(filter.toAddress(), filter.isWorthAName(), vantage);
    LocalDate on = filter.on();
    head.under(
        Words.count(found.total(), "child", "children")
            + (filter.showsAll() ? "" : " of " + Words.count(all.total()))
            + (on == null && vantage.isNow()
                ? " on a plan today"
                : " on a plan at the end of " + Words.longDay(on == null ? today : on))
            + (filter.sortBy() == null ? ", the longest first" : ""));
    earlier.removeAll();
    earlier.add(vantage.way());
    rows.removeAll();
    if (found.total() == 0) {
      rows.add(empty());
    } else {
      grid.show(filter, vantage, found, today);
      rows.add(grid);
    }
  }

  /** Of the whole day, whatever the list is narrowed to; each leads to its children. */
  private void showTotals(Register all, RegisterFilter day) {
    long overTwoYears = all.byDuration().getOrDefault(DurationBand.FROM_2_YEARS, 0L);
    long recent = all.byDuration().getOrDefault(DurationBand.UNDER_3_MONTHS, 0L);
    totals.removeAll();
    totals.add(
        Figure.of(all.total(), "on a plan", address(day)),
        Figure.of(
            all.secondOrSubsequent(),
            "second or subsequent" + share(all.secondOrSubsequent(), all.total()),
            address(day.again(true))),
        Figure.of(
            overTwoYears,
            "two years and over" + share(overTwoYears, all.total()),
            address(day.lasting(Set.of(DurationBand.FROM_2_YEARS)))),
        Figure.of(
            recent,
            "under three months" + share(recent, all.total()),
            address(day.lasting(Set.of(DurationBand.UNDER_3_MONTHS)))));
  }

  private static String share(long part, long whole) {
    Integer percent = AllegationFigures.percent(part, whole);
    return percent == null ? "" : ", " + percent + "%";
  }

  private String address(RegisterFilter filter) {
    String query = vantage.from(filter.toAddress()).getQueryString();
    return query.isEmpty() ? "register" : "register?" + query;
  }

  private Component empty() {
    if (!filter.showsAll()) {
      return new EmptyState(
          "No child matches",
          "Look for fewer letters, or take a filter away.",
          Actions.button("Show all of the day", () -> narrow(RegisterFilter.NONE.on(filter.on()))));
    }
    if (filter.on() != null) {
      return new EmptyState(
          "Nobody was on a plan on that day",
          "As far as the record knows. Choose another day, or look at today.",
          Actions.button("Today", () -> narrow(RegisterFilter.NONE)));
    }
    if (!vantage.isNow()) {
      return new EmptyState("Nobody was on a plan", "As far as had been recorded by then.");
    }
    return reader.may(Operation.KEEP_CHILD_PROTECTION)
        ? new EmptyState(
            "Nobody is on a plan",
            "A plan begins with a conference that finds it needed; the record of a child begins"
                + " with a strategy discussion.",
            Actions.link("Record a strategy discussion", "children/new"),
            Actions.quietLink("Import earlier episodes", "import/episodes"))
        : new EmptyState(
            "Nobody is on a plan", "Children appear here once a conference has made a plan.");
  }
}
