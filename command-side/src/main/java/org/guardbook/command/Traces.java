package org.guardbook.command;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Follows a request through commands and queries, across processes, where somebody collects that.
 * Of what failed a trace holds the type: what it says may quote the record.
 */
@AutoConfiguration(
    before = AxonAutoConfiguration.class,
    beforeName =
        "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration")
@ConditionalOnProperty("guardbook.tracing.endpoint")
class Traces {

  @Bean
  static BeanPostProcessor tracedBuses(
      ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof CommandBus || bean instanceof QueryBus) {
          TracedMessages traced = new TracedMessages(tracer.getObject(), propagator.getObject());
          if (bean instanceof CommandBus commands) {
            commands.registerDispatchInterceptor(traced.sentCommands());
          }
          if (bean instanceof RecordingCommandBus recording) {
            recording.registerHandlerInterceptor(traced.handledCommands());
          }
          if (bean instanceof QueryBus queries) {
            queries.registerDispatchInterceptor(traced.sentQueries());
            queries.registerHandlerInterceptor(traced.handledQueries());
          }
        }
        return bean;
      }
    };
  }

  /** An address names records, and what was asked for. */
  @Bean
  ObservationFilter withoutAddresses() {
    return context -> context.removeHighCardinalityKeyValue("http.url");
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE - 1_000)
  DefaultTracingObservationHandler whatIsDone(Tracer tracer) {
    return new DefaultTracingObservationHandler(tracer) {
      @Override
      public void onError(Observation.Context context) {
        TracedMessages.failed(getRequiredSpan(context), context.getError());
      }
    };
  }

  @Bean
  @Order(1_000)
  PropagatingReceiverTracingObservationHandler<?> whatIsAsked(
      Tracer tracer, Propagator propagator) {
    return new PropagatingReceiverTracingObservationHandler<ReceiverContext<?>>(
        tracer, propagator) {
      @Override
      public void onError(ReceiverContext<?> context) {
        TracedMessages.failed(getRequiredSpan(context), context.getError());
      }
    };
  }
}
