package org.guardbook.ui.cases;

import java.util.Set;
import java.util.function.BiConsumer;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.LazyGrid;
import org.jspecify.annotations.Nullable;

/** The rows of the list of cases. */
final class CasesGrid extends LazyGrid<CaseSummary> {

  /** What the columns are sorted by: components of {@link CaseSummary}. */
  static final Set<String> SORTABLE =
      Set.of("reference", "adultName", "sector", "receivedOn", "state", "outcome");

  private final Dispatch dispatch;
  private @Nullable Vantage vantage;

  CasesGrid(Dispatch dispatch, CodeLabels labels, BiConsumer<@Nullable String, Boolean> onSort) {
    super("Position of trust cases", SORTABLE, onSort);
    this.dispatch = dispatch;
    CaseRow row = new CaseRow(labels, this::address);
    folded("Cases", row.folded());
    column("reference", "Case", row.reference()).setFlexGrow(4).setRowHeader(true);
    column("adultName", "Adult", row.adult()).setFlexGrow(2);
    column("sector", "Setting", row.text(row::setting));
    column("nature", "Nature", row.text(row::natures));
    column("receivedOn", "Received", row.text(found -> Words.date(found.receivedOn())))
        .setFlexGrow(0)
        .setWidth("10rem");
    column("state", "State", row.state()).setFlexGrow(2);
    column("outcome", "Outcome", row.text(row::outcome));
    opens(found -> address(found.reference()));
  }

  /** Shows what a filter found; the first page of it has been fetched already. */
  void show(CaseFilter filter, Vantage from, Cases first) {
    vantage = from;
    show(
        first.cases(),
        first.total(),
        (page, size) -> fetch(filter, from, page, size).cases(),
        filter.sortBy(),
        filter.descending());
  }

  Cases fetchFirst(CaseFilter filter, Vantage from) {
    return fetch(filter, from, 0, PAGE);
  }

  private Cases fetch(CaseFilter filter, Vantage from, int page, int size) {
    return dispatch.ask(filter.page(from.asAt(), page, size), Cases.class);
  }

  private String address(String reference) {
    String address = CaseRow.address(reference);
    return vantage == null ? address : vantage.from(address);
  }
}
