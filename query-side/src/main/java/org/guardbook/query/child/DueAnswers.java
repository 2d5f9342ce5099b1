package org.guardbook.query.child;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.replay.Hindsight;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Answers what is due to children. */
class DueAnswers {

  private final Views live;
  private final Hindsight past;

  /**
   * @param past views of what had been recorded by an instant
   */
  DueAnswers(Views live, Hindsight past) {
    this.live = live;
    this.past = past;
  }

  @QueryHandler
  List<DueStep> answer(FindDue query) {
    Views known = past.known(live, query.asAt(), query.reference());
    DueSteps due = DueSteps.of(known);
    return journeys(query, known)
        .flatMap(journey -> due.of(journey).stream())
        .filter(step -> !step.dueOn().isAfter(query.until()))
        .sorted(DueSteps.MOST_URGENT_FIRST)
        .toList();
  }

  private static Stream<Journey> journeys(FindDue query, Views known) {
    View<Journey> journeys = known.view(DueProjection.JOURNEYS);
    return query.reference() == null
        ? journeys.find(Filter.equal("awaited", true), Sort.BY_ID, Page.ALL).stream()
        : journeys.find(query.reference()).stream();
  }
}
