package org.guardbook.query.child;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Answers what is due to children. */
class DueAnswers {

  private final Views views;

  DueAnswers(Views views) {
    this.views = views;
  }

  @QueryHandler
  List<DueStep> answer(FindDue query) {
    DueSteps due = DueSteps.of(views);
    return journeys(query)
        .flatMap(journey -> due.of(journey).stream())
        .filter(step -> !step.dueOn().isAfter(query.until()))
        .sorted(DueSteps.MOST_URGENT_FIRST)
        .toList();
  }

  private Stream<Journey> journeys(FindDue query) {
    View<Journey> journeys = views.view(DueProjection.JOURNEYS);
    return query.reference() == null
        ? journeys.find(Filter.equal("awaited", true), Sort.BY_ID, Page.ALL).stream()
        : journeys.find(query.reference()).stream();
  }
}
