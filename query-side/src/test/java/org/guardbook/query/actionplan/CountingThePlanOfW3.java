package org.guardbook.query.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.CountActions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.Test;

class CountingThePlanOfW3 {

  private static final MetaData COMMITTEE =
      MetaData.from(
          new Provenance("committee", Role.REVIEW_COMMITTEE, null, null, null, null).toMetaData());

  private final ActionPlanAnswers answers = answers();

  ViewStore views() {
    return new InMemoryViews();
  }

  private ActionPlanAnswers answers() {
    ViewStore views = views();
    Past.of(W3.events().toArray()).into(views, ActionPlanProjection::new);
    return new ActionPlanAnswers(
        views,
        _ -> views,
        (_, _) -> views,
        Clock.fixed(Instant.parse("2015-03-31T09:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void comesToWhatIsExpectedOnEachDay() {
    List<String> lines = new ArrayList<>(List.of("on,measure,value"));
    for (String day : List.of("2014-06-30", "2014-09-30", "2015-03-31")) {
      ActionFigures figures =
          answers
              .answer(new CountActions("W3", LocalDate.parse(day), null), COMMITTEE)
              .orElseThrow();
      lines.addAll(lines(day, figures.totals()));
    }
    assertThat(lines).isEqualTo(W3.expected());
  }

  @Test
  void isTheSameAboveTheListAsInTheFigures() {
    for (String day : List.of("2014-06-30", "2014-09-30", "2015-03-31")) {
      LocalDate on = LocalDate.parse(day);
      Actions listed =
          answers.answer(
              new FindActions(ActionFilter.ALL, on, null, null, false, 0, 20), COMMITTEE);
      assertThat(listed.totals())
          .isEqualTo(
              answers.answer(new CountActions("W3", on, null), COMMITTEE).orElseThrow().totals());
      for (ActionState state : ActionState.values()) {
        ActionFilter inState =
            new ActionFilter("", Set.of(), Set.of(), Set.of(state), false, false, Set.of());
        assertThat(
                answers
                    .answer(new FindActions(inState, on, null, null, false, 0, 20), COMMITTEE)
                    .total())
            .isEqualTo(listed.totals().byState().get(state));
      }
    }
  }

  private static List<String> lines(String day, Totals totals) {
    List<String> lines = new ArrayList<>();
    lines.add(day + ",actions.total," + totals.total());
    lines.add(day + ",actions.silent," + totals.silent());
    totals
        .byState()
        .forEach((state, number) -> lines.add(day + ",actions.status." + state + "," + number));
    totals
        .overdueByAgency()
        .forEach(
            (agency, number) ->
                lines.add(day + ",actions.overdue.agency." + agency + "," + number));
    return lines;
  }
}
