package org.guardbook.query.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.query.ledger.LedgerQuery.AskWhetherWritingStopped;
import org.guardbook.query.ledger.RefusedCommands.WhyNothingIsRecorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Refuses commands in a process that sends them and keeps no ledger: it asks the one that does. */
@AutoConfiguration
@Profile("ui & !query")
class RefusingForOthers {

  @Bean
  static BeanPostProcessor refusedCommandsOfOthers(ObjectProvider<QueryGateway> queries) {
    WhyNothingIsRecorded asking = new Asking(queries);
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof CommandBus bus) {
          bus.registerDispatchInterceptor(new RefusedCommands(asking));
        }
        return bean;
      }
    };
  }

  /** While nobody answers, what was answered last holds: recording does not need the query side. */
  private static final class Asking implements WhyNothingIsRecorded {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Provenance ITSELF =
        new Provenance(Provenance.SYSTEM, Role.ADMINISTRATOR, null, null, null, null);

    private final ObjectProvider<QueryGateway> queries;
    private final Map<Boolean, String> stopped = new ConcurrentHashMap<>();

    Asking(ObjectProvider<QueryGateway> queries) {
      this.queries = queries;
    }

    @Override
    public @Nullable String sentence(boolean decision) {
      try {
        String sentence =
            queries
                .getObject()
                .query(
                    AskWhetherWritingStopped.class.getName(),
                    new GenericMessage<>(
                        new AskWhetherWritingStopped(decision), ITSELF.toMetaData()),
                    ResponseTypes.optionalInstanceOf(String.class))
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join()
                .orElse(null);
        if (sentence == null) {
          stopped.remove(decision);
        } else {
          stopped.put(decision, sentence);
        }
      } catch (RuntimeException nobody) {
        LOG.debug("Nobody says whether recording goes on", nobody);
      }
      return stopped.get(decision);
    }
  }
}
