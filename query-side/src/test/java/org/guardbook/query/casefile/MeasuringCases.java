package org.guardbook.query.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guardbook.command.When;
import org.guardbook.query.MeasuringProjections;
import org.guardbook.query.MeasuringProjections.Happening;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseQuery.FindMatches;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.views.Views;

/** See {@link MeasuringProjections}. */
final class MeasuringCases {

  private MeasuringCases() {}

  public static void main(String[] arguments) {
    List<Happening> events = MeasuringProjections.events(20_000);
    var measured =
        MeasuringProjections.nanosAnEvent(
            events, 6, views -> new CaseFileProjection(views, (_, _) -> List.of())::on);
    System.out.printf("case-file: %.0f ns an event%n", measured.getKey());
    Views views = measured.getValue();
    CaseAnswers answers =
        new CaseAnswers(
            views,
            (_, _) -> views,
            Clock.fixed(Instant.parse("2019-10-08T09:00:00Z"), When.ENGLAND));
    MeasuringProjections.print(
        "FindCases all", 100, () -> answers.answer(FindCases.matching("", 0, 50)));
    MeasuringProjections.print(
        "FindCases two words", 100, () -> answers.answer(FindCases.matching("lin row", 0, 50)));
    MeasuringProjections.print(
        "FindCases by name, page 100", 100, () -> answers.answer(sorted("adultName")));
    MeasuringProjections.print(
        "FindMatches by name and birth",
        100,
        () ->
            answers.answer(
                new FindMatches("Rowan Linet", LocalDate.parse("1984-05-04"), null, null)));
    MeasuringProjections.print(
        "FindMatches by name and employer",
        100,
        () -> answers.answer(new FindMatches("Mohamed Khan", null, "Swift Primary", null)));
    MeasuringProjections.print(
        "OpenCase", 1_000, () -> answers.answer(new OpenCase("W13-117", null)));
  }

  private static FindCases sorted(String column) {
    return new FindCases(
        "", Set.of(), Set.of(), Set.of(), Set.of(), null, null, column, false, 100, 50);
  }
}
