package org.guardbook.command.axonserver;

import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.MetaDataRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.distributed.UnresolvedRoutingKeyPolicy;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.guardbook.command.OnceComplete;
import org.guardbook.command.Reachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Sends commands and queries through Axon Server. Written out, because what Axon's own
 * configuration would add beside it (a scheduler, persistent streams) nobody here uses.
 */
@AutoConfiguration(before = AxonAutoConfiguration.class)
@ConditionalOnProperty(name = "guardbook.events", havingValue = "axon-server")
class AxonServer {

  private static final Logger LOG = LoggerFactory.getLogger(AxonServer.class);

  /** An inspection bundle of a long record travels as one answer; servers are told the same. */
  private static final int LARGEST_MESSAGE = 32 << 20;

  /** Some wait for the views to take in what was recorded, and others want an answer meanwhile. */
  private static final int THREADS = 32;

  @Bean
  AxonServerConfiguration axonServerConfiguration(
      @Value("${guardbook.axon-server.servers:localhost}") String servers,
      @Value("${guardbook.axon-server.context:default}") String context,
      @Value("${guardbook.axon-server.token:}") String token,
      @Value("${guardbook.axon-server.tls:false}") boolean tls,
      @Value("${guardbook.axon-server.certificate:}") String certificate) {
    AxonServerConfiguration.Builder configuration =
        AxonServerConfiguration.builder()
            .servers(servers)
            .context(context)
            .componentName("guardbook")
            .maxMessageSize(LARGEST_MESSAGE)
            .suppressDownloadMessage();
    if (token.isBlank()) {
      LOG.warn(
          "guardbook.axon-server.token is not set: whoever reaches Axon Server at {} can record and read anything, under any name",
          servers);
    } else {
      configuration.token(token.strip());
    }
    AxonServerConfiguration made =
        tls && !certificate.isBlank()
            ? configuration.ssl(certificate).build()
            : configuration.build();
    made.setSslEnabled(tls);
    made.setQueryThreads(THREADS);
    made.setCommandThreads(THREADS);
    return made;
  }

  @Bean
  AxonServerConnectionManager axonServerConnectionManager(AxonServerConfiguration configuration) {
    return AxonServerConnectionManager.builder()
        .axonServerConfiguration(configuration)
        .routingServers(configuration.getServers())
        .build();
  }

  @Bean
  @Qualifier("messageSerializer")
  MessageSerializer messageSerializer() {
    return new MessageSerializer();
  }

  /**
   * Commands about one record go to one process as long as that is there, and so do all attempts at
   * one that is about none yet.
   */
  @Bean
  RoutingStrategy routingStrategy() {
    return AnnotationRoutingStrategy.builder()
        .fallbackRoutingStrategy(
            MetaDataRoutingStrategy.builder()
                .metaDataKey("commandId")
                .fallbackRoutingStrategy(UnresolvedRoutingKeyPolicy.RANDOM_KEY)
                .build())
        .build();
  }

  /**
   * @param local where commands are handled in this process; none where they are only sent
   */
  @Bean
  @Primary
  CommandsOnceComplete axonServerCommandBus(
      AxonServerConnectionManager connections,
      AxonServerConfiguration configuration,
      @Qualifier("localSegment") ObjectProvider<CommandBus> local,
      @Qualifier("messageSerializer") Serializer serializer,
      RoutingStrategy routing,
      ObjectProvider<OnceComplete> record) {
    CommandsOnceComplete commands =
        new CommandsOnceComplete(
            AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(configuration)
                .localSegment(
                    new TellingCommandBus(
                        local.getIfAvailable(() -> SimpleCommandBus.builder().build())))
                .serializer(serializer)
                .routingStrategy(routing));
    record.ifAvailable(each -> each.run(commands::open));
    return commands;
  }

  @Bean
  QueriesOnceReady queryBus(
      AxonServerConnectionManager connections,
      AxonServerConfiguration configuration,
      QueryUpdateEmitter emitter,
      List<CorrelationDataProvider> correlations,
      Serializer generalSerializer,
      @Qualifier("messageSerializer") Serializer serializer) {
    SimpleQueryBus local = SimpleQueryBus.builder().queryUpdateEmitter(emitter).build();
    local.registerHandlerInterceptor(new TellingQueries());
    local.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlations));
    return new QueriesOnceReady(
        AxonServerQueryBus.builder()
            .axonServerConnectionManager(connections)
            .configuration(configuration)
            .localSegment(local)
            .updateEmitter(emitter)
            .messageSerializer(serializer)
            .genericSerializer(generalSerializer));
  }

  @Bean
  Reachable reachable(QueriesOnceReady queries) {
    return new Reachable(queries::open);
  }
}
