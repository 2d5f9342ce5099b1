package org.guardbook.ui.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.child.DueStep.Kind;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartingWhatIsDue {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2011, 11, 23);

  @Test
  void setsApartWhatWillBeLateIfNothingIsDoneThisWeek() {
    DueStep tomorrow = due(TODAY.plusDays(1), null);
    DueStep sunday = due(LocalDate.of(2011, 11, 27), null);
    DueStep monday = due(LocalDate.of(2011, 11, 28), null);

    DueSoon soon = DueSoon.of(List.of(tomorrow, sunday, monday), TODAY);

    assertThat(soon.ifNothingIsDone()).containsExactly(tomorrow, sunday);
    assertThat(soon.later()).containsOnlyKeys(LocalDate.of(2011, 11, 28));
  }

  @Test
  void takesWhatIsArrangedInTimeForDone() {
    DueStep arranged = due(TODAY.plusDays(2), TODAY.plusDays(1));
    DueStep tooLate = due(TODAY.plusDays(2), TODAY.plusDays(6));
    DueStep cameToNothing = due(TODAY.plusDays(2), TODAY.minusDays(1));

    DueSoon soon = DueSoon.of(List.of(arranged, tooLate, cameToNothing), TODAY);

    assertThat(soon.arranged()).containsExactly(arranged);
    assertThat(soon.ifNothingIsDone()).containsExactly(tooLate, cameToNothing);
  }

  @Test
  void callsLateWhatWasDueYesterdayWhateverIsArranged() {
    DueStep late = due(TODAY.minusDays(1), TODAY.plusDays(1));

    assertThat(DueSoon.of(List.of(late), TODAY).late()).containsExactly(late);
    assertThat(Words.late(late.dueOn(), TODAY)).isEqualTo("1 working day late");
  }

  @Test
  void dueTodayIsNotLateYet() {
    DueStep today = due(TODAY, null);

    assertThat(DueSoon.of(List.of(today), TODAY).ifNothingIsDone()).containsExactly(today);
  }

  @Test
  void countsLatenessInWorkingDays() {
    DueStep friday = due(LocalDate.of(2011, 11, 18), null);

    assertThat(Words.late(friday.dueOn(), TODAY)).isEqualTo("3 working days late");
    assertThat(Words.late(friday.dueOn(), LocalDate.of(2011, 11, 20)))
        .isEqualTo("under 1 working day late");
  }

  private static DueStep due(LocalDate on, @Nullable LocalDate arranged) {
    return new DueStep(
        "V" + on,
        "C-00417",
        "Hazel Pipit",
        Kind.VISIT,
        on,
        "10 working days from the last visit",
        List.of(),
        arranged == null ? null : When.on(arranged),
        null,
        null);
  }
}
