package org.guardbook.command.axonserver;

import java.util.Optional;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/** What a query was answered with, or why it was not, in another process. */
record TravellingAnswers(Luggage luggage) implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    try {
      @Nullable Object answer = chain.proceed();
      return switch (answer) {
        case null -> null;
        case Optional<?> perhaps -> perhaps.map(luggage::arrived);
        default -> luggage.arrived(answer);
      };
    } catch (QueryExecutionException told) {
      throw told.getDetails().isEmpty()
          ? told
          : new QueryExecutionException(
              told.getMessage(), null, luggage.arrived(told.getDetails().get()));
    }
  }
}
