package org.guardbook.command;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.guardbook.command.childprotection.ChildProtectionCommand.OnChild;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordStrategyDiscussion;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTogether;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTransferIn;
import org.guardbook.command.chronology.ChronologyCommand;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.OnCase;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.command.restriction.Restriction;
import org.guardbook.command.restriction.RestrictionCommand;
import org.guardbook.command.restriction.RestrictionCommand.BreakGlass;
import org.guardbook.command.restriction.RestrictionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is asked of a restricted record from whoever is not named on it. Most records are not
 * restricted, and that is remembered: one is looked up in the store when it is first asked
 * something of, and not again.
 */
final class ClosedRecords {

  private static final int REMEMBERED = 100_000;

  private final RecordedEvents recorded;
  private final Clock clock;
  private final ConcurrentMap<String, Restriction> known = new ConcurrentHashMap<>();

  ClosedRecords(RecordedEvents recorded, Clock clock) {
    this.recorded = recorded;
    this.clock = clock;
  }

  /**
   * @throws Restricted if a record that the command is about is closed to its sender
   */
  void check(Object command, Provenance by) {
    if (Provenance.SYSTEM.equals(by.account())) {
      return;
    }
    for (String reference : about(command)) {
      if (!restriction(reference).opensTo(by.account(), clock.instant())) {
        throw new Restricted(reference);
      }
    }
  }

  /** What is left blank is refused where the command is read. */
  private static List<String> about(Object command) {
    return switch (command) {
      case OnCase onCase -> named(onCase.reference());
      case OnChild onChild -> named(onChild.reference());
      case ChronologyCommand.OfCase ofCase -> named(ofCase.reference());
      case ChronologyCommand.OfChild ofChild -> named(ofChild.reference());
      case RecordTogether together -> together.entries() == null ? List.of() : all(together);
      case RecordStrategyDiscussion discussion ->
          discussion.children() == null ? List.of() : discussed(discussion);
      case RecordTransferIn transfer ->
          transfer.children() == null ? List.of() : transferred(transfer);
      case BreakGlass _ -> List.of();
      case RestrictionCommand restricting -> named(restricting.reference());
      default -> List.of();
    };
  }

  private static List<String> all(RecordTogether together) {
    return together.entries().stream()
        .filter(Objects::nonNull)
        .flatMap(entry -> named(entry.reference()).stream())
        .distinct()
        .toList();
  }

  private static List<String> discussed(RecordStrategyDiscussion discussion) {
    return discussion.children().stream()
        .filter(Objects::nonNull)
        .flatMap(child -> named(child.reference()).stream())
        .toList();
  }

  private static List<String> transferred(RecordTransferIn transfer) {
    return transfer.children().stream()
        .filter(Objects::nonNull)
        .flatMap(child -> named(child.reference()).stream())
        .toList();
  }

  private static List<String> named(@Nullable Object reference) {
    return reference == null ? List.of() : List.of(reference.toString());
  }

  private Restriction restriction(String reference) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(reference, this::stored);
  }

  private Restriction stored(String reference) {
    String stream = Restriction.of(reference);
    Restriction restriction = Restriction.NONE;
    if (recorded.lastSequence(stream).isPresent()) {
      for (RecordedEvent entry : recorded.of(stream)) {
        if (entry.event() instanceof RestrictionEvent event) {
          restriction = restriction.after(event);
        }
      }
    }
    return restriction;
  }

  /** What was remembered is looked up anew once the change is on disk, and not before. */
  void note(List<? extends EventMessage<?>> messages) {
    for (EventMessage<?> message : messages) {
      if (message.getPayload() instanceof RestrictionEvent event && CurrentUnitOfWork.isStarted()) {
        CurrentUnitOfWork.get().root().afterCommit(_ -> known.remove(event.reference()));
      }
    }
  }
}
