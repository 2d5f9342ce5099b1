package org.guardbook.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.replay.ReplayProgress;
import org.guardbook.query.views.ViewStore;
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

  /** With the views of the query side beside it, which have read in what there is. */
  static CommandSideAlone withViews(Path folder, Class<?>... more) throws ClassNotFoundException {
    List<Class<?>> beside = new ArrayList<>(List.of(more));
    beside.add(Class.forName("org.guardbook.query.QuerySide"));
    CommandSideAlone side = new CommandSideAlone(folder, beside.toArray(Class<?>[]::new));
    while (!side.bean(ReplayProgress.class).isDone()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return side;
  }

  /**
   * Waits until the views have what is recorded by now.
   *
   * @return the last event of it
   */
  long awaitViews() {
    ViewStore views = bean(ViewStore.class);
    long began = System.nanoTime();
    long position = bean(RecordedEvents.class).lastPosition();
    while (views.position() < position) {
      if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(1)) {
        throw new IllegalStateException("The views do not follow.");
      }
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(50));
    }
    return position;
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
