package org.guardbook.query.replay;

import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;

/** The processor that hosts every projection. It starts where the replay at start left off. */
final class ViewsProcessor extends PooledStreamingEventProcessor {

  static final String NAME = "views";

  ViewsProcessor(Builder builder) {
    super(builder);
  }

  static Builder with() {
    return PooledStreamingEventProcessor.builder();
  }

  @Override
  public void registerLifecycleHandlers(Lifecycle.LifecycleRegistry lifecycle) {
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdownAsync);
  }
}
