package org.guardbook.ui.cases;

import java.util.Set;
import java.util.function.BiConsumer;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.lists.LazyGrid;
import org.jspecify.annotations.Nullable;

/** The rows of the list of cases. */
final class CasesGrid extends LazyGrid<CaseSummary> {

  /** What the columns are sorted by: components of {@link CaseSummary}. */
  static final Set<String> SORTABLE =
      Set.of("reference", "adultName", "sector", "receivedOn", "state", "outcome");

  private final Dispatch dispatch;

  CasesGrid(Dispatch dispatch, CodeLabels labels, BiConsumer<@Nullable String, Boolean> onSort) {
    super("Position of trust cases", SORTABLE, onSort);
    this.dispatch = dispatch;
    CaseRow row = new CaseRow(labels);
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
    opens(found -> CaseRow.address(found.reference()));
  }

  /** Shows what a filter found; the first page of it has been fetched already. */
  void show(CaseFilter filter, Cases first) {
    show(
        first.cases(),
        first.total(),
        (page, size) -> fetch(filter, page, size).cases(),
        filter.sortBy(),
        filter.descending());
  }

  Cases fetchFirst(CaseFilter filter) {
    return fetch(filter, 0, PAGE);
  }

  private Cases fetch(CaseFilter filter, int page, int size) {
    return dispatch.ask(filter.page(page, size), Cases.class);
  }
}
