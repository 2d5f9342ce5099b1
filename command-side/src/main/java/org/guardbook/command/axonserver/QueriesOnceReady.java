package org.guardbook.command.axonserver;

import java.lang.reflect.Type;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.queryhandling.QueryMessage;

/** Takes no question of others before this process can answer it. */
final class QueriesOnceReady extends AxonServerQueryBus {

  private final Subscriptions subscriptions = new Subscriptions();

  QueriesOnceReady(Builder builder) {
    super(builder);
  }

  @Override
  public <R> Registration subscribe(
      String query, Type answer, MessageHandler<? super QueryMessage<?, R>> handler) {
    return subscriptions.add(() -> super.subscribe(query, answer, handler));
  }

  void open() {
    subscriptions.open();
  }
}
