package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.rest.CaseEntrance.CasesPage;
import org.guardbook.ui.security.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Pages of the list that has cases of every kind, however far down it. */
class LayingEveryKindOfCaseTogether {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

  private final Dispatch dispatch = mock();
  private int asked;

  @BeforeEach
  void signIn() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn("auditor", "Auditor", List.of(Role.AUDITOR), null), "", List.of()));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @RepeatedTest(40)
  void hasEachOnceInTheOrderOfTheirDays(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<CaseSummary> cases = cases(days(random, random.nextInt(60)));
    List<ReviewSummary> reviews = reviews(days(random, random.nextInt(20)));
    List<ChildSummary> children = children(days(random, random.nextInt(30)));
    given(cases, reviews, children);
    List<Record> expected = new ArrayList<>(cases);
    expected.addAll(reviews);
    expected.addAll(children);
    expected.sort(Comparator.comparing(LayingEveryKindOfCaseTogether::day).reversed());

    int size = 1 + random.nextInt(9);
    List<Record> listed = new ArrayList<>();
    for (int page = 0; page <= expected.size() / size + 1; page++) {
      CasesPage found = page(page, size);
      assertThat(found.total()).isEqualTo(expected.size());
      assertThat(found.cases())
          .isEqualTo(expected.stream().skip((long) page * size).limit(size).toList());
      listed.addAll(found.cases());
    }
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void readsLittleMoreThanThePageThousandsOfRowsDown() {
    given(
        cases(IntStream.range(0, 40_000).mapToObj(i -> DAY.minusDays(i / 4)).toList()),
        reviews(IntStream.range(0, 2_000).mapToObj(i -> DAY.minusDays(i * 5L)).toList()),
        children(IntStream.range(0, 9_000).mapToObj(i -> DAY.minusDays(i)).toList()));

    CasesPage page = page(700, 50);

    assertThat(page.cases()).hasSize(50);
    assertThat(page.cases()).hasAtLeastOneElementOfType(ReviewSummary.class);
    assertThat(page.cases()).hasAtLeastOneElementOfType(ChildSummary.class);
    assertThat(asked).isLessThan(1_000);
    assertThat(page(1_000_000, 500).cases()).isEmpty();
  }

  private CasesPage page(int page, int size) {
    return new CaseList(dispatch).find(null, FindCases.matching("", page, size));
  }

  private void given(
      List<CaseSummary> cases, List<ReviewSummary> reviews, List<ChildSummary> children) {
    when(dispatch.ask(any(FindCases.class), eq(Cases.class)))
        .thenAnswer(
            call -> {
              asked++;
              FindCases query = call.getArgument(0);
              return new Cases(
                  cut(cases, query.page(), query.size()),
                  cases.size(),
                  Map.of(CaseState.BETWEEN_MEETINGS, (long) cases.size()));
            });
    when(dispatch.ask(any(FindReviews.class), eq(Reviews.class)))
        .thenAnswer(
            call -> {
              asked++;
              FindReviews query = call.getArgument(0);
              return new Reviews(
                  cut(reviews, query.page(), query.size()), reviews.size(), Map.of(), Map.of());
            });
    when(dispatch.ask(any(FindChildren.class), eq(Children.class)))
        .thenAnswer(
            call -> {
              asked++;
              FindChildren query = call.getArgument(0);
              return new Children(
                  cut(children, query.page(), query.size()), children.size(), Map.of());
            });
  }

  private static <T> List<T> cut(List<T> all, int page, int size) {
    return all.stream().skip((long) page * size).limit(size).toList();
  }

  private static List<LocalDate> days(Random random, int count) {
    return random
        .ints(count, 0, 25)
        .mapToObj(DAY::minusDays)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static LocalDate day(Record row) {
    return switch (row) {
      case CaseSummary one -> one.receivedOn();
      case ReviewSummary one -> one.openedOn();
      case ChildSummary one -> one.openedOn();
      default -> throw new IllegalArgumentException(row.toString());
    };
  }

  private static List<CaseSummary> cases(List<LocalDate> days) {
    return IntStream.range(0, days.size())
        .mapToObj(
            i ->
                new CaseSummary(
                    "W24-" + i,
                    "POSITION_OF_TRUST",
                    "Teacher",
                    CaseState.BETWEEN_MEETINGS,
                    ContactType.REFERRAL,
                    When.on(days.get(i)),
                    days.get(i),
                    "EDUCATION",
                    List.of(),
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Instant.EPOCH))
        .toList();
  }

  private static List<ChildSummary> children(List<LocalDate> days) {
    return IntStream.range(0, days.size())
        .mapToObj(
            i ->
                new ChildSummary(
                    "C-" + i,
                    "Hazel Pipit",
                    null,
                    null,
                    "C-" + i,
                    null,
                    ChildState.DISCUSSED,
                    null,
                    null,
                    0,
                    days.get(i),
                    Instant.EPOCH))
        .toList();
  }

  private static List<ReviewSummary> reviews(List<LocalDate> days) {
    return IntStream.range(0, days.size())
        .mapToObj(
            i ->
                new ReviewSummary(
                    "R" + i,
                    "Review",
                    "SERIOUS_CASE_REVIEW",
                    ReviewStage.REFERRED,
                    days.get(i),
                    null,
                    null,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    Instant.EPOCH))
        .toList();
  }
}
