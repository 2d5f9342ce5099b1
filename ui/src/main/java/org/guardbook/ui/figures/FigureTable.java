package org.guardbook.ui.figures;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A table of figures: what is counted on the left, numbers on the right. */
final class FigureTable extends NativeTable {

  private final NativeTableBody body;

  FigureTable(String caption, String... headings) {
    setCaptionText(caption);
    getCaption().addClassName("unseen");
    NativeTableRow row = getHead().addRow();
    for (int column = 0; column < headings.length; column++) {
      NativeTableHeaderCell heading = new NativeTableHeaderCell(headings[column]);
      heading.getElement().setAttribute("scope", "col");
      heading.setClassName("num", column > 0);
      row.add(heading);
    }
    body = getBody();
  }

  FigureTable row(String counted, String... figures) {
    NativeTableRow row = body.addRow();
    NativeTableHeaderCell heading = new NativeTableHeaderCell(counted);
    heading.getElement().setAttribute("scope", "row");
    row.add(heading);
    for (String figure : figures) {
      NativeTableCell cell = new NativeTableCell(figure);
      cell.addClassName("num");
      row.add(cell);
    }
    return this;
  }

  FigureTable total(String counted, String... figures) {
    row(counted, figures);
    body.getRows().getLast().addClassName("total");
    return this;
  }
}
