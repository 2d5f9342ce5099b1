package org.guardbook.query;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.guardbook.command.Failure;
import org.jspecify.annotations.Nullable;

/** How long queries of each type take; what they ask for, and who asks, is no figure. */
record QueryTimes(MeterRegistry meters) implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

  private static final Duration[] LIMITS = {
    Duration.ofMillis(2),
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    long began = System.nanoTime();
    String outcome = "failed";
    try {
      Object answer = chain.proceed();
      outcome = "answered";
      return answer;
    } catch (Exception failed) {
      outcome = failed instanceof Failure.Told ? "refused" : "failed";
      throw failed;
    } finally {
      Timer.builder("guardbook.queries")
          .description("Queries that were answered here, and how long each took")
          .tag("query", unitOfWork.getMessage().getPayloadType().getSimpleName())
          .tag("outcome", outcome)
          .serviceLevelObjectives(LIMITS)
          .register(meters)
          .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }
  }
}
