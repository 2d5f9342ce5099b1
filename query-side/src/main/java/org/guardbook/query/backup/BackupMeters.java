package org.guardbook.query.backup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.guardbook.query.OnTheKeeper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How old the last back-up is. */
@Component
@OnTheKeeper
class BackupMeters implements MeterBinder {

  private final Trace trace;
  private final InstantSource clock;

  BackupMeters(@Value("${guardbook.data:data}") Path folder, Clock clock) {
    this.trace = new Trace(folder);
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    TimeGauge.builder("guardbook.backup.age", this::age, TimeUnit.SECONDS)
        .description("Age of the last back-up of this data folder; infinite where there is none")
        .register(meters);
  }

  private double age() {
    return trace.all().stream()
        .mapToDouble(last -> Duration.between(last.madeAt(), clock.instant()).toMillis() / 1e3)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
