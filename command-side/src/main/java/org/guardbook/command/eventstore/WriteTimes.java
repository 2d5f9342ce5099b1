package org.guardbook.command.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long the one writer takes for what it syncs at once, and how much that is. */
final class WriteTimes {

  private final Timer times;
  private final DistributionSummary events;
  private final DistributionSummary bytes;

  WriteTimes(MeterRegistry meters) {
    this.times =
        Timer.builder("guardbook.appends")
            .description("Writes to the file of events, each until it is on disk")
            .serviceLevelObjectives(
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofSeconds(1))
            .register(meters);
    this.events =
        DistributionSummary.builder("guardbook.appends.events")
            .description("Events on disk, and how many each write brought there")
            .register(meters);
    this.bytes =
        DistributionSummary.builder("guardbook.appends.size")
            .description("What events say, before it is laid out in the file")
            .baseUnit("bytes")
            .register(meters);
  }

  /** For nobody to read. */
  static WriteTimes unread() {
    return new WriteTimes(new CompositeMeterRegistry());
  }

  void wrote(long stored, long size, long nanos) {
    times.record(nanos, TimeUnit.NANOSECONDS);
    events.record(stored);
    bytes.record(size);
  }
}
