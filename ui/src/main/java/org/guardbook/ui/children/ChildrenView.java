package org.guardbook.ui.children;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.child.ChildQuery.Children;
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
import org.guardbook.ui.lists.SavedFilterChips;
import org.guardbook.ui.lists.SavedFilters;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.restricted.ClosedNote;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Every child with a record, on a plan or not. */
@Route(value = "children", layout = MainLayout.class)
@PageTitle("Children · Guardbook")
@PermitAll
@OpenTo(Operation.READ_CHILD_PROTECTION)
@StyleSheet("context://guardbook/lists.css")
@StyleSheet("context://guardbook/children.css")
class ChildrenView extends Div implements BeforeEnterObserver, OfThePast {

  private final SignedIn reader;
  private final PageHead head = new PageHead("Children");
  private final ChildrenBar bar;
  private final SavedFilterChips savedFilters;
  private final ChildrenGrid grid;
  private final Div rows = new Div();
  private final WhatChanged changed = new WhatChanged(this::refresh);
  private final Clock clock;
  private final Div earlier = new Div();
  private final List<Component> actions = new ArrayList<>();
  private ChildrenFilter filter = ChildrenFilter.NONE;
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  ChildrenView(Dispatch dispatch, Clock clock, SavedFilters saved, ChildrenExport export) {
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    Codes codes = new Codes(dispatch);
    bar = new ChildrenBar(codes, this::narrow);
    savedFilters =
        new SavedFilterChips(saved, reader.account(), "children", "Enquiries, north team");
    grid =
        new ChildrenGrid(
            dispatch,
            codes,
            LocalDate.ofInstant(clock.instant(), When.ENGLAND),
            (by, down) -> narrow(filter.sortedBy(by, down)));
    if (reader.may(Operation.KEEP_CHILD_PROTECTION)) {
      actions.add(Actions.link("Record a strategy discussion", "children/new"));
      actions.add(Actions.quietLink("Transfer in", "children/transfer-in"));
    }
    actions.addLast(
        new ExportMenu(_ -> export.of(filter, vantage.asAt(), codes, reader.name())).quiet());
    rows.addClassName("rows");
    add(
        head,
        bar,
        savedFilters,
        changed,
        rows,
        new ClosedNote(dispatch, RestrictedKind.CHILD),
        earlier);
    OthersAtWork.watch(this, changed, dispatch, reader);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    filter = ChildrenFilter.from(entered.getLocation().getQueryParameters());
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

  private void narrow(ChildrenFilter narrowed) {
    if (!narrowed.equals(filter)) {
      UI.getCurrentOrThrow().navigate(ChildrenView.class, vantage.from(narrowed.toAddress()));
    }
  }

  private void refresh() {
    changed.clear();
    Children found = grid.fetchFirst(filter, vantage);
    bar.show(filter, found.byState());
    savedFilters.show(filter.toAddress(), !filter.showsAll(), vantage);
    long all =
        filter.showsAll() ? found.total() : grid.fetchFirst(ChildrenFilter.NONE, vantage).total();
    head.under(
        (filter.showsAll() ? "" : Words.count(found.total()) + " of ")
            + Words.count(all, "child", "children")
            + (filter.sortBy() == null ? ", newest first" : ""));
    earlier.removeAll();
    earlier.add(vantage.way());
    rows.removeAll();
    if (found.total() == 0) {
      rows.add(empty());
    } else {
      grid.show(filter, vantage, found);
      rows.add(grid);
    }
  }

  private Component empty() {
    if (!filter.showsAll()) {
      return new EmptyState(
          "No child matches",
          "Look for fewer letters, or take a filter away.",
          Actions.button("Show all children", () -> narrow(ChildrenFilter.NONE)));
    }
    if (!vantage.isNow()) {
      return new EmptyState("No child had a record by then", "None had been recorded yet.");
    }
    return reader.may(Operation.KEEP_CHILD_PROTECTION)
        ? new EmptyState(
            "No child has a record yet",
            "A record begins with a strategy discussion, or with a child who moves in on another"
                + " authority’s plan.",
            Actions.link("Record a strategy discussion", "children/new"),
            Actions.quietLink("Transfer in", "children/transfer-in"),
            Actions.quietLink("Import earlier episodes", "import/episodes"))
        : new EmptyState(
            "No child has a record yet", "Children appear here once they have been discussed.");
  }
}
