package org.guardbook.query.replay;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.eventstore.Unreadable;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.Announcements.Announced;
import org.guardbook.query.replay.ProjectionQuery.Letter;
import org.guardbook.query.replay.ProjectionQuery.OpenedLetter;
import org.guardbook.query.replay.Run.HeldBack;
import org.guardbook.query.views.VeiledViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where entries wait that a projection could not take in, and what waits behind them. A letter only
 * says which entry it is: what that says is read from the record, by whichever program reads it.
 */
final class DeadLetterOffice implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterOffice.class);

  /** Between projection and entry in the id of a letter: neither has it. */
  private static final String AND = "~";

  private final Run run;
  private final RecordedEvents events;
  private final Function<String, SequencedDeadLetterQueue<EventMessage<?>>> queues;
  private final List<Announcements> announcements;
  private final ExecutorService later =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("dead-letters").factory());

  /**
   * @param queues of each projection
   */
  DeadLetterOffice(
      Run run,
      RecordedEvents events,
      Function<String, SequencedDeadLetterQueue<EventMessage<?>>> queues,
      List<Announcements> announcements) {
    this.run = run;
    this.events = events;
    this.queues = queues;
    this.announcements = announcements;
  }

  long heldBack(String projection) {
    return queues.apply(projection).amountOfSequences();
  }

  List<Letter> letters() {
    List<Letter> letters = new ArrayList<>();
    for (Run.One projection : run.projections()) {
      firsts(projection.name()).forEach(first -> letters.add(letter(projection.name(), first)));
    }
    letters.sort(Comparator.comparingLong(Letter::position).thenComparing(Letter::projection));
    return letters;
  }

  Optional<OpenedLetter> open(String id) {
    return find(id)
        .map(
            found ->
                new OpenedLetter(
                    letter(found.projection(), found.first()),
                    Masking.of(found.first().event().event())));
  }

  /** Returns whether the record that it stands in is held back no more. */
  boolean retry(String id) {
    return find(id)
        .map(
            found -> {
              retry(found.projection(), found.first().event().subject());
              return !queues.apply(found.projection()).contains(found.first().event().subject());
            })
        .orElse(true);
  }

  /** Returns how many records are held back then. */
  long retryAll(String projection) {
    if (run.projections().stream().noneMatch(each -> each.name().equals(projection))) {
      return 0;
    }
    Set<String> subjects = new LinkedHashSet<>();
    firsts(projection).forEach(first -> subjects.add(first.event().subject()));
    subjects.forEach(subject -> retry(projection, subject));
    return heldBack(projection);
  }

  /** Tries everything again, in a moment and without anybody waiting for it. */
  void retryLater() {
    later.execute(
        () -> {
          for (Run.One projection : run.projections()) {
            try {
              retryAll(projection.name());
            } catch (RuntimeException failed) {
              LOG.error("{} could not be tried again", projection.name(), failed);
            }
          }
        });
  }

  /** No event comes in between, or it would be held back behind what waits no more. */
  private void retry(String name, String subject) {
    Run.One projection =
        run.projections().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    List<Announced> taken = new ArrayList<>();
    try (ViewStore.Batch _ = run.views().begin()) {
      SequencedDeadLetterQueue<EventMessage<?>> queue = queues.apply(name);
      List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
      queue.deadLetterSequence(subject).forEach(letters::add);
      // A batch that was handled twice may have held a later one back first
      letters.sort(Comparator.comparingLong(DeadLetterOffice::sequence));
      Map<DeadLetter<?>, RecordedEvent> entries = new IdentityHashMap<>();
      letters.forEach(letter -> entries.put(letter, stored(letter)));
      run.views().unsettle(name);
      Set<String> heldBack = new HashSet<>();
      for (DeadLetter<? extends EventMessage<?>> letter : letters) {
        RecordedEvent event = requireNonNull(entries.get(letter));
        if (!heldBack.add(event.eventId())) {
          // A program died between holding it back and saying that it had
          queue.evict(letter);
          continue;
        }
        Throwable failed = take(projection, event);
        if (failed != null) {
          long tries = Failure.from(letter.diagnostics()).tries() + 1;
          queue.requeue(
              letter, each -> each.markTouched().withDiagnostics(Failure.of(failed, tries).kept()));
          break;
        }
        queue.evict(letter);
        taken.add(new Announced(event.event(), Recorded.of(event)));
      }
      run.views().settle(name);
    }
    if (!taken.isEmpty()) {
      announcements.forEach(each -> each.recorded(List.copyOf(taken)));
    }
  }

  private @Nullable Throwable take(Run.One projection, RecordedEvent event) {
    try (ViewStore.Batch batch = run.views().begin()) {
      Throwable failed = projection.take(event.event(), Recorded.of(event), batch);
      if (failed == null) {
        batch.commit(run.views().position());
      }
      return failed;
    }
  }

  /** Holds back what was held back while views were read in or built beside, and nothing else. */
  void holdBack(Run.One projection) {
    SequencedDeadLetterQueue<EventMessage<?>> queue = queues.apply(projection.name());
    queue.clear();
    projection
        .heldBack()
        .forEach(
            (subject, letters) -> letters.forEach(letter -> queue.enqueue(subject, of(letter))));
    projection.heldBack().clear();
  }

  private static DeadLetter<EventMessage<?>> of(HeldBack letter) {
    EventMessage<?> message = letter.event().message();
    Throwable cause = letter.cause();
    return cause == null
        ? new GenericDeadLetter<>(letter.event().subject(), message)
        : new GenericDeadLetter<EventMessage<?>>(letter.event().subject(), message, cause)
            .withDiagnostics(Failure.of(cause, 1).kept());
  }

  /** Everything that a projection holds back, in the order of the record. */
  List<RecordedEvent> waiting(String projection) {
    // One may be held back twice, where a program died over it
    SortedMap<Long, RecordedEvent> waiting = new TreeMap<>();
    for (var sequence : queues.apply(projection).deadLetters()) {
      for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
        RecordedEvent event = stored(letter);
        waiting.put(event.position(), event);
      }
    }
    return List.copyOf(waiting.values());
  }

  private record First(RecordedEvent event, Failure failure, long waiting, Instant since) {}

  private record Found(String projection, First first) {}

  private List<First> firsts(String projection) {
    List<First> firsts = new ArrayList<>();
    for (var sequence : queues.apply(projection).deadLetters()) {
      Iterator<DeadLetter<? extends EventMessage<?>>> letters = sequence.iterator();
      if (letters.hasNext()) {
        firsts.add(first(letters.next(), letters));
      }
    }
    return firsts;
  }

  private First first(DeadLetter<? extends EventMessage<?>> letter, Iterator<?> behind) {
    long waiting = 0;
    for (; behind.hasNext(); behind.next()) {
      waiting++;
    }
    return new First(
        stored(letter), Failure.from(letter.diagnostics()), waiting, letter.enqueuedAt());
  }

  private Optional<Found> find(String id) {
    String[] parts = id.split(AND, 2);
    return parts.length < 2
            || run.projections().stream().noneMatch(each -> each.name().equals(parts[0]))
        ? Optional.empty()
        : firsts(parts[0]).stream()
            .filter(first -> first.event().eventId().equals(parts[1]))
            .findFirst()
            .map(first -> new Found(parts[0], first));
  }

  private static Letter letter(String projection, First first) {
    RecordedEvent event = first.event();
    return new Letter(
        projection + AND + event.eventId(),
        projection,
        VeiledViews.hides(event.subject().split("/", 2)[0]) ? null : event.subject(),
        type(event.event()),
        event.eventId(),
        event.position(),
        event.recordedAt(),
        first.failure().cause(),
        first.failure().where(),
        first.failure().tries(),
        first.waiting(),
        first.since());
  }

  private static String type(Object event) {
    return event instanceof Unreadable unreadable
        ? unreadable.type()
        : event.getClass().getSimpleName();
  }

  private static long sequence(DeadLetter<? extends EventMessage<?>> letter) {
    return ((DomainEventMessage<?>) letter.message()).getSequenceNumber();
  }

  private RecordedEvent stored(DeadLetter<? extends EventMessage<?>> letter) {
    String subject = ((DomainEventMessage<?>) letter.message()).getAggregateIdentifier();
    return events.of(subject, sequence(letter), 1).getFirst();
  }

  @Override
  public void close() {
    later.shutdownNow();
  }
}
