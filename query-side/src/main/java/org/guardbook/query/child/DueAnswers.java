package org.guardbook.query.child;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.query.child.ChildFile.Called;
import org.guardbook.query.child.ChildQuery.ConferenceToCome;
import org.guardbook.query.child.ChildQuery.FindConferencesToCome;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.replay.Hindsight;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

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
    return due(query.until(), query.reference(), known).toList();
  }

  @QueryHandler
  List<ConferenceToCome> answer(FindConferencesToCome query) {
    Views known = past.known(live, query.asAt());
    View<FiledFile> files = known.view(FiledFile.FILES);
    return due(query.until(), null, known)
        .filter(step -> step.kind().isConference())
        .map(step -> new ConferenceToCome(step, call(step, files)))
        .toList();
  }

  private static @Nullable Called call(DueStep step, View<FiledFile> files) {
    return step.calledFor() == null
        ? null
        : files
            .find(step.reference())
            .map(filed -> Discretion.kept(filed.file().called()))
            .orElse(null);
  }

  private static Stream<DueStep> due(LocalDate until, @Nullable String reference, Views known) {
    DueSteps due = DueSteps.of(known);
    return journeys(reference, known)
        .flatMap(journey -> due.of(journey).stream())
        .filter(step -> !step.dueOn().isAfter(until))
        .sorted(DueSteps.MOST_URGENT_FIRST);
  }

  private static Stream<Journey> journeys(@Nullable String reference, Views known) {
    View<Journey> journeys = known.view(DueProjection.JOURNEYS);
    return reference == null
        ? journeys.find(Filter.equal("awaited", true), Sort.BY_ID, Page.ALL).stream()
        : journeys.find(reference).stream();
  }
}
