package org.guardbook.query.timeline;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;

/**
 * A page of where the entries of all cases are found, in the order in which they were recorded.
 *
 * @param number counts the pages from 0
 */
record Daybook(long number, List<Line> lines) {

  static final Collection<Daybook> PAGES =
      new Collection<>("timeline-daybook", Daybook.class, Daybook::id, List.of(List.of("-number")));

  /** A page is written anew with every entry, so it is kept short. */
  private static final int LENGTH = 32;

  /** Where an entry stands. */
  record Line(String sheet, long position, Instant recordedAt) {}

  private String id() {
    return id(number);
  }

  private static String id(long number) {
    return Long.toString(number);
  }

  /** Enters a recorded event on its page. */
  static void enter(View<Daybook> pages, String sheet, Recorded recorded) {
    long number = recorded.position() / LENGTH;
    Line line = new Line(sheet, recorded.position(), recorded.at());
    pages.put(
        pages
            .find(id(number))
            .map(page -> page.with(line))
            .orElseGet(() -> new Daybook(number, List.of(line))));
  }

  private Daybook with(Line line) {
    Line[] longer = lines.toArray(new Line[lines.size() + 1]);
    longer[lines.size()] = line;
    return new Daybook(number, Sheet.unchanging(longer));
  }

  /**
   * Goes through the entries since then, the latest first.
   *
   * @param wanted takes one, and says whether another is wanted
   */
  static void since(View<Daybook> pages, Instant since, Predicate<Line> wanted) {
    for (long offset = 0; ; offset++) {
      List<Daybook> next = pages.find(Filter.ALL, Sort.byDescending("number"), new Page(offset, 1));
      if (next.isEmpty()) {
        return;
      }
      for (Line line : next.getFirst().lines.reversed()) {
        if (line.recordedAt().isBefore(since) || !wanted.test(line)) {
          return;
        }
      }
    }
  }
}
