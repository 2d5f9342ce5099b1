package org.guardbook.command.positionoftrust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GivingReferences {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

  private final Set<CaseReference> taken = new HashSet<>();
  private final References references = new References("W", taken::contains);

  @Test
  void goesOnFromTheLastOfTheYear() {
    taken.add(new CaseReference("W26-001"));
    taken.add(new CaseReference("W26-002"));

    assertThat(references.next(MAY)).hasToString("W26-003");
    assertThat(references.next(MAY)).hasToString("W26-004");
    assertThat(references.next(LocalDate.of(2026, 3, 31))).hasToString("W25-001");
  }

  @Test
  void passesOverWhatSomebodyElseWasQuickerToUse() {
    CaseReference first = references.next(MAY);
    taken.add(first);
    taken.add(new CaseReference("W26-002"));
    references.skip(first);

    assertThat(references.next(MAY)).hasToString("W26-003");
  }

  @Test
  void leavesNoGapWhereAContactWasNotRecorded() {
    CaseReference refused = references.next(MAY);
    CaseReference recorded = references.next(MAY);
    references.giveBack(refused);

    assertThat(references.next(MAY)).isEqualTo(refused);
    assertThat(references.next(MAY)).hasToString("W26-003").isNotEqualTo(recorded);
  }
}
