package org.guardbook.ui.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the demo: while the past is being filled in it stands at the moment that is being
 * told, so that every entry is recorded when its story says; afterwards it is the system's clock.
 */
final class SteeredClock extends Clock {

  private final Clock system;
  private volatile @Nullable Instant told;

  SteeredClock(Clock system) {
    this.system = system;
  }

  /** Stands still at that moment, which never goes back. */
  void standAt(Instant moment) {
    Instant before = told;
    told = before == null || moment.isAfter(before) ? moment : before.plus(Duration.ofMillis(1));
  }

  void runFree() {
    told = null;
  }

  @Override
  public Instant instant() {
    Instant moment = told;
    return moment == null ? system.instant() : moment;
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    SteeredClock steered = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return steered.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId another) {
        return steered.withZone(another);
      }
    };
  }
}
