package org.guardbook.command.axonserver;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.guardbook.command.Failure;
import org.jspecify.annotations.Nullable;

/** Tells another process why its query was not answered, in words it knows. */
final class TellingQueries implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    try {
      return chain.proceed();
    } catch (Exception thrown) {
      Failure failure = Failure.of(thrown).orElse(null);
      throw failure == null
          ? thrown
          : new QueryExecutionException(thrown.getMessage(), thrown, failure);
    }
  }
}
