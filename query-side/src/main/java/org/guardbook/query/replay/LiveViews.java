package org.guardbook.query.replay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.guardbook.command.custody.CustodyEvent.EntryPassedOver;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.Announcements.Announced;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.views.Claim;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The projections over the views that everybody reads, kept up with what is being recorded. */
final class LiveViews implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveViews.class);

  /** Between two looks at how far another machine has come. */
  private static final long PAUSE = 20_000_000;

  /** Between two tries to reach what keeps the views. */
  private static final long BETWEEN_TRIES = Duration.ofSeconds(1).toNanos();

  private static final long BETWEEN_LOOKS = Duration.ofNanos(300_000).toNanos();
  private static final long LONGEST_WAIT = Duration.ofSeconds(10).toNanos();

  private static final String BATCH = LiveViews.class.getName();

  private final Run run;
  private final Replay replay;
  private final RecordedEvents events;
  private final ReplayProgress progress;
  private final List<Announcements> announcements;
  private final DeadLetterOffice letters;
  private final Rebuilds rebuilds;
  private final Tending tending;
  private final Pace pace = new Pace(System::nanoTime);
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
      List<Announcements> announcements,
      Claim claim,
      InstantSource clock) {
    this.run = replay.over(views, projections);
    this.replay = replay;
    this.events = events;
    this.progress = progress;
    this.announcements = announcements;
    this.letters = new DeadLetterOffice(run, events, this::queueOf, announcements);
    this.rebuilds = new Rebuilds(run, projections, replay, letters, clock);
    this.tending =
        new Tending(views, letters, rebuilds, claim, this::isClaimed, new ProjectionAnswers(this));
  }

  /**
   * Reads in what there is; then the processor goes on from there.
   *
   * @param bus on which whoever keeps the views up is asked about them
   * @param whenStopped is told when the views can be kept up no more until the program is started
   *     anew
   */
  void start(EventProcessingConfiguration configuration, QueryBus bus, Runnable whenStopped) {
    processing = configuration;
    this.whenStopped = whenStopped;
    if (!run.views().outliveTheProgram()) {
      tending.attend(bus);
    }
    while (!run.views().isReachable()) {
      LockSupport.parkNanos(BETWEEN_TRIES);
    }
    long goal = events.lastPosition();
    progress.goal(goal);
    progress.reached(patiently(run.views()::position));
    if (run.views().outliveTheProgram()) {
      requireViewsOfThisRecord();
    } else {
      run.views().fill(() -> replay.into(run, goal, progress::reached));
      run.projections().forEach(letters::holdBack);
    }
    configuration.eventProcessor(ViewsProcessor.NAME).ifPresent(EventProcessor::start);
    long position = patiently(run.views()::position);
    while (!patiently(() -> tending.attend(bus)) || position < goal) {
      progress.reached(position);
      LockSupport.parkNanos(PAUSE);
      position = patiently(run.views()::position);
    }
    progress.done();
    tending.begin(bus);
    LOG.info("Views stand at event {}", position);
  }

  /** However often what keeps the views goes away meanwhile. */
  private <T> T patiently(Supplier<T> asking) {
    while (true) {
      try {
        return asking.get();
      } catch (RuntimeException failed) {
        if (!run.views().isOwnFailure(failed)) {
          throw failed;
        }
        LOG.warn("What keeps the views is asked again", failed);
        LockSupport.parkNanos(BETWEEN_TRIES);
      }
    }
  }

  /** Another machine may have taken in what is still on its way to the copy of the record here. */
  private void requireViewsOfThisRecord() {
    long position = patiently(run.views()::position);
    long began = System.nanoTime();
    while (position > events.lastPosition()) {
      if (System.nanoTime() - began > LONGEST_WAIT) {
        throw new IllegalStateException(
            "The views stand at event %d and the record ends at %d: they are views of another record."
                .formatted(position, events.lastPosition()));
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  @Override
  public void close() {
    tending.close();
    rebuilds.close();
    letters.close();
  }

  private boolean isClaimed() {
    EventProcessingConfiguration configuration = processing;
    return configuration != null
        && configuration
            .eventProcessor(ViewsProcessor.NAME, StreamingEventProcessor.class)
            .filter(processor -> !processor.processingStatus().isEmpty())
            .isPresent();
  }

  /**
   * These, to be rebuilt, or to have what they hold back tried again.
   *
   * @throws StillReplaying where this program does not keep them up just now, which alone can
   */
  LiveViews kept() {
    tending.requireKeepingUp();
    return this;
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
    // The processor handles batches and nothing else
    BatchingUnitOfWork<?> several = (BatchingUnitOfWork<?>) unitOfWork;
    Handling now = several.getOrComputeResource(BATCH, _ -> open(several));
    // Views that outlive the program may stand past the token that was stored last
    if (recorded.position() > run.views().position()) {
      now.next(recorded, unitOfWork.getMessage());
      chain.proceed();
      now.requireSound();
    }
    if (several.isLastMessage()) {
      now.commit(Math.max(recorded.position(), run.views().position()));
    }
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

  /**
   * Whether an event is in the views, now or within the time that somebody may wait. Where another
   * machine takes it in, that may be before it is in the copy of the record here.
   */
  boolean await(long position) {
    long began = System.nanoTime();
    while (progress.isDone()
        && Math.min(events.lastPosition(), run.views().position()) < position) {
      if (stopped || System.nanoTime() - began > LONGEST_WAIT) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    return progress.isDone();
  }

  List<String> names() {
    return run.projections().stream().map(Run.One::name).sorted().toList();
  }

  long position() {
    return run.views().position();
  }

  long recorded() {
    return events.lastPosition();
  }

  /** Events taken in a second, over the last ten. */
  double rate() {
    return pace.perSecond();
  }

  /** Records that a projection holds back. */
  long heldBack(String projection) {
    return letters.heldBack(projection);
  }

  List<ProjectionStatus> statuses() {
    long position = run.views().position();
    long head = Math.max(position, events.lastPosition());
    return names().stream().map(name -> status(name, position, head)).toList();
  }

  private ProjectionStatus status(String name, long position, long head) {
    Rebuild going = rebuilds.underWay(name);
    boolean replaying = going != null || !progress.isDone();
    long heldBack = letters.heldBack(name);
    String state = stopped ? "FAILED" : replaying ? "REPLAYING" : heldBack > 0 ? "FAILED" : "LIVE";
    return new ProjectionStatus(
        name,
        position,
        head - position,
        state,
        going != null ? going.share() : progress.share(),
        going != null ? going.rate() : pace.perSecond(),
        going == null ? null : going.secondsLeft(),
        heldBack,
        rebuilds.undoUntil(name),
        rebuilds.differences(name));
  }

  DeadLetterOffice letters() {
    return letters;
  }

  /** Rebuilds only what has been read in. */
  Rebuilds rebuilds() {
    return rebuilds;
  }

  boolean isReadIn() {
    return progress.isDone();
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
    private Run.@Nullable ViewsFailed failed;

    Handling(ViewStore.Batch batch) {
      this.batch = batch;
    }

    void next(Recorded now, EventMessage<?> message) {
      recorded = now;
      announced.add(new Announced(message.getPayload(), now));
    }

    /** The framework tells nobody of what is not held back. */
    void requireSound() {
      if (failed != null) {
        throw failed;
      }
    }

    void commit(long position) {
      batch.commit(position);
      pace.took(announced.size());
      announcements.forEach(each -> each.recorded(List.copyOf(announced)));
      if (announced.stream().anyMatch(each -> each.event() instanceof EntryPassedOver)) {
        letters.retryLater();
      }
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
      Throwable failed;
      try {
        failed = projection.take(event.getPayload(), now.recorded, now.batch);
      } catch (Run.ViewsFailed gone) {
        now.failed = gone;
        throw gone;
      }
      if (failed != null) {
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
