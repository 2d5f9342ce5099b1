package org.guardbook.query.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.Announcements.Announced;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.Run.HeldBack;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The projections over the views that everybody reads, kept up with what is being recorded. */
final class LiveViews {

  private static final Logger LOG = LoggerFactory.getLogger(LiveViews.class);

  /** Between two looks at how far another machine has come. */
  private static final long PAUSE = 20_000_000;

  private static final long BETWEEN_LOOKS = Duration.ofNanos(300_000).toNanos();
  private static final long LONGEST_WAIT = Duration.ofSeconds(10).toNanos();

  private static final String BATCH = LiveViews.class.getName();

  private final Run run;
  private final List<Projection> projections;
  private final Replay replay;
  private final RecordedEvents events;
  private final ReplayProgress progress;
  private final List<Announcements> announcements;
  private final Map<String, Double> rebuilding = new ConcurrentHashMap<>();
  private volatile @Nullable EventProcessingConfiguration processing;
  private volatile Runnable whenStopped = () -> {};
  private volatile boolean stopped;

  /** Only whoever has a batch of the views open sets and reads it. */
  private @Nullable Handling handling;

  LiveViews(
      ViewStore views,
      List<Projection> projections,
      Replay replay,
      RecordedEvents events,
      ReplayProgress progress,
      List<Announcements> announcements) {
    this.run = new Run(views, projections);
    this.projections = projections;
    this.replay = replay;
    this.events = events;
    this.progress = progress;
    this.announcements = announcements;
  }

  /**
   * Reads in what there is; then the processor goes on from there.
   *
   * @param whenStopped is told when the views can be kept up no more until the program is started
   *     anew
   */
  void start(EventProcessingConfiguration configuration, Runnable whenStopped) {
    processing = configuration;
    this.whenStopped = whenStopped;
    long goal = events.lastPosition();
    progress.goal(goal);
    progress.reached(run.views().position());
    if (!run.views().outliveTheProgram()) {
      run.views().fill(() -> replay.into(run, goal, progress::reached));
    } else if (run.views().position() > goal) {
      throw new IllegalStateException(
          "The views stand at event %d and the record ends at %d: they are views of another record."
              .formatted(run.views().position(), goal));
    }
    run.projections().forEach(one -> hand(one, queueOf(one.name())));
    configuration.eventProcessor(ViewsProcessor.NAME).ifPresent(EventProcessor::start);
    long position = run.views().position();
    while (position < goal) {
      progress.reached(position);
      LockSupport.parkNanos(PAUSE);
      position = run.views().position();
    }
    progress.done();
    LOG.info("Views stand at event {}", run.views().position());
  }

  EventMessageHandler handlerOf(String projection) {
    return run.projections().stream()
        .filter(one -> one.name().equals(projection))
        .map(Handler::new)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Stands around every event that the processor handles. No bean: the framework would put it
   * around each once more.
   */
  MessageHandlerInterceptor<EventMessage<?>> batches() {
    return (unitOfWork, chain) -> {
      try {
        return handle(unitOfWork, chain);
      } catch (Error failed) {
        // The processor ends over it and says nothing
        LOG.error("The views stop at event {}", run.views().position(), failed);
        stopped = true;
        whenStopped.run();
        throw failed;
      }
    };
  }

  private @Nullable Object handle(
      UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    Recorded recorded = Recorded.of(unitOfWork.getMessage());
    if (unitOfWork instanceof BatchingUnitOfWork<?> several) {
      Handling now = several.getOrComputeResource(BATCH, _ -> open(several));
      // Views that outlive the program may stand past the token that was stored last
      if (recorded.position() > run.views().position()) {
        now.next(recorded, unitOfWork.getMessage());
        chain.proceed();
      }
      if (several.isLastMessage()) {
        now.commit(Math.max(recorded.position(), run.views().position()));
      }
      return null;
    }
    // A dead letter, tried again
    Handling now = open(unitOfWork);
    now.next(recorded, unitOfWork.getMessage());
    chain.proceed();
    now.commit(run.views().position());
    return null;
  }

  private Handling open(UnitOfWork<?> unitOfWork) {
    Handling opened = new Handling(run.views().begin());
    handling = opened;
    unitOfWork.onCleanup(
        _ -> {
          handling = null;
          opened.batch.close();
        });
    return opened;
  }

  /** Whether the views have taken in an event, now or within the time that somebody may wait. */
  boolean await(long position) {
    long began = System.nanoTime();
    while (progress.isDone() && run.views().position() < position) {
      if (System.nanoTime() - began > LONGEST_WAIT) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    return progress.isDone();
  }

  List<ProjectionStatus> statuses() {
    long position = run.views().position();
    long head = Math.max(position, events.lastPosition());
    return run.projections().stream()
        .map(Run.One::name)
        .sorted()
        .map(name -> status(name, position, head))
        .toList();
  }

  private ProjectionStatus status(String name, long position, long head) {
    Double share = rebuilding.get(name);
    if (share == null && !progress.isDone()) {
      share = progress.share();
    }
    String state =
        stopped
            ? "FAILED"
            : share != null
                ? "REPLAYING"
                : queueOf(name).amountOfSequences() > 0 ? "FAILED" : "LIVE";
    return new ProjectionStatus(
        name, position, head - position, state, share == null ? 1 : share.doubleValue());
  }

  /**
   * Builds the projection's views anew beside those that are read, and then puts them in their
   * place.
   *
   * @return whether there is such a projection and it is not being rebuilt already
   */
  boolean rebuild(String name) {
    Optional<Projection> known =
        projections.stream().filter(projection -> projection.name().equals(name)).findFirst();
    if (known.isEmpty() || !progress.isDone() || rebuilding.putIfAbsent(name, 0.0) != null) {
      return false;
    }
    Thread.ofPlatform()
        .name("rebuild-" + name)
        .daemon()
        .start(
            () -> {
              try {
                rebuild(known.get());
              } catch (Throwable failed) {
                LOG.error("Rebuilding {} failed; its views stay as they were", name, failed);
              } finally {
                rebuilding.remove(name);
              }
            });
    return true;
  }

  private void rebuild(Projection projection) {
    Run fresh = new Run(run.views().aside(), List.of(projection));
    long goal = run.views().position();
    fresh
        .views()
        .fill(
            () ->
                replay.into(
                    fresh,
                    goal,
                    reached -> rebuilding.put(projection.name(), (reached + 1.0) / (goal + 1))));
    Run.One rebuilt = fresh.projections().getFirst();
    try (ViewStore.Batch _ = run.views().begin()) {
      replay.into(fresh, run.views().position(), _ -> {});
      SequencedDeadLetterQueue<EventMessage<?>> queue = queueOf(projection.name());
      queue.clear();
      hand(rebuilt, queue);
      run.views().takeOver(fresh.views(), rebuilt.collections());
    }
    LOG.info("{} was rebuilt", projection.name());
  }

  /** What was held back while reading in is held back from here on, too. */
  private static void hand(Run.One projection, SequencedDeadLetterQueue<EventMessage<?>> queue) {
    projection
        .heldBack()
        .forEach(
            (subject, letters) -> {
              for (HeldBack letter : letters) {
                queue.enqueue(
                    subject,
                    new GenericDeadLetter<>(subject, letter.event().message(), letter.cause()));
              }
            });
    projection.heldBack().clear();
  }

  private SequencedDeadLetterQueue<EventMessage<?>> queueOf(String projection) {
    EventProcessingConfiguration configuration = processing;
    if (configuration == null) {
      throw new IllegalStateException("Not started yet");
    }
    return configuration.deadLetterQueue(projection).orElseThrow();
  }

  /** A batch that is being handled, and the event of it that is. */
  private final class Handling {

    private final ViewStore.Batch batch;
    private final List<Announced> announced = new ArrayList<>();
    private @Nullable Recorded recorded;

    Handling(ViewStore.Batch batch) {
      this.batch = batch;
    }

    void next(Recorded now, EventMessage<?> message) {
      recorded = now;
      announced.add(new Announced(message.getPayload(), now));
    }

    void commit(long position) {
      batch.commit(position);
      announcements.forEach(each -> each.recorded(List.copyOf(announced)));
    }
  }

  /** One projection as the processor sees it. */
  final class Handler implements EventMessageHandler {

    private final Run.One projection;

    Handler(Run.One projection) {
      this.projection = projection;
    }

    String projection() {
      return projection.name();
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) {
      Handling now = handling;
      if (now == null || now.recorded == null) {
        throw new IllegalStateException("No batch is open");
      }
      try {
        projection.handle(event.getPayload(), now.recorded);
        now.batch.keep();
      } catch (Throwable failed) {
        now.batch.takeBack();
        Run.requireOfTheEvent(failed);
        LOG.error(
            "{} cannot handle event {} of {} and holds that record back",
            projection.name(),
            now.recorded.eventId(),
            now.recorded.subject(),
            failed);
        // Nothing but an exception is held back; anything else would end the processor unheard
        throw failed instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
      }
      return null;
    }

    @Override
    public boolean supportsReset() {
      return false;
    }
  }
}
