package org.guardbook.ui;

import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.guardbook.query.ledger.LedgerQuery.ReadAlarms;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.dispatch.Unattended;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether what is stored is what was recorded. It says so for good where it is not, also once an
 * administrator let writing go on; that people can be served is another question (readiness).
 */
@Component("recordHealthIndicator")
class RecordHealth implements HealthIndicator {

  private final Unattended unattended;

  RecordHealth(Unattended unattended) {
    this.unattended = unattended;
  }

  @Override
  public Health health() {
    try {
      Health.Builder health = Health.up();
      for (Alarm alarm : unattended.askForAll(new ReadAlarms(), Alarm.class)) {
        if (!alarm.wasPutRight()) {
          health.down().withDetail(alarm.id(), alarm.sentence());
        }
      }
      return health.build();
    } catch (StillReplaying _) {
      return Health.unknown().build();
    }
  }
}
