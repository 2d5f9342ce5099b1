package org.guardbook.query.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guardbook.command.review.Outlook.AT_RISK;
import static org.guardbook.command.review.Outlook.ON_TRACK;
import static org.guardbook.query.actionplan.Asking.COMMITTEE;
import static org.guardbook.query.actionplan.Asking.all;
import static org.guardbook.query.actionplan.Asking.find;
import static org.guardbook.query.actionplan.Asking.ids;
import static org.guardbook.query.actionplan.Asking.on;
import static org.guardbook.query.actionplan.Asking.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionEntry;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFile;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingAnAction {

  private final ReviewStory w3 = ReviewStory.of("W3");
  private final ReviewStory w10 = ReviewStory.of("W10");

  ViewStore views() {
    return new InMemoryViews();
  }

  private Past oneAction(Object... events) {
    return Past.of(
            w3.planOpened(), w3.recommendation("4"), w3.agreed("4.2", "POLICE", "2014-06-30"))
        .and(events);
  }

  private ActionPlanAnswers answers(Past past, String today) {
    ViewStore views = views();
    past.into(views, ActionPlanProjection::new);
    past.into(views, FirstReferenceData::projection);
    return Asking.answers(views, today);
  }

  private TrackedAction tracked(Past past, String day) {
    return answers(past, day).answer(on(day), COMMITTEE).actions().getFirst();
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2014-03-31, NOT_STARTED",
    "2014-05-11, NOT_STARTED",
    "2014-05-12, ON_TRACK",
    "2014-06-02, AT_RISK",
    "2014-06-30, AT_RISK",
    "2014-07-01, OVERDUE",
    "2014-07-10, AT_RISK",
    "2014-09-01, OVERDUE",
    "2014-09-05, COMPLETE",
    "2014-09-20, OVERDUE",
    "2014-10-01, COMPLETE",
    "2014-10-14, VERIFIED",
    "2015-10-14, VERIFIED",
  })
  void standsOnEachDayAsItStoodThen(String day, ActionState state) {
    Past past =
        oneAction(
            w3.reported("4.2", "2014-05-12", ON_TRACK, "Two of five teams."),
            w3.reported("4.2", "2014-06-02", AT_RISK, "The trainer left."),
            w3.extended("4.2", "2014-07-10", "2014-06-30", "2014-08-31"),
            w3.completed("4.2", "2014-09-05", "All five."),
            w3.sentBack("4.2", "2014-09-20"),
            w3.completed("4.2", "2014-10-01", "All five, with an audit."),
            w3.verified("4.2", "2014-10-14", "Found in 19 of 20."));
    assertThat(tracked(past, day).state()).isEqualTo(state);
  }

  @Test
  void isNotThereBeforeItWasAgreed() {
    Actions before = answers(oneAction(), "2014-03-30").answer(on("2014-03-30"), COMMITTEE);
    assertThat(before.actions()).isEmpty();
    assertThat(before.totals().total()).isZero();
  }

  @Test
  void isSilentFromTheSixtiethDayOnUntilTheAgencySaysSomething() {
    Past past =
        oneAction(
            w3.reported("4.2", "2014-04-30", ON_TRACK, "Begun."),
            w3.chased("4.2", "2014-06-20"),
            w3.extended("4.2", "2014-06-25", "2014-06-30", "2014-12-31"));
    assertThat(tracked(past, "2014-06-28"))
        .satisfies(action -> assertThat(action.quietDays()).isEqualTo(59))
        .satisfies(action -> assertThat(action.silent()).isFalse());
    assertThat(tracked(past, "2014-06-29"))
        .satisfies(action -> assertThat(action.quietDays()).isEqualTo(60))
        .satisfies(action -> assertThat(action.silent()).isTrue());
    assertThat(tracked(oneAction(), "2014-05-30").silent()).isTrue();
    assertThat(tracked(oneAction(w3.withdrawn("4.2", "2014-05-01")), "2014-05-30"))
        .satisfies(action -> assertThat(action.silent()).isFalse())
        .satisfies(action -> assertThat(action.quietDays()).isZero());
  }

  @Test
  void isQuietSinceItWasCompletedOnceItIsSentBack() {
    Past past =
        oneAction(w3.completed("4.2", "2014-05-01", "Done."), w3.sentBack("4.2", "2014-06-29"));
    assertThat(tracked(past, "2014-06-29").quietDays()).isEqualTo(59);
    assertThat(tracked(past, "2014-06-30"))
        .satisfies(action -> assertThat(action.silent()).isTrue())
        .satisfies(action -> assertThat(action.state()).isEqualTo(ActionState.NOT_STARTED))
        .satisfies(
            action -> assertThat(action.lastWord()).isEqualTo("The audit is of one team only."));
  }

  @Test
  void takesTheLimitOfSilenceFromTheRulesOfTheDay() {
    Map<Limit, Span> limits = new EnumMap<>(Limit.class);
    limits.put(Limit.ACTION_SILENT, new Span(3, Span.Unit.WEEKS));
    Past past =
        oneAction().and(new RuleSetAdopted(LocalDate.parse("2014-04-15"), limits, "The board"));
    assertThat(tracked(past, "2014-04-14").silent()).isFalse();
    assertThat(tracked(past, "2014-04-20").silent()).isFalse();
    assertThat(tracked(past, "2014-04-21").silent()).isTrue();
  }

  @Test
  void keepsWhatWasSaidSinceWhereAnUpdateIsEnteredLate() {
    Past past =
        oneAction(
            w3.reported("4.2", "2014-06-02", AT_RISK, "The trainer left."),
            w3.reported("4.2", "2014-05-12", ON_TRACK, "Two of five teams."));
    assertThat(tracked(past, "2014-06-10"))
        .satisfies(action -> assertThat(action.state()).isEqualTo(ActionState.AT_RISK))
        .satisfies(action -> assertThat(action.heardOn()).isEqualTo("2014-06-02"))
        .satisfies(action -> assertThat(action.lastWord()).isEqualTo("The trainer left."));
    assertThat(tracked(past, "2014-05-20").state()).isEqualTo(ActionState.ON_TRACK);
  }

  @Test
  void showsTheFirstDateAndHowOftenItWasMoved() {
    Past past =
        oneAction(
            w3.extended("4.2", "2014-05-10", "2014-06-30", "2014-08-31"),
            w3.extended("4.2", "2014-08-10", "2014-08-31", "2014-12-31"));
    assertThat(tracked(past, "2014-09-30"))
        .satisfies(action -> assertThat(action.firstDueOn()).isEqualTo("2014-06-30"))
        .satisfies(action -> assertThat(action.dueOn()).isEqualTo("2014-12-31"))
        .satisfies(action -> assertThat(action.timesMoved()).isEqualTo(2))
        .satisfies(action -> assertThat(action.entries()).isEqualTo(3));
  }

  @Test
  void countsEachFileOnce() {
    Past past =
        oneAction(
            w3.reported("4.2", "2014-05-12", ON_TRACK, "Two.", "minutes"),
            w3.completed("4.2", "2014-06-12", "All.", "minutes", "audit"));
    assertThat(tracked(past, "2014-05-30").evidence()).isEqualTo(1);
    assertThat(tracked(past, "2014-06-30").evidence()).isEqualTo(2);
  }

  @Test
  void opensWithEverythingSaidAboutItInTheOrderInWhichItHappened() {
    Past past =
        oneAction(
            w3.reported("4.2", "2014-06-02", AT_RISK, "The trainer left."),
            w3.reported("4.2", "2014-05-12", ON_TRACK, "Two of five teams.", "minutes"),
            w3.extended("4.2", "2014-06-12", "2014-06-30", "2014-08-31"),
            w3.moved("4.2", "2014-06-20", "POLICE", "HEALTHCARE_TRUST"));
    ActionFile file =
        answers(past, "2014-06-30")
            .answer(new OpenAction("W3", "4.2", null), COMMITTEE)
            .orElseThrow();
    assertThat(file.action().leadAgency()).isEqualTo("HEALTHCARE_TRUST");
    assertThat(file.action().leadRole()).isEqualTo("Named nurse");
    assertThat(file.entries())
        .extracting(ActionEntry::what)
        .containsExactly(
            "Agreed for police, due 30 June",
            "On track",
            "At risk",
            "Date moved from 30 June to 31 August",
            "Moved from police to healthcare trust");
    assertThat(file.entries().get(1).detail()).isEqualTo("Two of five teams.");
    assertThat(file.entries().get(1).evidence()).containsExactly(ReviewStory.file("minutes"));
    assertThat(file.entries().get(3).detail())
        .isEqualTo("The trainer left. Agreed by: Review committee.");
    assertThat(answers(past, "2014-06-30").answer(new OpenAction("W3", "9.9", null), COMMITTEE))
        .isEmpty();
  }

  private Past several() {
    return Past.of(
        w10.planOpened(),
        w10.recommendation("1", "Record keeping"),
        w3.planOpened(),
        w3.recommendation("9"),
        w3.recommendation("10", "Training"),
        w10.agreed("1.1", "EDUCATION", "2014-09-30"),
        w3.agreed("10.1", "POLICE", "2014-05-30"),
        w3.agreed("9.10", "POLICE", "2014-04-30"),
        w3.agreed("9.9", "EDUCATION", "2014-12-31"),
        w3.agreed("9.2", "CCG", "2014-12-31"),
        w3.reported("10.1", "2014-04-20", ON_TRACK, "Müller briefs two teams."),
        w3.reported("9.9", "2014-06-20", AT_RISK, "No trainer."),
        w3.extended("9.9", "2014-06-21", "2014-12-31", "2015-01-31"),
        w3.completed("9.2", "2014-06-02", "Written."));
  }

  @Test
  void comesTheMostPressingFirst() {
    assertThat(ids(answers(several(), "2014-06-30").answer(all(), COMMITTEE)))
        .containsExactly("W3/9.10", "W3/10.1", "W10/1.1", "W3/9.9", "W3/9.2");
  }

  @Test
  void countsAsPeopleCount() {
    assertThat(
            ids(answers(several(), "2014-06-30").answer(find(ActionFilter.ALL, "id"), COMMITTEE)))
        .containsExactly("W3/9.2", "W3/9.9", "W3/9.10", "W3/10.1", "W10/1.1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "w3/9.9, W3/9.9",
    "brief, W3/9.10 W3/10.1 W10/1.1 W3/9.9 W3/9.2",
    "'plan w10', W10/1.1",
    "MULLER, W3/10.1",
    "'no train', W3/9.9",
    "written, W3/9.2",
    "'10.1 recommendation', W3/10.1",
    "nowhere, ",
  })
  void isFoundByAnyPartOfWhatIsSaid(String text, @org.jspecify.annotations.Nullable String found) {
    assertThat(ids(answers(several(), "2014-06-30").answer(find(text(text), null), COMMITTEE)))
        .containsExactlyElementsOf(found == null ? List.of() : List.of(found.split(" ")));
  }

  @Test
  void isFilteredByAgencyReviewStateSilenceMoveAndTheme() {
    assertThat(filtered(Set.of("POLICE"), Set.of(), Set.of(), false, false, Set.of()))
        .containsExactly("W3/9.10", "W3/10.1");
    assertThat(filtered(Set.of(), Set.of("W10"), Set.of(), false, false, Set.of()))
        .containsExactly("W10/1.1");
    assertThat(filtered(Set.of(), Set.of(), Set.of(ActionState.AT_RISK), false, false, Set.of()))
        .containsExactly("W3/9.9");
    assertThat(filtered(Set.of(), Set.of(), Set.of(), true, false, Set.of()))
        .containsExactly("W3/9.10", "W3/10.1", "W10/1.1");
    assertThat(filtered(Set.of(), Set.of(), Set.of(), false, true, Set.of()))
        .containsExactly("W3/9.9");
    assertThat(filtered(Set.of(), Set.of(), Set.of(), false, false, Set.of("Training")))
        .containsExactly("W3/10.1");
  }

  private List<String> filtered(
      Set<String> agencies,
      Set<String> reviews,
      Set<ActionState> states,
      boolean silent,
      boolean moved,
      Set<String> themes) {
    return ids(
        answers(several(), "2014-06-30")
            .answer(
                find(new ActionFilter("", agencies, reviews, states, silent, moved, themes), null),
                COMMITTEE));
  }

  @Test
  void isFilteredByTheAgencyThatLedOnTheDay() {
    Past past = oneAction(w3.moved("4.2", "2014-05-20", "POLICE", "CCG"));
    for (String agency : List.of("POLICE", "CCG")) {
      ActionFilter filter =
          new ActionFilter("", Set.of(agency), Set.of(), Set.of(), false, false, Set.of());
      for (String day : List.of("2014-05-19", "2014-05-20")) {
        boolean led = agency.equals(day.endsWith("19") ? "POLICE" : "CCG");
        assertThat(
                answers(past, "2014-06-30")
                    .answer(
                        new FindActions(filter, LocalDate.parse(day), null, null, false, 0, 10),
                        COMMITTEE)
                    .total())
            .as(agency + " on " + day)
            .isEqualTo(led ? 1 : 0);
      }
    }
  }

  @Test
  void isCountedBeforeStatesAndSilenceAreChosen() {
    Actions overdue =
        answers(several(), "2014-06-30")
            .answer(
                find(
                    new ActionFilter(
                        "",
                        Set.of(),
                        Set.of("W3"),
                        Set.of(ActionState.OVERDUE),
                        true,
                        false,
                        Set.of()),
                    null),
                COMMITTEE);
    assertThat(overdue.total()).isEqualTo(2);
    assertThat(overdue.totals().total()).isEqualTo(4);
    assertThat(overdue.totals().silent()).isEqualTo(2);
    assertThat(overdue.totals().moved()).isEqualTo(1);
    assertThat(overdue.totals().byState())
        .containsEntry(ActionState.OVERDUE, 2L)
        .containsEntry(ActionState.AT_RISK, 1L)
        .containsEntry(ActionState.COMPLETE, 1L)
        .containsEntry(ActionState.VERIFIED, 0L);
    assertThat(overdue.totals().byAgency())
        .isEqualTo(Map.of("POLICE", 2L, "EDUCATION", 1L, "CCG", 1L));
    assertThat(overdue.totals().overdueByAgency()).isEqualTo(Map.of("POLICE", 2L));
    assertThat(overdue.totals().byReview()).isEqualTo(Map.of("W3", 4L));
    assertThat(overdue.totals().byTheme()).isEqualTo(Map.of("Training", 1L));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void turnsPagesInEveryOrder(boolean descending) {
    ActionPlanAnswers answers = answers(several(), "2014-06-30");
    for (var column : TrackedAction.class.getRecordComponents()) {
      List<String> whole =
          ids(
              answers.answer(
                  new FindActions(
                      ActionFilter.ALL, null, null, column.getName(), descending, 0, 10),
                  COMMITTEE));
      assertThat(whole).as(column.getName()).hasSize(5).doesNotHaveDuplicates();
      for (int page = 0; page < 3; page++) {
        assertThat(
                ids(
                    answers.answer(
                        new FindActions(
                            ActionFilter.ALL, null, null, column.getName(), descending, page, 2),
                        COMMITTEE)))
            .isEqualTo(whole.subList(2 * page, Math.min(5, 2 * page + 2)));
      }
    }
    assertThatThrownBy(() -> answers.answer(find(ActionFilter.ALL, "colour"), COMMITTEE))
        .isInstanceOf(RuleViolated.class);
  }

  @Test
  void showsTheKindTheReviewGoesOnAs() {
    TrackedAction action = tracked(oneAction(w3.steppedDown()), "2014-07-10");
    assertThat(action.reviewKind()).isEqualTo("LEARNING_REVIEW");
    assertThat(action.reviewTitle()).isEqualTo("Plan W3");
    assertThat(action.recommendationText()).isEqualTo("Recommendation 4 of W3.");
  }

  @Test
  void isAnsweredFromWhatWasKnownThen() {
    Past then = oneAction();
    Past now = oneAction(w3.reported("4.2", "2014-04-10", AT_RISK, "No trainer."));
    ActionPlanAnswers answers = Asking.answers(Asking.views(now), Asking.views(then), "2014-06-30");
    Instant asAt = Instant.parse("2014-05-01T00:00:00Z");
    assertThat(
            answers
                .answer(
                    new FindActions(ActionFilter.ALL, null, asAt, null, false, 0, 10), COMMITTEE)
                .actions())
        .extracting(TrackedAction::state, TrackedAction::quietDays)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(ActionState.NOT_STARTED, 31L));
    assertThat(answers.answer(new OpenAction("W3", "4.2", asAt), COMMITTEE).orElseThrow().entries())
        .hasSize(1);
  }
}
