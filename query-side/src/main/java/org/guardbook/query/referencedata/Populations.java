package org.guardbook.query.referencedata;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.query.referencedata.ReferenceDataQuery.Population;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** How many children live in the area, by the day from which that was stated. */
public record Populations(List<Population> latestFirst) {

  /** As they have been stated. */
  public static Populations of(Views views) {
    return new Populations(
        views
            .view(ReferenceDataProjection.POPULATIONS)
            .find(Filter.ALL, Sort.byDescending("from"), Page.ALL));
  }

  /** Children under 18 on a day; null before the first statement. */
  public @Nullable Integer under18On(LocalDate day) {
    for (Population population : latestFirst) {
      if (!population.from().isAfter(day)) {
        return population.under18();
      }
    }
    return null;
  }
}
