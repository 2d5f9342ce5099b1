package org.guardbook.query.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.guardbook.command.eventstore.RecordedEvents;

/** How much was recorded. */
record StoreMeters(RecordedEvents events) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("guardbook.record.events", events, it -> it.lastPosition() + 1.0)
        .description("Events of the record that this process has on its disk")
        .register(meters);
  }
}
