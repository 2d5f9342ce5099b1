package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table for up to a few hundred rows; on a narrow screen each row folds into a card. */
public class PlainTable extends NativeTable {

  private final List<String> columns;

  /**
   * @param columns the headings; an empty one is a column of links
   */
  public PlainTable(String caption, String... columns) {
    this.columns = List.of(columns);
    addClassName("folds");
    setCaptionText(caption);
    getCaption().addClassName("unseen");
    NativeTableRow head = getHead().addRow();
    for (String column : columns) {
      NativeTableHeaderCell cell = head.addHeaderCell();
      cell.getElement().setAttribute("scope", "col");
      if (column.isEmpty()) {
        Component unseen = new com.vaadin.flow.component.html.Span("What to do");
        unseen.addClassName("unseen");
        cell.add(unseen);
      } else {
        cell.setText(column);
      }
    }
  }

  /** Makes a heading a button by which the table is sorted. */
  public void onHeading(int column, Runnable action) {
    NativeTableHeaderCell cell = heading(column);
    cell.removeAll();
    cell.add(Actions.inline(columns.get(column), action));
    cell.getElement().setAttribute("aria-sort", "none");
    addClassName("sorts");
  }

  /** Marks the heading by which the rows are sorted now. */
  public void sorted(int by, boolean descending) {
    for (int column = 0; column < columns.size(); column++) {
      if (heading(column).getElement().hasAttribute("aria-sort")) {
        String order = column != by ? "none" : descending ? "descending" : "ascending";
        heading(column).getElement().setAttribute("aria-sort", order);
      }
    }
  }

  private NativeTableHeaderCell heading(int column) {
    return getHead().getRow(0).flatMap(row -> row.getHeaderCell(column)).orElseThrow();
  }

  /** Adds a row with a component for each column. */
  public NativeTableRow row(Component... cells) {
    NativeTableRow row = getBody().addRow();
    for (int column = 0; column < cells.length; column++) {
      NativeTableCell cell = row.addDataCell();
      cell.add(cells[column]);
      if (column < columns.size() && !columns.get(column).isEmpty()) {
        cell.getElement().setAttribute("data-label", columns.get(column));
      }
    }
    return row;
  }

  public void clear() {
    getBody().removeAllRows();
  }

  /** Sets a column's numbers under one another. */
  public void numbers(int column) {
    heading(column).addClassName("num");
  }
}
