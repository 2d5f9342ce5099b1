package org.guardbook.command;

import static org.guardbook.command.access.Operation.LOG_CONTACTS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.guardbook.command.access.Requires;
import org.jspecify.annotations.Nullable;

/** The smallest record there can be, for tests of what all records have in common. */
@AggregateRoot
public class Notebook {

  @Requires(LOG_CONTACTS)
  public record Open(String id) {}

  @Requires(LOG_CONTACTS)
  public record Write(@TargetAggregateIdentifier String id, String... lines) {}

  @Requires(LOG_CONTACTS)
  public record Seal(@TargetAggregateIdentifier String id) {}

  public record Burn(@TargetAggregateIdentifier String id) {}

  @Revision("1")
  public record Opened(String id) {}

  @Revision("1")
  public record LineWritten(String line) {}

  @Revision("1")
  public record Sealed(String id) {}

  @AggregateIdentifier private @Nullable String id;
  private boolean sealed;

  Notebook() {}

  @CommandHandler
  Notebook(Open command) {
    AggregateLifecycle.apply(new Opened(command.id()));
  }

  @CommandHandler
  void handle(Write command) {
    if (sealed) {
      throw new RuleViolated("The notebook is sealed.");
    }
    for (String line : command.lines()) {
      AggregateLifecycle.apply(new LineWritten(line));
    }
  }

  @CommandHandler
  void handle(Seal command) {
    if (sealed) {
      throw new RuleViolated("The notebook is sealed.");
    }
    AggregateLifecycle.apply(new Sealed(command.id()));
  }

  @CommandHandler
  void handle(Burn command) {
    throw new AssertionError(command);
  }

  @EventSourcingHandler
  void on(Opened event) {
    id = event.id();
  }

  @EventSourcingHandler
  void on(Sealed event) {
    sealed = event.id().equals(id);
  }
}
