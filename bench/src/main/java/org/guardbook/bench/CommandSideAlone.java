package org.guardbook.bench;

import java.nio.file.Path;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.access.Role;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real command bus on the real store, with no views and no screens beside it. */
final class CommandSideAlone implements AutoCloseable {

  private static final String[] PARTS = {
    "org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration",
    "org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration",
    "org.guardbook.command.eventstore.EventWriting",
    "org.guardbook.command.eventstore.EventFolder",
    "org.guardbook.command.eventstore.EmbeddedStore",
    "org.guardbook.command.look.KeptLooks",
    "org.guardbook.command.Messaging",
    "org.guardbook.command.Traces",
    "org.guardbook.command.CommandSide",
    "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
    "org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration",
    "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration",
    "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
    "org.axonframework.springboot.autoconfig.InfraConfiguration"
  };

  private final ConfigurableApplicationContext context;
  private final CommandGateway commands;

  CommandSideAlone(Path folder, Class<?>... more) throws ClassNotFoundException {
    SpringApplicationBuilder builder = new SpringApplicationBuilder();
    for (String part : PARTS) {
      builder.sources(Class.forName(part));
    }
    context =
        builder
            .sources(more)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .bannerMode(Banner.Mode.OFF)
            .properties("logging.level.root=error")
            .run("--guardbook.data=" + folder);
    commands = context.getBean(CommandGateway.class);
  }

  Receipt send(Object command) {
    Provenance by =
        new Provenance(
            "lado",
            Role.LADO,
            null,
            null,
            IdentifierFactory.getInstance().generateIdentifier(),
            null);
    return commands.sendAndWait(new GenericCommandMessage<>(command, by.toMetaData()));
  }

  EventStore events() {
    return context.getBean(EventStore.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
