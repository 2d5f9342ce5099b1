package org.guardbook.ui.lists;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.guardbook.ui.exports.Row;
import org.guardbook.ui.lists.LazyGrid.Pages;

/** Everything that a list shows, to be taken away: fetched page after page while gone through. */
public final class AllPages<T> implements Iterator<Row> {

  private static final int PAGE = 500;

  private final Pages<T> pages;
  private final Function<T, Row> row;
  private Iterator<T> page = List.<T>of().iterator();
  private int next;
  private boolean last;

  public AllPages(Pages<T> pages, Function<T, Row> row) {
    this.pages = pages;
    this.row = row;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && !last) {
      List<T> fetched = pages.fetch(next++, PAGE);
      last = fetched.size() < PAGE;
      page = fetched.iterator();
    }
    return page.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return row.apply(page.next());
  }
}
