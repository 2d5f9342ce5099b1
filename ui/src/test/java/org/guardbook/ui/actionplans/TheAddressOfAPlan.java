package org.guardbook.ui.actionplans;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.ui.actionplans.PlanFilter.Grouping;
import org.junit.jupiter.api.Test;

class TheAddressOfAPlan {

  @Test
  void meansTheSameWhenItIsReadAgain() {
    PlanFilter filter =
        PlanFilter.NONE
            .containing("audit & more")
            .inStates(Set.of(ActionState.OVERDUE, ActionState.AT_RISK), true, true)
            .of(Set.of("POLICE"), Set.of("W3", "SILP-1"), Set.of("Sharing information"))
            .groupedBy(Grouping.AGENCY)
            .sortedBy("dueOn", true)
            .on(LocalDate.of(2014, 9, 30));
    assertThat(PlanFilter.from(filter.toAddress())).isEqualTo(filter);
  }

  @Test
  void isEmptyWhereEverythingIsShown() {
    assertThat(PlanFilter.NONE.toAddress().getParameters()).isEmpty();
    assertThat(PlanFilter.from(QueryParameters.empty())).isEqualTo(PlanFilter.NONE);
  }

  @Test
  void passesOverWhatItCannotMean() {
    assertThat(
            PlanFilter.from(
                QueryParameters.fromString(
                    "state=LOST&group=colour&sort=password&on=yesterday&asAt=then")))
        .isEqualTo(PlanFilter.NONE);
  }
}
