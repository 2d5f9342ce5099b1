package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Row;
import org.guardbook.ui.exports.Table;
import org.jspecify.annotations.Nullable;

/** A table that sorts by whichever heading is pressed, and is taken away as it is shown. */
final class Register<T> extends Div {

  private static final Comparator<@Nullable Object> ORDER =
      Comparator.nullsFirst(Register::inOrder);

  /**
   * A column.
   *
   * @param taken how it is taken away; null for a column of things to do
   * @param value what it is sorted by and taken away as
   * @param cell what stands in it; null where it is taken away only
   */
  record Part<T>(
      @Nullable Column taken,
      Function<T, @Nullable Object> value,
      @Nullable Function<T, Component> cell) {

    static <T> Part<T> of(Column taken, Function<T, @Nullable Object> value) {
      return new Part<>(taken, value, row -> new Span(String.valueOf(value.apply(row))));
    }

    static <T> Part<T> of(
        Column taken, Function<T, @Nullable Object> value, Function<T, Component> cell) {
      return new Part<>(taken, value, cell);
    }

    static <T> Part<T> unseen(Column taken, Function<T, @Nullable Object> value) {
      return new Part<>(taken, value, null);
    }

    static <T> Part<T> toDo(Function<T, Component> cell) {
      return new Part<>(null, _ -> null, cell);
    }
  }

  private final String title;
  private final List<Part<T>> parts;
  private final List<Part<T>> seen;
  private final PlainTable table;
  private final EmptyState nothing;
  private @Nullable Part<T> sortedBy;
  private boolean descending;
  private List<T> rows = List.of();

  /**
   * @param nothing what to say where there is no row
   */
  Register(String title, EmptyState nothing, List<Part<T>> parts) {
    this.title = title;
    this.nothing = nothing;
    this.parts = parts;
    this.seen = parts.stream().filter(part -> part.cell() != null).toList();
    this.table = new PlainTable(title, seen.stream().map(Register::heading).toArray(String[]::new));
    for (Part<T> part : seen) {
      if (part.taken() != null) {
        table.onHeading(seen.indexOf(part), () -> sortBy(part));
      }
    }
    Div sheet = new Div(table);
    sheet.addClassNames("card", "flush");
    add(sheet, nothing);
  }

  private static String heading(Part<?> part) {
    return part.taken() == null ? "" : part.taken().header();
  }

  /** Shows these; unless a heading was pressed, in the order in which they come. */
  void show(List<T> found) {
    rows = found;
    fill();
  }

  private void sortBy(Part<T> part) {
    descending = part.equals(sortedBy) && !descending;
    sortedBy = part;
    table.sorted(seen.indexOf(part), descending);
    fill();
  }

  private void fill() {
    table.clear();
    for (T row : inOrder()) {
      List<Component> cells = new ArrayList<>();
      for (Part<T> part : seen) {
        if (part.cell() != null) {
          cells.add(part.cell().apply(row));
        }
      }
      table.row(cells.toArray(Component[]::new));
    }
    table.getParent().ifPresent(sheet -> sheet.setVisible(!rows.isEmpty()));
    nothing.setVisible(rows.isEmpty());
  }

  private List<T> inOrder() {
    Part<T> by = sortedBy;
    if (by == null) {
      return rows;
    }
    Comparator<T> order =
        (one, other) -> ORDER.compare(by.value().apply(one), by.value().apply(other));
    return rows.stream().sorted(descending ? order.reversed() : order).toList();
  }

  /** The rows that are shown, as they are shown. */
  Table taken(String... notes) {
    List<Part<T>> taken = parts.stream().filter(part -> part.taken() != null).toList();
    List<Column> columns = new ArrayList<>();
    taken.forEach(part -> columns.add(part.taken()));
    List<Row> all =
        inOrder().stream()
            .map(row -> Row.of(taken.stream().map(part -> part.value().apply(row)).toArray()))
            .toList();
    return new Table(title, columns, all, List.of(notes));
  }

  @SuppressWarnings("unchecked") // the values of a column are of one kind
  private static int inOrder(Object one, Object other) {
    return one instanceof String text
        ? text.compareToIgnoreCase(String.valueOf(other))
        : ((Comparable<Object>) one).compareTo(other);
  }
}
