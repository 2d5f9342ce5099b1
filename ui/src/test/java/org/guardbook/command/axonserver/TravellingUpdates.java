package org.guardbook.command.axonserver;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.queryhandling.GenericSubscriptionQueryUpdateMessage;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;

/** What somebody who watches is told, in another process. */
record TravellingUpdates(Luggage luggage)
    implements MessageDispatchInterceptor<SubscriptionQueryUpdateMessage<?>> {

  @Override
  public BiFunction<Integer, SubscriptionQueryUpdateMessage<?>, SubscriptionQueryUpdateMessage<?>>
      handle(List<? extends SubscriptionQueryUpdateMessage<?>> messages) {
    return (_, update) ->
        GenericSubscriptionQueryUpdateMessage.asUpdateMessage(luggage.arrived(update.getPayload()));
  }
}
