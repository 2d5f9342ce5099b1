package org.guardbook.query.statistics;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.query.MeasuringProjections;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;

/** See {@link MeasuringProjections}: five years of 20,000 children. */
final class MeasuringChildFigures {

  private MeasuringChildFigures() {}

  public static void main(String[] arguments) {
    List<ChildProtectionEvent> events = Episodes.events(FiveYears.of(1, 20_000).rows());
    ViewStore views = new InMemoryViews();
    Past.of(FirstReferenceData.events()).into(views, FirstReferenceData::projection);
    ChildStatisticsProjection projection =
        new ChildStatisticsProjection(views.projecting(), (_, _) -> List.of());
    long start = System.nanoTime();
    try (ViewStore.Batch batch = views.begin()) {
      for (ChildProtectionEvent event : events) {
        projection.on(event, MeasuringProjections.recorded(event.reference().value()));
        batch.keep();
      }
      batch.commit(events.size());
    }
    System.out.printf(
        "child-statistics: %d events, %.0f ns each%n",
        events.size(), (double) (System.nanoTime() - start) / events.size());
    ChildProtectionAnswers answers = new ChildProtectionAnswers(views, _ -> views);
    for (int years : new int[] {1, 5}) {
      MeasuringProjections.print(
          "CountChildProtection, years: " + years,
          50,
          () ->
              answers.answer(
                  new CountChildProtection(
                      LocalDate.of(2011, 4, 1), LocalDate.of(2012, 3, 31), years, null)));
    }
  }
}
