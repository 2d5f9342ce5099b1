package org.guardbook.query.replay;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.Decisions;
import org.guardbook.command.Reachable;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.Claim;
import org.guardbook.query.views.DeadLetters;
import org.guardbook.query.views.ViewStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/** Builds the views, and what keeps them. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Replaying {

  /** Milliseconds; well within what another machine waits before it takes the views over. */
  private static final long CLAIMED_EVERY = 2_000;

  @Bean
  History<PositionOfTrustEvent> caseHistory(ObjectProvider<RecordedEvents> events) {
    return history(events, PositionOfTrustEvent.class);
  }

  @Bean
  History<ChildProtectionEvent> childHistory(ObjectProvider<RecordedEvents> events) {
    return history(events, ChildProtectionEvent.class);
  }

  private static <E> History<E> history(ObjectProvider<RecordedEvents> events, Class<E> kind) {
    return (subject, sequence) ->
        History.effective(
            events.getObject().of(subject).stream()
                .filter(event -> event.sequence() <= sequence)
                .map(event -> new History.Told<>(kind.cast(event.event()), Recorded.of(event)))
                .toList());
  }

  @Bean
  Replay replay(RecordedEvents events, ObjectProvider<Projection> projections) {
    return new Replay(events, projections.orderedStream().toList());
  }

  @Bean
  ReplayProgress replayProgress() {
    return new ReplayProgress();
  }

  @Bean
  LiveViews liveViews(
      ViewStore views,
      ObjectProvider<Projection> projections,
      Replay replay,
      RecordedEvents events,
      ReplayProgress progress,
      List<Announcements> announcements,
      Claim claim,
      Clock clock) {
    return new LiveViews(
        views,
        projections.orderedStream().toList(),
        replay,
        events,
        progress,
        announcements,
        claim,
        clock);
  }

  @Bean
  ViewMeters viewMeters(LiveViews live, ReplayProgress progress) {
    return new ViewMeters(live, progress);
  }

  @Bean
  ViewsAwaited viewsAwaited(LiveViews live) {
    return new ViewsAwaited(live);
  }

  @Bean
  ReplayAtStart replayAtStart(
      RecordedEvents events,
      LiveViews live,
      ReplayProgress progress,
      ObjectProvider<Reachable> reachable,
      ObjectProvider<Configuration> configuration) {
    return new ReplayAtStart(events, live, progress, reachable, configuration);
  }

  @Bean
  ConfigurerModule viewsProcessor(
      ObjectProvider<Projection> projections,
      ObjectProvider<LiveViews> live,
      ViewStore views,
      TokenStore viewsTokens,
      DeadLetters letters) {
    List<String> names = projections.orderedStream().map(Projection::name).toList();
    return configurer -> {
      EventProcessingConfigurer processing = configurer.eventProcessing();
      processing.registerEventProcessor(
          ViewsProcessor.NAME,
          (_, configuration, invoker) -> processor(configuration, invoker, views, viewsTokens));
      processing.registerHandlerInterceptor(ViewsProcessor.NAME, _ -> live.getObject().batches());
      for (String name : names) {
        processing.registerEventHandler(_ -> live.getObject().handlerOf(name));
        processing.assignHandlerInstancesMatching(
            name,
            handler -> handler instanceof LiveViews.Handler its && its.projection().equals(name));
        processing.assignProcessingGroup(name, ViewsProcessor.NAME);
        processing.registerDeadLetterQueue(name, _ -> letters.of(name));
        processing.registerDeadLetterPolicy(
            name,
            _ ->
                (_, cause) ->
                    cause instanceof Run.ViewsFailed
                        ? Decisions.doNotEnqueue()
                        : Decisions.enqueue(cause, _ -> Failure.of(cause, 1).kept()));
      }
    };
  }

  private static EventProcessor processor(
      Configuration configuration,
      EventHandlerInvoker invoker,
      ViewStore views,
      TokenStore tokens) {
    ScheduledExecutorService coordinator =
        Executors.newScheduledThreadPool(1, new AxonThreadFactory("views-coordinator"));
    ScheduledExecutorService worker =
        Executors.newScheduledThreadPool(1, new AxonThreadFactory("views-worker"));
    configuration.onShutdown(coordinator::shutdown);
    configuration.onShutdown(worker::shutdown);
    return new ViewsProcessor(
        ViewsProcessor.with()
            .name(ViewsProcessor.NAME)
            .eventHandlerInvoker(invoker)
            .messageSource(configuration.eventStore())
            .tokenStore(tokens)
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(coordinator)
            .workerExecutor(worker)
            .initialSegmentCount(1)
            .tokenClaimInterval(CLAIMED_EVERY)
            .claimExtensionThreshold(CLAIMED_EVERY)
            .batchSize(Replay.BATCH)
            .initialToken(
                source ->
                    views.position() < 0
                        ? source.createTailToken()
                        : new GlobalSequenceTrackingToken(views.position())));
  }
}
