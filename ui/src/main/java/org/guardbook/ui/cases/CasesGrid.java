package org.guardbook.ui.cases;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/** The rows: fetched a page at a time as they are scrolled to, however many there are. */
final class CasesGrid extends Grid<CaseSummary> {

  /** What the columns are sorted by: components of {@link CaseSummary}. */
  static final Set<String> SORTABLE =
      Set.of("reference", "adultName", "sector", "receivedOn", "state", "outcome");

  private static final int PAGE = 50;

  /** As many rows stand on the page itself; more get a scroll bar of their own. */
  private static final int FIT_THE_PAGE = 12;

  private static final int NARROW = 900;

  private static final String FOLDED = "folded";

  private final Dispatch dispatch;
  private final CaseRow row;
  private @Nullable Registration resizing;

  /**
   * @param onSort hears the property and whether it goes downwards when a heading was clicked; no
   *     property means newest first
   */
  CasesGrid(Dispatch dispatch, CodeLabels labels, BiConsumer<@Nullable String, Boolean> onSort) {
    this.dispatch = dispatch;
    this.row = new CaseRow(labels);
    setPageSize(PAGE);
    setSelectionMode(SelectionMode.NONE);
    setAriaLabel("Position of trust cases");
    addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
    column(FOLDED, "Cases", row.folded());
    column("reference", "Case", row.reference()).setFlexGrow(4).setRowHeader(true);
    column("adultName", "Adult", row.adult()).setFlexGrow(2);
    column("sector", "Setting", row.text(row::setting));
    column("nature", "Nature", row.text(row::natures));
    column("receivedOn", "Received", row.text(found -> Words.date(found.receivedOn())))
        .setFlexGrow(0)
        .setWidth("10rem");
    column("state", "State", row.state()).setFlexGrow(2);
    column("outcome", "Outcome", row.text(row::outcome));
    addItemClickListener(
        clicked -> UI.getCurrentOrThrow().navigate(CaseRow.address(clicked.getItem().reference())));
    addSortListener(
        sorted -> {
          if (sorted.isFromClient()) {
            sorted.getSortOrder().stream()
                .findFirst()
                .ifPresentOrElse(
                    order ->
                        onSort.accept(
                            order.getSorted().getKey(),
                            order.getDirection() == SortDirection.DESCENDING),
                    () -> onSort.accept(null, false));
          }
        });
  }

  private Column<CaseSummary> column(
      String key, String heading, LitRenderer<CaseSummary> renderer) {
    return addColumn(renderer)
        .setKey(key)
        .setHeader(heading)
        .setFlexGrow(1)
        .setWidth("7rem")
        .setSortOrderProvider(_ -> Stream.empty())
        .setSortable(SORTABLE.contains(key));
  }

  /** Shows what a filter found; the first page of it has been fetched already. */
  void show(CaseFilter filter, Cases first) {
    setItems(
        DataProvider.fromCallbacks(
            query ->
                (query.getPage() == 0 && query.getPageSize() == PAGE
                        ? first
                        : fetch(filter, query.getPage(), query.getPageSize()))
                    .cases().stream(),
            query -> {
              Objects.requireNonNull(query);
              return Math.toIntExact(first.total());
            }));
    setAllRowsVisible(first.total() <= FIT_THE_PAGE);
    sort(
        filter.sortBy() == null
            ? List.of()
            : List.of(
                new GridSortOrder<>(
                    getColumnByKey(filter.sortBy()),
                    filter.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
  }

  Cases fetchFirst(CaseFilter filter) {
    return fetch(filter, 0, PAGE);
  }

  private Cases fetch(CaseFilter filter, int page, int size) {
    return dispatch.ask(filter.page(page, size), Cases.class);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    var page = attached.getUI().getPage();
    fit(page.getExtendedClientDetails().getWindowInnerWidth());
    resizing = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (resizing != null) {
      resizing.remove();
    }
    super.onDetach(detached);
  }

  /** On a narrow screen each case is one cell with everything in it. */
  private void fit(int width) {
    boolean narrow = width > 0 && width < NARROW;
    getColumns().forEach(column -> column.setVisible(narrow == FOLDED.equals(column.getKey())));
  }
}
