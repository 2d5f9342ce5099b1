package org.guardbook.ui;

import java.util.List;
import java.util.Objects;
import org.guardbook.command.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether all that this process needs of others is there; it is not ready before. */
@Component("othersHealthIndicator")
record Others(ObjectProvider<Waiting> waiting) implements HealthIndicator {

  @Override
  public Health health() {
    List<String> missing =
        waiting.orderedStream().map(each -> each.forWhat().get()).filter(Objects::nonNull).toList();
    return missing.isEmpty()
        ? Health.up().build()
        : Health.outOfService().withDetail("waitsFor", missing).build();
  }
}
