package org.guardbook.command.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How far the copy of the record follows Axon Server. */
record CopyMeters(CopyOfTheRecord copy) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("guardbook.copy.connected", copy, it -> it.waitsFor() == null ? 1 : 0)
        .description("1 while the copy of the record follows Axon Server, 0 while it waits for it")
        .register(meters);
    Gauge.builder("guardbook.copy.lag", copy, CopyOfTheRecord::lag)
        .description("Events at Axon Server that the copy does not have yet")
        .register(meters);
  }
}
