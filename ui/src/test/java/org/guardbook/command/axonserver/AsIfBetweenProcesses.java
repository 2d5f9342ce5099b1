package org.guardbook.command.axonserver;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Has every command, query and answer of the tests written down and read again on its way, as if it
 * went through Axon Server: what would not arrive there does not arrive here either.
 */
@TestConfiguration(proxyBeanMethods = false)
public class AsIfBetweenProcesses {

  @Bean
  static BeanPostProcessor travelling() {
    Luggage luggage = new Luggage();
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
          case CommandBus commands ->
              new TravellingCommands(new TellingCommandBus(commands), luggage);
          case QueryBus queries -> {
            queries.registerHandlerInterceptor(new TravellingAnswers(luggage));
            queries.registerHandlerInterceptor(new TellingQueries());
            queries.registerDispatchInterceptor(new TravellingQueries(luggage));
            yield queries;
          }
          case QueryUpdateEmitter updates -> {
            updates.registerDispatchInterceptor(new TravellingUpdates(luggage));
            yield updates;
          }
          default -> bean;
        };
      }
    };
  }
}
