package org.guardbook.query.look;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.guardbook.command.look.Looks;

/** How many looks were written down. */
record LookMeters(Looks looks) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry meters) {
    FunctionCounter.builder("guardbook.looks", looks, Looks::size)
        .description("Looks into files that were written down here")
        .register(meters);
  }
}
