package org.guardbook.command;

import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The command side as it runs, on a data folder. */
final class RunningCommandSide implements AutoCloseable {

  @EnableAutoConfiguration
  static class Everything {}

  final ConfigurableApplicationContext context;
  final CommandGateway commands;
  final RecordedEvents recorded;

  RunningCommandSide(Path folder) {
    this(folder, Clock.systemUTC());
  }

  RunningCommandSide(Path folder, Clock clock) {
    context =
        new SpringApplicationBuilder(Everything.class)
            .initializers(
                (GenericApplicationContext starting) ->
                    starting.registerBean(Clock.class, () -> clock))
            .web(WebApplicationType.NONE)
            .properties("guardbook.data=" + folder, "spring.main.banner-mode=off")
            .run();
    commands = context.getBean(CommandGateway.class);
    recorded = context.getBean(RecordedEvents.class);
  }

  Receipt send(Object command) {
    return send(command, lado(null));
  }

  Receipt send(Object command, String commandId) {
    return send(command, lado(commandId));
  }

  Receipt send(Object command, Provenance by) {
    return commands.sendAndWait(new GenericCommandMessage<>(command, by.toMetaData()));
  }

  static Provenance lado(@Nullable String commandId) {
    return new Provenance("lado", Role.LADO, null, null, commandId, null);
  }

  @Override
  public void close() {
    context.close();
  }
}
