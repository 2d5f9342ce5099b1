package org.guardbook.ui.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.springframework.stereotype.Component;

/**
 * Waits until the views show what was just recorded, so that whoever recorded it finds it at once.
 * That takes a millisecond or two; where it takes longer than anybody should wait, what was
 * recorded is on disk all the same and shows up by itself.
 */
@Component
class CatchUp {

  private static final long BETWEEN_LOOKS = Duration.ofNanos(300_000).toNanos();
  private static final long LONGEST = Duration.ofSeconds(10).toNanos();

  private static final Provenance ITSELF =
      new Provenance(Provenance.SYSTEM, Role.ADMINISTRATOR, null, null, null, null);

  private final Gateways gateways;

  CatchUp(Gateways gateways) {
    this.gateways = gateways;
  }

  void await() {
    long began = System.nanoTime();
    List<ProjectionStatus> now = look();
    long head = now.stream().mapToLong(CatchUp::head).max().orElse(0);
    while (now.stream().anyMatch(view -> view.position() < head)
        && System.nanoTime() - began < LONGEST) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
      now = look();
    }
  }

  private static long head(ProjectionStatus view) {
    return view.position() + view.lag();
  }

  private List<ProjectionStatus> look() {
    return gateways.ask(
        new ReadProjections(), ITSELF, ResponseTypes.multipleInstancesOf(ProjectionStatus.class));
  }
}
