package org.guardbook.query.child;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.query.MeasuringProjections;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.Episodes;
import org.guardbook.query.statistics.FiveYears;
import org.guardbook.query.views.ViewStore;

/** See {@link MeasuringProjections}: what is due to 20,000 children after five years. */
final class MeasuringWhatIsDue {

  private MeasuringWhatIsDue() {}

  public static void main(String[] arguments) {
    List<ChildProtectionEvent> events = Episodes.events(FiveYears.of(1, 20_000).rows());
    ViewStore views =
        MeasuringProjections.printedViews(
            DueProjection.NAME, events, over -> new DueProjection(over, (_, _) -> List.of())::on);
    Past.of(FirstReferenceData.events()).into(views, FirstReferenceData::projection);
    DueAnswers answers = new DueAnswers(views, (_, _) -> views);
    LocalDate today = LocalDate.of(2012, 4, 1);
    for (LocalDate until :
        List.of(today.minusYears(1), today.plusDays(7), today.plusDays(90), LocalDate.MAX)) {
      MeasuringProjections.print(
          "FindDue until %s: %d".formatted(until, answers.answer(new FindDue(until, null)).size()),
          50,
          () -> answers.answer(new FindDue(until, null)));
    }
    MeasuringProjections.print(
        "FindDue of a child", 1_000, () -> answers.answer(new FindDue(today, "F00417")));
  }
}
