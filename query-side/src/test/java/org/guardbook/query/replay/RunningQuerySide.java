package org.guardbook.query.replay;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.query.views.Views;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Both sides as they run, on a data folder, with projections of a test's own beside the others. */
public final class RunningQuerySide implements AutoCloseable {

  @EnableAutoConfiguration
  public static class Everything {}

  final ConfigurableApplicationContext context;

  public RunningQuerySide(Path folder, Projection... projections) {
    this(folder, Map.of(), projections);
  }

  public RunningQuerySide(Path folder, Map<String, Object> properties, Projection... projections) {
    this(folder, properties, _ -> {}, projections);
  }

  /** With a clock of the test's own. */
  public RunningQuerySide(Path folder, Clock clock) {
    this(folder, Map.of(), context -> context.registerBean("clock", Clock.class, () -> clock));
  }

  /** With beans that a test stands around. */
  RunningQuerySide(Path folder, BeanPostProcessor around) {
    this(folder, Map.of(), context -> context.getBeanFactory().addBeanPostProcessor(around));
  }

  private RunningQuerySide(
      Path folder,
      Map<String, Object> properties,
      Consumer<GenericApplicationContext> besides,
      Projection... projections) {
    context =
        new SpringApplicationBuilder(Everything.class)
            .web(WebApplicationType.NONE)
            .properties("guardbook.data=" + folder, "spring.main.banner-mode=off")
            .properties(properties)
            .initializers(
                context -> {
                  besides.accept((GenericApplicationContext) context);
                  for (Projection projection : projections) {
                    ((GenericApplicationContext) context)
                        .registerBean(projection.name(), Projection.class, () -> projection);
                  }
                })
            .run();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  Views views() {
    return context.getBean(Views.class);
  }

  public RunningQuerySide replayed() {
    await(() -> bean(ReplayProgress.class).isDone());
    return this;
  }

  /** Records events of one record from that sequence on, past any command. */
  public RunningQuerySide record(String subject, long sequence, Object... events) {
    return record(GenericEventMessage.clock.instant(), subject, sequence, events);
  }

  /** The same at an instant. */
  public RunningQuerySide record(Instant at, String subject, long sequence, Object... events) {
    List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
    Map<String, String> by = new Provenance("lado", Role.LADO, null, null, null, null).toMetaData();
    for (int i = 0; i < events.length; i++) {
      messages.add(
          new GenericDomainEventMessage<>(
              "Record", subject, sequence + i, events[i], by, UUID.randomUUID().toString(), at));
    }
    bean(EventStore.class).publish(messages);
    return this;
  }

  public <R> R ask(Object query, Role role, ResponseType<R> answer) throws Exception {
    return ask(query, new Provenance("somebody", role, null, null, null, null), answer);
  }

  public <R> R ask(Object query, Provenance by, ResponseType<R> answer) throws Exception {
    CompletableFuture<R> asked =
        bean(QueryGateway.class)
            .query(
                query.getClass().getName(), new GenericMessage<>(query, by.toMetaData()), answer);
    return asked.get(10, SECONDS);
  }

  public static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + SECONDS.toNanos(20);
    while (!holds(condition)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Waited in vain");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** What is asked for may not be there at all yet. */
  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (NoSuchElementException _) {
      return false;
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
