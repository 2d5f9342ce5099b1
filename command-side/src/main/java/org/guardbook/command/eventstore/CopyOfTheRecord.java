package org.guardbook.command.eventstore;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.guardbook.command.OutcomeUnknown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a copy of what Axon Server holds in the data folder, event by event in the one global
 * order, so that whatever reads the record reads it here as it would read the embedded store: the
 * views, the past, the ledger. It is a second copy of every event as well, on another disk.
 */
final class CopyOfTheRecord implements Origin, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CopyOfTheRecord.class);

  private static final int BATCH = 2_000;
  private static final int BUFFER = 10_000;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  /** Whoever asks for figures waits no longer. */
  private static final Duration ANSWER_FOR_A_FIGURE = Duration.ofSeconds(1);

  /** Longer nobody waits for what is on its way; it is on Axon Server all the same. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Supplier<EventChannel> channel;
  private final String server;
  private final GroupCommitEngine copy;
  private final CopiedRows rows;
  private final Thread copying =
      Thread.ofPlatform().name("event-copy").daemon().unstarted(this::run);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long moves;
  private final Queue<Runnable> opening = new ConcurrentLinkedQueue<>();
  private final CountDownLatch complete = new CountDownLatch(1);
  private volatile Runnable first = () -> {};
  private volatile @Nullable String waitsFor;
  private boolean opened;
  private int failures;

  /**
   * @param channel to Axon Server, asked for anew after each loss of the connection
   * @param server its address, for people
   */
  CopyOfTheRecord(
      Supplier<EventChannel> channel,
      String server,
      GroupCommitEngine copy,
      EventSerializer serializer) {
    this.channel = channel;
    this.server = "Axon Server at " + server;
    this.copy = copy;
    this.rows = new CopiedRows(serializer, new GrpcMetaDataConverter(serializer), copy);
    this.waitsFor = this.server;
    copy.onCommit(this::wake);
  }

  void start() {
    copying.start();
  }

  /**
   * Whoever waits for the copy goes on only once this has been told, too.
   *
   * @param listener told after each commit
   */
  void tellFirst(Runnable listener) {
    first = listener;
  }

  private void wake() {
    first.run();
    lock.lock();
    try {
      moves++;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (closing.getCount() > 0) {
      try {
        follow();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      } catch (Differs differs) {
        waitFor("an administrator: " + differs.getMessage(), null);
      } catch (NotTaken notTaken) {
        waitFor("the data folder, which takes no copy of events", notTaken.getCause());
      } catch (ExecutionException | TimeoutException | RuntimeException | Error lost) {
        // Also where memory runs out: a copy that stands still must never look like one that goes
        // on
        waitFor(server, lost);
      }
      isClosing(BETWEEN_TRIES);
    }
  }

  private void waitFor(String what, @Nullable Throwable lost) {
    waitsFor = what;
    // A connection is lost for a moment now and then, and at the end of the program
    if (++failures == 2) {
      LOG.warn("Waiting for {}", what, lost);
    }
  }

  private boolean isClosing(Duration within) {
    try {
      return closing.await(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void follow() throws InterruptedException, ExecutionException, TimeoutException, Differs {
    EventChannel events = channel.get();
    long head = head(events);
    long last = copy.lastPosition();
    if (head < last) {
      throw new Differs(
          "%s ends at event %d and the copy in the data folder at event %d, so events were lost there or are still to come"
              .formatted(server, head, last));
    }
    // Begins with the event that the copy has already, to see that it is the same record; of
    // several servers the leader is asked, which never lags
    try (EventStream stream = events.openStream(Math.max(last - 1, -1), BUFFER, BUFFER / 2, true)) {
      boolean known = last < 0;
      while (closing.getCount() > 0) {
        if (copy.lastPosition() >= head) {
          complete();
        }
        EventWithToken next = stream.nextIfAvailable(500, TimeUnit.MILLISECONDS);
        if (next != null && !known) {
          requireSame(next, last);
          known = true;
        } else if (next != null) {
          copy(next, stream);
        } else if (stream.isClosed()) {
          throw new IllegalStateException(
              "The stream of events ended", stream.getError().orElse(null));
        }
      }
    }
  }

  private void requireSame(EventWithToken event, long position) throws Differs {
    String here = copy.after(position - 1, 1, GroupCommitEngine::take).getFirst().eventId();
    if (event.getToken() != position || !event.getEvent().getMessageIdentifier().equals(here)) {
      throw new Differs(
          "event %d of %s is another than in the copy in the data folder, so they are not of one record"
              .formatted(position, server));
    }
  }

  private void copy(EventWithToken first, EventStream stream) {
    List<EventWithToken> batch = new ArrayList<>();
    for (EventWithToken next = first;
        next != null;
        next = batch.size() < BATCH ? stream.nextIfAvailable() : null) {
      batch.add(next);
    }
    try {
      copy.copy(rows.of(batch));
    } catch (RuntimeException | Error failed) {
      throw new NotTaken(failed);
    }
  }

  private static long head(EventChannel events)
      throws InterruptedException, ExecutionException, TimeoutException {
    return head(events, ANSWER);
  }

  private static long head(EventChannel events, Duration within)
      throws InterruptedException, ExecutionException, TimeoutException {
    Long last = events.getLastToken().get(within.toMillis(), TimeUnit.MILLISECONDS);
    return last == null ? -1 : last;
  }

  /** Whoever waits for it may ask Axon Server and this copy again, so not on this thread. */
  private void complete() {
    if (!opened) {
      opened = true;
      LOG.info("The copy of the record stands at event {} of {}", copy.lastPosition(), server);
      Thread.ofPlatform().name("event-copy-complete").daemon().start(this::open);
    } else if (complete.getCount() == 0) {
      waitsFor = null;
    }
    failures = 0;
  }

  private void open() {
    begin();
    waitsFor = null;
    complete.countDown();
    // What was added while nobody looked
    begin();
  }

  private void begin() {
    Runnable next = opening.poll();
    while (next != null && closing.getCount() > 0) {
      try {
        next.run();
        next = opening.poll();
      } catch (RuntimeException | Error failed) {
        LOG.warn("What begins with the whole record is tried again", failed);
        isClosing(BETWEEN_TRIES);
      }
    }
  }

  /** How many events Axon Server has that the copy has not; not a number where nobody can say. */
  double lag() {
    if (waitsFor != null && complete.getCount() == 0) {
      return Double.NaN;
    }
    try {
      return Math.max(0, head(channel.get(), ANSWER_FOR_A_FIGURE) - copy.lastPosition());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Double.NaN;
    } catch (ExecutionException | TimeoutException | RuntimeException _) {
      return Double.NaN;
    }
  }

  @Override
  public boolean refusesRepetition() {
    return false;
  }

  @Override
  public @Nullable String waitsFor() {
    return waitsFor;
  }

  @Override
  public void whenComplete(Runnable then) {
    opening.add(then);
    if (complete.getCount() == 0 && opening.remove(then)) {
      then.run();
    }
  }

  @Override
  public void catchUp() {
    try {
      long head = head(channel.get());
      if (!await(() -> copy.lastPosition() >= head)) {
        throw new OutcomeUnknown(null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknown(interrupted);
    } catch (ExecutionException | TimeoutException | RuntimeException lost) {
      throw lost instanceof OutcomeUnknown unknown ? unknown : new OutcomeUnknown(lost);
    }
  }

  /** Waits until an entry that Axon Server has taken is in the copy, too; false if it never is. */
  boolean await(String subject, long sequence) {
    return await(() -> copy.lastSequenceNumberFor(subject).orElse(-1L) >= sequence);
  }

  private boolean await(BooleanSupplier there) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    long seen = moves();
    boolean isThere = there.getAsBoolean();
    while (!isThere && closing.getCount() > 0 && System.nanoTime() < deadline) {
      seen = awaitMove(seen, deadline);
      isThere = there.getAsBoolean();
    }
    return isThere;
  }

  private long moves() {
    lock.lock();
    try {
      return moves;
    } finally {
      lock.unlock();
    }
  }

  /** Whether what is waited for is there is asked outside the lock, which whoever copies needs. */
  private long awaitMove(long seen, long deadline) {
    boolean interrupted = false;
    lock.lock();
    try {
      long left = deadline - System.nanoTime();
      while (moves == seen && left > 0) {
        try {
          left = moved.awaitNanos(left);
        } catch (InterruptedException _) {
          interrupted = true;
          left = deadline - System.nanoTime();
        }
      }
      return moves;
    } finally {
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    wake();
    boolean interrupted = false;
    while (copying.isAlive()) {
      try {
        copying.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The fault lies here and not with Axon Server: a full disk, say. */
  private static final class NotTaken extends RuntimeException {
    NotTaken(Throwable cause) {
      super(cause);
    }
  }

  /** What Axon Server holds cannot be what was copied from it. */
  private static final class Differs extends Exception {
    Differs(String sentence) {
      super(sentence);
    }
  }
}
