package org.guardbook.query.ledger;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Requires;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whatever anybody wants recorded while something was found altered and nobody decided
 * about it; all but the decision itself. What the system records by itself passes, or it could not
 * come up to show what was found.
 */
final class RefusedCommands implements MessageDispatchInterceptor<CommandMessage<?>> {

  private final WhyNothingIsRecorded why;

  RefusedCommands(WhyNothingIsRecorded why) {
    this.why = why;
  }

  /** Why nothing can be recorded at the moment. */
  interface WhyNothingIsRecorded {

    /**
     * @param decision whether a decision to go on is meant, which is mostly let through
     * @return a sentence; null where it can be recorded
     */
    @Nullable String sentence(boolean decision);
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
    Requires requires = command.getPayloadType().getAnnotation(Requires.class);
    return why.sentence(requires != null && requires.value() == Operation.RESUME_WRITING);
  }
}
