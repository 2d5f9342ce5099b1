package org.guardbook.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.guardbook.command.committee.CommitteeCommand.FormCommittee;
import org.junit.jupiter.api.Test;

/** The demo is begun on whatever day somebody tries it, not only on the one its tests stand on. */
class BeginningTheDemoOnAnyDay {

  @Test
  void formsTheCommitteeBeforeAnythingIsAskedOfIt() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertThat(first.datesUntil(first.plusYears(3)))
        .allSatisfy(
            today -> {
              List<Errand> errands =
                  new Committees(new Random(1), today).errands(today.minusYears(3));
              assertThat(errands.stream().min(Comparator.comparing(Errand::recordedAt)))
                  .map(Errand::command)
                  .get()
                  .isInstanceOf(FormCommittee.class);
            });
  }

  @Test
  void findsAnOrdinaryBoardOfChildren() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertThat(first.datesUntil(first.plusYears(2), Period.ofDays(29)))
        .allSatisfy(
            today ->
                assertThat(
                        Children.ofAnOrdinaryBoard(
                                1989, today.minusYears(3), today, (_, _) -> "visit")
                            .steps())
                    .hasSizeBetween(4_000, 9_000));
  }
}
