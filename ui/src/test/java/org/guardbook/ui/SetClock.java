package org.guardbook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.guardbook.command.When;

/** A clock that stands still where a test puts it. */
public final class SetClock extends Clock {

  private Instant now;

  public SetClock(Instant now) {
    this.now = now;
  }

  public void set(Instant then) {
    now = then;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return When.ENGLAND;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
