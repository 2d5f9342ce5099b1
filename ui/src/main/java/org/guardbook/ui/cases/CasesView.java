package org.guardbook.ui.cases;

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
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.layout.Live;
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

/** Every case the reader may see, as the address of the page narrows and sorts them. */
@Route(value = "cases", layout = MainLayout.class)
@PageTitle("Position of trust · Guardbook")
@PermitAll
@OpenTo(Operation.READ_ALLEGATIONS)
@StyleSheet("context://guardbook/lists.css")
class CasesView extends Div implements BeforeEnterObserver, OfThePast {

  private final SignedIn reader;
  private final PageHead head = new PageHead("Position of trust");
  private final FilterBar filters;
  private final SavedFilterChips savedFilters;
  private final CasesGrid grid;
  private final Div rows = new Div();
  private final WhatChanged changed = new WhatChanged(this::refresh);
  private final Clock clock;
  private final Div earlier = new Div();
  private CaseFilter filter = CaseFilter.NONE;
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  CasesView(Dispatch dispatch, Clock clock, SavedFilters saved, CaseExport export) {
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    CodeLabels labels =
        new CodeLabels(dispatch, CodeList.SECTOR, CodeList.NATURE, CodeList.OUTCOME);
    this.filters = new FilterBar(labels, this::narrow);
    this.savedFilters =
        new SavedFilterChips(saved, reader.account(), "cases", "Schools, not closed");
    this.grid = new CasesGrid(dispatch, labels, (by, down) -> narrow(filter.sortedBy(by, down)));
    head.actions(new ExportMenu(_ -> export.of(filter, vantage.asAt(), labels, reader.name())));
    rows.addClassName("rows");
    add(
        head,
        filters,
        savedFilters,
        changed,
        rows,
        new ClosedNote(dispatch, RestrictedKind.ALLEGATION),
        earlier);
    Live.whileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    filter = CaseFilter.from(entered.getLocation().getQueryParameters());
    vantage = Vantage.ofList(entered, clock);
    changed.listen(vantage.isNow());
    refresh();
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  private void narrow(CaseFilter narrowed) {
    if (!narrowed.equals(filter)) {
      UI.getCurrentOrThrow().navigate(CasesView.class, vantage.from(narrowed.toAddress()));
    }
  }

  private void refresh() {
    changed.clear();
    Cases found = grid.fetchFirst(filter, vantage);
    filters.show(filter, found.byState());
    savedFilters.show(filter.toAddress(), !filter.showsAll(), vantage);
    head.under(
        Words.count(found.total(), "case", "cases")
            + (filter.showsAll() ? "" : " of those you may see")
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
          "No case matches",
          "Look for fewer letters, or take a filter away.",
          Actions.button("Show all cases", () -> narrow(CaseFilter.NONE)));
    }
    if (!vantage.isNow()) {
      return new EmptyState("No cases by then", "None had been recorded yet.");
    }
    return reader.may(Operation.LOG_CONTACTS)
        ? new EmptyState(
            "No cases yet",
            "A case begins with a contact: a referral, or somebody asking for advice.",
            Actions.link("Log a contact", "contacts/new"),
            Actions.quietLink("Import earlier records", "import"))
        : new EmptyState("No cases yet", "Cases appear here once contacts have been logged.");
  }

  private void heard(CaseChanged change) {
    String reference = change.reference();
    if (reference != null
        && !change.chronologyOnly()
        && !reader.account().equals(change.account())) {
      changed.heard(reference);
    }
  }
}
