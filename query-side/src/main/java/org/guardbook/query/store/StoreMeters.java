package org.guardbook.query.store;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.look.Looks;

/** How much was written down. */
record StoreMeters(RecordedEvents events, Looks looks) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("guardbook.record.events", events, it -> it.lastPosition() + 1.0)
        .description("Events of the record that this process has on its disk")
        .register(meters);
    FunctionCounter.builder("guardbook.looks", looks, Looks::size)
        .description("Looks into files that were written down here")
        .register(meters);
  }
}
