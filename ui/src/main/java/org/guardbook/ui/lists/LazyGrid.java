package org.guardbook.ui.lists;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are fetched a page at a time as they are scrolled to, however many there are. On a
 * narrow screen each is one cell with everything in it.
 */
public abstract class LazyGrid<T> extends Grid<T> {

  /** Rows that are fetched at once. */
  public static final int PAGE = 50;

  /** As many rows stand on the page itself; more get a scroll bar of their own. */
  private static final int FIT_THE_PAGE = 12;

  private static final int NARROW = 900;

  private static final String FOLDED = "folded";

  private final Set<String> sortable;
  private @Nullable Registration resizing;

  /** Fetches rows. */
  public interface Pages<T> {
    List<T> fetch(int page, int size);
  }

  /**
   * @param sortable keys of the columns whose headings sort
   * @param onSort hears the key and whether it goes downwards when a heading was clicked; no key
   *     means the order of the list itself
   */
  protected LazyGrid(
      String label, Set<String> sortable, BiConsumer<@Nullable String, Boolean> onSort) {
    this.sortable = sortable;
    setPageSize(PAGE);
    setSelectionMode(SelectionMode.NONE);
    setAriaLabel(label);
    addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
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

  /** Everything in one cell. */
  protected final Column<T> folded(String heading, LitRenderer<T> renderer) {
    return column(FOLDED, heading, renderer);
  }

  protected final Column<T> column(String key, String heading, LitRenderer<T> renderer) {
    return addColumn(renderer)
        .setKey(key)
        .setHeader(heading)
        .setFlexGrow(1)
        .setWidth("7rem")
        .setSortOrderProvider(_ -> Stream.empty())
        .setSortable(sortable.contains(key));
  }

  /** Leads to a row's own page when the row is clicked. */
  protected final void opens(SerializableFunction<T, @Nullable String> address) {
    addItemClickListener(
        clicked -> {
          String to = address.apply(clicked.getItem());
          if (to != null) {
            UI.getCurrentOrThrow().navigate(to);
          }
        });
  }

  /**
   * @param first the first page, which has been fetched already
   * @param sortBy key of the column it is sorted by; null for none
   */
  protected final void show(
      List<T> first, long total, Pages<T> rest, @Nullable String sortBy, boolean descending) {
    setItems(
        DataProvider.fromCallbacks(
            query ->
                (query.getPage() == 0 && query.getPageSize() == PAGE
                        ? first
                        : rest.fetch(query.getPage(), query.getPageSize()))
                    .stream(),
            query -> {
              Objects.requireNonNull(query);
              return Math.toIntExact(total);
            }));
    setAllRowsVisible(total <= FIT_THE_PAGE);
    sort(
        sortBy == null
            ? List.of()
            : List.of(
                new GridSortOrder<>(
                    getColumnByKey(sortBy),
                    descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
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

  private void fit(int width) {
    boolean narrow = width > 0 && width < NARROW;
    getColumns().forEach(column -> column.setVisible(narrow == FOLDED.equals(column.getKey())));
  }
}
