package org.guardbook.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.List;
import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingWhatWasAltered {

  private static final Instant NOON = Instant.parse("2014-03-31T11:00:00Z");

  @Test
  void saysWhatAndWhereAndSinceWhen() {
    assertThat(shown(true, altered(null)))
        .contains(
            "Event 17 is not what was recorded.",
            "events #17",
            "Mon 31 March 2014, 12:00:00",
            "nothing can be recorded");
  }

  @Test
  void letsAnAdministratorDecide() {
    assertThat(shown(true, altered(null))).contains("Let writing go on");
  }

  @Test
  void letsNobodyElseDecide() {
    assertThat(shown(false, altered(null))).doesNotContain("Let writing go on");
  }

  @Test
  void asksForNoDecisionWhereOneWasMade() {
    assertThat(shown(true, altered("admin")))
        .contains("admin, Mon 31 March 2014, 12:00:00: Seen with the auditor.")
        .doesNotContain("Let writing go on");
  }

  @Test
  void asksForNoDecisionWhereOnlyABackUpHelps() {
    Alarm cut =
        new Alarm(
            "events/ROLLED_BACK/7-9/0b6e5d1f93ac2478",
            "events",
            "ROLLED_BACK",
            7L,
            9L,
            "Events 7 to 9 are missing at the end.",
            NOON,
            false,
            null,
            null,
            null);

    assertThat(shown(true, altered(null), cut))
        .contains("events #7 to #9", "a back-up must be restored")
        .doesNotContain("Let writing go on");
  }

  private static String shown(boolean mayDecide, Alarm... alarms) {
    return new AlarmsCard(mock(Dispatch.class), List.of(alarms), mayDecide, () -> {})
        .getElement()
        .getTextRecursively();
  }

  private static Alarm altered(@Nullable String decidedBy) {
    return new Alarm(
        "events/ALTERED/17-17/7d3c0a91e5f24b68",
        "events",
        "ALTERED",
        17L,
        17L,
        "Event 17 is not what was recorded.",
        NOON,
        true,
        decidedBy,
        decidedBy == null ? null : NOON,
        decidedBy == null ? null : "Seen with the auditor.");
  }
}
