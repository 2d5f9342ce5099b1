package org.guardbook.ui.childforms;

import java.time.LocalDate;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** How a child is spoken of on a form. */
final class Childs {

  private Childs() {}

  /** "Ash Pipit, 9". */
  static String named(ChildFile child, LocalDate today) {
    return named(child.summary(), today);
  }

  static String named(ChildSummary child, LocalDate today) {
    @Nullable LocalDate born = child.dateOfBirth();
    if (born != null && !born.isAfter(today)) {
      int years = born.until(today).getYears();
      return child.name()
          + ", "
          + (years > 0
              ? String.valueOf(years)
              : Words.count(born.until(today).toTotalMonths(), "month", "months"));
    }
    @Nullable LocalDate expected = child.expectedOn();
    return expected == null ? child.name() : child.name() + ", expected " + Words.date(expected);
  }

  /** "C-00417, b. 4 May 2006 · on a plan". */
  static String known(ChildSummary child) {
    @Nullable LocalDate born = child.dateOfBirth();
    @Nullable LocalDate expected = child.expectedOn();
    String day =
        born != null
            ? ", b. " + Words.date(born)
            : expected != null ? ", expected " + Words.date(expected) : "";
    return child.name() + day + " · " + Words.within(child.state().label());
  }
}
