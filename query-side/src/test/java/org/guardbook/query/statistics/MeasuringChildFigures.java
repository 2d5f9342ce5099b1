package org.guardbook.query.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.query.MeasuringProjections;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.views.ViewStore;

/** See {@link MeasuringProjections}: five years of 20,000 children. */
final class MeasuringChildFigures {

  private MeasuringChildFigures() {}

  public static void main(String[] arguments) {
    List<ChildProtectionEvent> events = Episodes.events(FiveYears.of(1, 20_000).rows());
    ViewStore views =
        MeasuringProjections.printedViews(
            ChildStatisticsProjection.NAME,
            events,
            over -> new ChildStatisticsProjection(over, (_, _) -> List.of())::on);
    Past.of(FirstReferenceData.events()).into(views, FirstReferenceData::projection);
    ChildProtectionAnswers answers =
        new ChildProtectionAnswers(views, _ -> views, Clock.systemUTC());
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
