package org.guardbook.query.replay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;

/** How far the views are behind the record, and what they hold back. */
record ViewMeters(LiveViews live, Standing standing, ReplayProgress progress)
    implements MeterBinder {

  ViewMeters(LiveViews live, ReplayProgress progress) {
    this(live, new Standing(live), progress);
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("guardbook.views.position", standing, Standing::position)
        .description("Position of the last event in the views, from 0; -1 before the first")
        .register(meters);
    Gauge.builder("guardbook.views.lag", standing, Standing::lag)
        .description("Events that were recorded and are not in the views yet")
        .register(meters);
    Gauge.builder("guardbook.views.rate", live, LiveViews::rate)
        .description("Events taken into the views a second, over the last ten")
        .register(meters);
    TimeGauge.builder(
            "guardbook.views.reading.in", progress, TimeUnit.SECONDS, ReplayProgress::seconds)
        .description("How long it took at the start until the views stood for all of the record")
        .register(meters);
    for (String projection : live.names()) {
      Gauge.builder("guardbook.dead.letters", standing, it -> it.heldBack(projection))
          .description("Records that a projection holds back, because it cannot take an entry in")
          .tag("projection", projection)
          .register(meters);
    }
  }
}
