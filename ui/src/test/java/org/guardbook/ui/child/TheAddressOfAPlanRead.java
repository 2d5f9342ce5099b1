package org.guardbook.ui.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.guardbook.ui.child.PlanSight.Way;
import org.junit.jupiter.api.Test;

class TheAddressOfAPlanRead {

  @Test
  void isReadBackAsItWasWritten() {
    PlanSight sight = new PlanSight(1, Way.CHANGES, 4, 2);

    String query = sight.query(Map.of("asAt", "2011-11-21"));

    assertThat(PlanSight.from(QueryParameters.fromString(query.substring(1)))).isEqualTo(sight);
    assertThat(PlanSight.besides(QueryParameters.fromString(query.substring(1))))
        .containsExactly(Map.entry("asAt", "2011-11-21"));
  }

  @Test
  void passesOverWhatItCannotMean() {
    assertThat(
            PlanSight.from(QueryParameters.fromString("plan=first&read=aloud&revision=-1&since=")))
        .isEqualTo(PlanSight.FIRST);
  }

  @Test
  void isEmptyForThePlanAsItStands() {
    assertThat(PlanSight.FIRST.query(Map.of())).isEmpty();
  }
}
