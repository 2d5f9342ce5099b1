package org.guardbook.query;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.query.replay.ProjectionQuery;
import org.guardbook.query.replay.ReplayProgress;
import org.guardbook.query.replay.StillReplaying;
import org.jspecify.annotations.Nullable;

/**
 * Answers nobody who may not ask, and nobody before the views stand for all that was recorded. Set
 * before the bus and behind it: a query that comes from another machine passes the second only.
 */
final class AuthorisedQueries
    implements MessageDispatchInterceptor<QueryMessage<?, ?>>,
        MessageHandlerInterceptor<QueryMessage<?, ?>> {

  private final ReplayProgress progress;

  AuthorisedQueries(ReplayProgress progress) {
    this.progress = progress;
  }

  @Override
  public BiFunction<Integer, QueryMessage<?, ?>, QueryMessage<?, ?>> handle(
      List<? extends QueryMessage<?, ?>> queries) {
    return (_, query) -> {
      requirePermission(query);
      return query;
    };
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    QueryMessage<?, ?> query = unitOfWork.getMessage();
    requirePermission(query);
    if (!progress.isDone() && !ProjectionQuery.class.isAssignableFrom(query.getPayloadType())) {
      throw new StillReplaying(progress.share());
    }
    return chain.proceed();
  }

  static boolean isPermitted(Message<?> query) {
    Requires requires = query.getPayloadType().getAnnotation(Requires.class);
    Role role = Provenance.from(query.getMetaData()).role();
    return requires != null && role != null && requires.value().isAllowedTo(role);
  }

  private static void requirePermission(Message<?> query) {
    if (!isPermitted(query)) {
      Requires requires = query.getPayloadType().getAnnotation(Requires.class);
      throw requires == null
          ? new NotPermitted("Nobody may ask that: it does not say which right it takes.")
          : new NotPermitted(requires.value());
    }
  }
}
