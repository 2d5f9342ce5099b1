package org.guardbook.query.replay;

import org.axonframework.config.Configuration;
import org.guardbook.command.Reachable;
import org.guardbook.command.eventstore.RecordedEvents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the record in while the web server comes up and shows how far it is; the program is ready
 * when it is done.
 */
final class ReplayAtStart
    implements SmartLifecycle,
        ApplicationContextAware,
        ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayAtStart.class);

  private final RecordedEvents events;
  private final LiveViews live;
  private final ReplayProgress progress;
  private final ObjectProvider<Reachable> reachable;
  private final ObjectProvider<Configuration> configuration;
  private @Nullable ApplicationContext context;
  private volatile boolean running;

  ReplayAtStart(
      RecordedEvents events,
      LiveViews live,
      ReplayProgress progress,
      ObjectProvider<Reachable> reachable,
      ObjectProvider<Configuration> configuration) {
    this.events = events;
    this.live = live;
    this.progress = progress;
    this.reachable = reachable;
    this.configuration = configuration;
  }

  @Override
  public void setApplicationContext(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void start() {
    running = true;
    events.whenComplete(() -> Thread.ofPlatform().name("replay").daemon().start(this::replay));
  }

  private void replay() {
    try {
      Configuration axon = configuration.getObject();
      live.start(
          axon.eventProcessingConfiguration(), axon.queryBus(), () -> say(LivenessState.BROKEN));
      reachable.ifAvailable(each -> each.from().run());
      say(ReadinessState.ACCEPTING_TRAFFIC);
    } catch (Throwable failed) {
      LOG.error("The record cannot be read in, so no question will be answered", failed);
      say(LivenessState.BROKEN);
    }
  }

  /** Spring Boot calls the program ready once the web server is up. */
  @Override
  public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
    if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC && !progress.isDone()) {
      say(ReadinessState.REFUSING_TRAFFIC);
    }
  }

  private void say(AvailabilityState state) {
    if (context != null) {
      AvailabilityChangeEvent.publish(context, state);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
