package org.guardbook.command.axonserver;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.queryhandling.QueryMessage;

/** Takes no question of others before this process can answer it. */
final class QueriesOnceReady extends AxonServerQueryBus {

  private final List<Runnable> waiting = new ArrayList<>();
  private boolean ready;

  QueriesOnceReady(Builder builder) {
    super(builder);
  }

  @Override
  public synchronized <R> Registration subscribe(
      String query, Type answer, MessageHandler<? super QueryMessage<?, R>> handler) {
    if (ready) {
      return super.subscribe(query, answer, handler);
    }
    List<Registration> made = new ArrayList<>();
    Runnable subscribing = () -> made.add(super.subscribe(query, answer, handler));
    waiting.add(subscribing);
    return () -> {
      synchronized (this) {
        return waiting.remove(subscribing)
            || made.stream().map(Registration::cancel).reduce(false, Boolean::logicalOr);
      }
    };
  }

  synchronized void open() {
    ready = true;
    waiting.forEach(Runnable::run);
    waiting.clear();
  }
}
