package org.guardbook.query.ledger;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.custody.CustodyCommand.ResumeWriting;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whatever anybody wants recorded while something was found altered and nobody decided
 * about it; all but the decision itself, which is about what was found and nothing else. What the
 * system records by itself passes, or it could not come up to show what was found.
 */
final class RefusedCommands implements MessageDispatchInterceptor<CommandMessage<?>> {

  private final Supplier<Alarms> alarms;

  RefusedCommands(Supplier<Alarms> alarms) {
    this.alarms = alarms;
  }

  @Override
  public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
      List<? extends CommandMessage<?>> commands) {
    return (_, command) -> {
      String sentence = refusal(command);
      if (sentence != null) {
        throw new RuleViolated(sentence);
      }
      return command;
    };
  }

  private @Nullable String refusal(CommandMessage<?> command) {
    if (Provenance.SYSTEM.equals(Provenance.from(command.getMetaData()).account())) {
      return null;
    }
    if (command.getPayload() instanceof ResumeWriting decision) {
      requireFound(decision);
      return alarms.get().refusalOfDecisions();
    }
    return alarms.get().refusal();
  }

  private void requireFound(ResumeWriting decision) {
    for (int i = 0; i < decision.alarms().size(); i++) {
      if (!alarms.get().isFound(decision.alarms().get(i))) {
        throw new RuleViolated("alarms[" + i + "]", "Nothing of that name was found.");
      }
    }
  }
}
