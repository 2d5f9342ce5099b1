package org.guardbook.command.axonserver;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.GenericSubscriptionQueryMessage;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SubscriptionQueryMessage;

/** A query in another process. */
record TravellingQueries(Luggage luggage)
    implements MessageDispatchInterceptor<QueryMessage<?, ?>> {

  @Override
  public BiFunction<Integer, QueryMessage<?, ?>, QueryMessage<?, ?>> handle(
      List<? extends QueryMessage<?, ?>> messages) {
    return (_, query) -> travelled(query);
  }

  private QueryMessage<?, ?> travelled(QueryMessage<?, ?> query) {
    Message<Object> arrived =
        new GenericMessage<>(
            query.getIdentifier(), luggage.arrived(query.getPayload()), query.getMetaData());
    return query instanceof SubscriptionQueryMessage<?, ?, ?> subscription
        ? new GenericSubscriptionQueryMessage<>(
            arrived,
            subscription.getQueryName(),
            subscription.getResponseType(),
            subscription.getUpdateResponseType())
        : new GenericQueryMessage<>(arrived, query.getQueryName(), query.getResponseType());
  }
}
