package org.guardbook.query.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;
import static org.guardbook.query.child.DurationBand.FROM_1_TO_2_YEARS;
import static org.guardbook.query.child.DurationBand.FROM_3_TO_6_MONTHS;
import static org.guardbook.query.child.DurationBand.UNDER_3_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.RuleViolated;
import org.guardbook.query.ChildStory;
import org.guardbook.query.child.ChildQuery.ReadRegister;
import org.guardbook.query.child.ChildQuery.Register;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingTheRegister {

  private final ChildStory hazel = ChildStory.of("C-00417");
  private final ChildStory ash = ChildStory.of("C-00418");
  private final ChildStory wren = ChildStory.of("C-00419");

  ViewStore views() {
    return new InMemoryViews();
  }

  private RegisterAnswers answers(Past past) {
    ViewStore views = views();
    past.into(views, each -> new ChildProjection(each, past.history()));
    return new RegisterAnswers(views, (_, _) -> views);
  }

  private Past family() {
    return Past.of(
        hazel.opened(),
        hazel.allocated("2011-09-01", "EAST"),
        hazel.started("2011-09-12", 1, "NEGLECT"),
        hazel.held("2011-12-12", 2, REVIEW, true),
        hazel.changed("2011-12-12", 1, "NEGLECT", "EMOTIONAL"),
        hazel.allocated("2012-01-09", "WEST"),
        hazel.held("2012-03-12", 3, REVIEW, false),
        hazel.ended("2012-03-12", 1, "CHILD_IN_NEED"),
        ash.opened("Ash Pipit", "2002-01-09", "C-00417"),
        ash.allocated("2011-09-01", "EAST"),
        ash.started("2011-09-12", 1, "NEGLECT"),
        wren.opened("Rowan Linnet", "2001-01-01", "C-00419"),
        wren.transferredIn("2011-11-21", "2010-02-01"),
        wren.started("2011-12-01", 1, "SEXUAL"));
  }

  @Test
  void showsTheDayAsItWas() {
    RegisterAnswers answers = answers(family());
    assertThat(references(answers, "2011-09-11")).isEmpty();
    assertThat(references(answers, "2011-09-12")).containsExactly("C-00417", "C-00418");
    RegisteredPlan autumn = plan(answers, "2011-12-11");
    assertThat(autumn.category()).isEqualTo("NEGLECT");
    assertThat(autumn.team()).isEqualTo("EAST");
    assertThat(autumn.lastReviewOn()).isNull();
    assertThat(autumn.endedOn()).isEqualTo("2012-03-12");
    assertThat(autumn.duration()).isEqualTo(UNDER_3_MONTHS);
    assertThat(autumn.days()).isEqualTo(90);
    RegisteredPlan winter = plan(answers, "2012-01-09");
    assertThat(winter.category()).isEqualTo("EMOTIONAL");
    assertThat(winter.team()).isEqualTo("WEST");
    assertThat(winter.lastReviewOn()).isEqualTo("2011-12-12");
    assertThat(winter.duration()).isEqualTo(FROM_3_TO_6_MONTHS);
    assertThat(references(answers, "2012-03-11")).containsExactly("C-00417", "C-00418", "C-00419");
    assertThat(references(answers, "2012-03-12")).containsExactly("C-00418", "C-00419");
    assertThat(answers.answer(on("2013-01-01")).byDuration()).containsEntry(FROM_1_TO_2_YEARS, 2L);
  }

  @Test
  void knowsASecondPlanHereOrElsewhere() {
    Past past = family().and(hazel.started("2013-05-01", 2, "PHYSICAL"));
    assertThat(answers(past).answer(on("2013-06-01")).plans())
        .extracting(RegisteredPlan::reference, RegisteredPlan::secondOrSubsequent)
        .containsExactly(tuple("C-00418", false), tuple("C-00419", true), tuple("C-00417", true));
  }

  @Test
  void countsEverythingBeforeTheFilterItIsAbout() {
    RegisterAnswers answers = answers(family());
    LocalDate day = LocalDate.parse("2012-01-01");
    Register east =
        answers.answer(
            new ReadRegister(
                day, "", Set.of(), Set.of("EAST"), Set.of(), false, null, false, 0, 10));
    assertThat(east.total()).isEqualTo(2);
    assertThat(east.byCategory()).isEqualTo(Map.of("EMOTIONAL", 1L, "NEGLECT", 1L));
    assertThat(east.byTeam()).isEqualTo(Map.of("EAST", 2L));
    assertThat(east.byDuration())
        .containsEntry(FROM_3_TO_6_MONTHS, 2L)
        .containsEntry(UNDER_3_MONTHS, 0L);
    assertThat(east.secondOrSubsequent()).isZero();
    Register neglect =
        answers.answer(
            new ReadRegister(
                day, "", Set.of("NEGLECT"), Set.of(), Set.of(), false, null, false, 0, 10));
    assertThat(neglect.byCategory())
        .isEqualTo(Map.of("EMOTIONAL", 1L, "NEGLECT", 1L, "SEXUAL", 1L));
    assertThat(neglect.byTeam()).isEqualTo(Map.of("EAST", 1L));
    Register again =
        answers.answer(
            new ReadRegister(
                day, "", Set.of(), Set.of(), Set.of(UNDER_3_MONTHS), true, null, false, 0, 10));
    assertThat(again.plans()).extracting(RegisteredPlan::reference).containsExactly("C-00419");
    assertThat(again.secondOrSubsequent()).isEqualTo(1);
    assertThat(again.byDuration()).containsEntry(UNDER_3_MONTHS, 1L);
  }

  @Test
  void findsSortsAndTurnsPages() {
    RegisterAnswers answers = answers(family());
    for (var column : RegisteredPlan.class.getRecordComponents()) {
      assertThat(sorted(answers, column.getName())).hasSize(3);
    }
    assertThat(sorted(answers, "name")).containsExactly("C-00418", "C-00417", "C-00419");
    assertThatThrownBy(() -> sorted(answers, "colour")).isInstanceOf(RuleViolated.class);
    Register page =
        answers.answer(
            new ReadRegister(
                LocalDate.parse("2012-01-01"),
                "pip",
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                null,
                false,
                1,
                1));
    assertThat(page.plans()).extracting(RegisteredPlan::reference).containsExactly("C-00418");
    assertThat(page.total()).isEqualTo(2);
  }

  @Test
  void hasNoPlanThatACorrectionTookBack() {
    Past past = family().and(hazel.corrected("event-8", null));
    assertThat(references(answers(past), "2012-06-01"))
        .containsExactly("C-00417", "C-00418", "C-00419");
    past.and(hazel.corrected("event-3", null));
    assertThat(references(answers(past), "2012-01-01")).containsExactly("C-00418", "C-00419");
  }

  private static ReadRegister on(String day) {
    return new ReadRegister(
        LocalDate.parse(day), "", Set.of(), Set.of(), Set.of(), false, null, false, 0, 10);
  }

  private static List<String> references(RegisterAnswers answers, String day) {
    return answers.answer(on(day)).plans().stream().map(RegisteredPlan::reference).toList();
  }

  private static RegisteredPlan plan(RegisterAnswers answers, String day) {
    return answers.answer(on(day)).plans().stream()
        .filter(plan -> plan.reference().equals("C-00417"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sorted(RegisterAnswers answers, @Nullable String sortBy) {
    return answers
        .answer(
            new ReadRegister(
                LocalDate.parse("2012-01-01"),
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                sortBy,
                false,
                0,
                10))
        .plans()
        .stream()
        .map(RegisteredPlan::reference)
        .toList();
  }
}
