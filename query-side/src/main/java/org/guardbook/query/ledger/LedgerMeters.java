package org.guardbook.query.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.guardbook.query.ledger.Heads.Head;

/** What the ledger has signed, and whether it found anything altered. */
record LedgerMeters(Ledger ledger, Alarms alarms, InstantSource clock) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry meters) {
    for (Log log : ledger.logs()) {
      Gauge.builder(
              "guardbook.ledger.signed",
              () -> ofHead(log, head -> (double) head.checkpoint().size()))
          .description("Entries that the last signed head stands for")
          .tag("log", log.name())
          .register(meters);
      Gauge.builder("guardbook.ledger.unsigned", () -> unsigned(log))
          .description("Entries on disk that no head stands for yet; a second's worth as a rule")
          .tag("log", log.name())
          .register(meters);
      TimeGauge.builder("guardbook.ledger.head.age", () -> ofHead(log, this::age), TimeUnit.SECONDS)
          .description("Age of the last signed head; it grows while nothing is written down")
          .tag("log", log.name())
          .register(meters);
    }
    Gauge.builder("guardbook.ledger.alarms", this::found)
        .description("What was found altered and has not been put right")
        .register(meters);
  }

  private double ofHead(Log log, ToDoubleFunction<Head> figure) {
    return ledger.isOpened()
        ? ledger.lastHead(log.name()).stream().mapToDouble(figure).findFirst().orElse(Double.NaN)
        : Double.NaN;
  }

  private double unsigned(Log log) {
    return ofHead(log, head -> Math.max(0, log.leaves().size() - head.checkpoint().size()));
  }

  private double age(Head head) {
    return Duration.between(head.signedAt(), clock.instant()).toMillis() / 1e3;
  }

  private double found() {
    return ledger.isOpened()
        ? alarms.all().stream().filter(alarm -> !alarm.wasPutRight()).count()
        : Double.NaN;
  }
}
