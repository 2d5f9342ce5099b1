package org.guardbook.query.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Projections built over one set of views. An event that one of them cannot handle leaves no trace
 * in its views, and holds back whatever comes after it in the same record, for that projection
 * only.
 */
final class Run {

  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  private final ViewStore views;
  private final List<One> projections = new ArrayList<>();

  /**
   * @param passedOver says of a projection and an event's id whether it goes on without
   */
  Run(ViewStore views, List<Projection> projections, BiPredicate<String, String> passedOver) {
    this.views = views;
    for (Projection projection : projections) {
      Claims claims = new Claims(views.projecting());
      Handlers handlers = new Handlers(projection.over().apply(claims));
      this.projections.add(
          new One(projection.name(), handlers, views, claims.collections, passedOver));
    }
    Map<String, String> owners = new TreeMap<>();
    for (One one : this.projections) {
      for (String collection : one.collections) {
        String owner = owners.putIfAbsent(collection, one.name);
        if (owner != null) {
          throw new IllegalStateException(
              "Collection " + collection + " is written by " + owner + " and by " + one.name);
        }
      }
    }
  }

  ViewStore views() {
    return views;
  }

  List<One> projections() {
    return projections;
  }

  /** What failed in the other has failed here. */
  void holdBackAs(Run other) {
    for (int i = 0; i < projections.size(); i++) {
      One one = projections.get(i);
      other
          .projections
          .get(i)
          .heldBack
          .forEach((subject, letters) -> one.heldBack.put(subject, new ArrayList<>(letters)));
    }
  }

  /** Within a batch that is open. */
  void handle(RecordedEvent event, ViewStore.Batch batch) {
    Recorded recorded = Recorded.of(event);
    for (One projection : projections) {
      projection.handle(event, recorded, batch);
    }
  }

  /** Notes what collections a projection asks for. */
  private record Claims(Views views, Set<String> collections) implements Views {

    Claims(Views views) {
      this(views, new LinkedHashSet<>());
    }

    @Override
    public <D extends Record> View<D> view(Collection<D> collection) {
      collections.add(collection.name());
      return views.view(collection);
    }
  }

  /** One projection over these views. */
  static final class One {

    private final String name;
    private final Handlers handlers;
    private final ViewStore views;
    private final Set<String> collections;
    private final BiPredicate<String, String> passedOver;
    private final Map<String, List<HeldBack>> heldBack = new TreeMap<>();

    One(
        String name,
        Handlers handlers,
        ViewStore views,
        Set<String> collections,
        BiPredicate<String, String> passedOver) {
      this.name = name;
      this.handlers = handlers;
      this.views = views;
      this.collections = collections;
      this.passedOver = passedOver;
    }

    String name() {
      return name;
    }

    Set<String> collections() {
      return collections;
    }

    Map<String, List<HeldBack>> heldBack() {
      return heldBack;
    }

    /**
     * Takes an event in, or leaves no trace of it in the batch.
     *
     * @return why it must be held back; null where it was taken in, or is passed over
     * @throws ViewsFailed if what keeps the views failed, which is no fault of the event's
     */
    @Nullable Throwable take(Object event, Recorded recorded, ViewStore.Batch batch) {
      try {
        handlers.handle(event, recorded);
        batch.keep();
        return null;
      } catch (Throwable failed) {
        batch.takeBack();
        requireOfTheEvent(failed, views);
        if (passedOver.test(name, recorded.eventId())) {
          return null;
        }
        LOG.error(
            "{} cannot handle event {} of {} and holds that record back",
            name,
            recorded.eventId(),
            recorded.subject(),
            failed);
        return failed;
      }
    }

    private void handle(RecordedEvent event, Recorded recorded, ViewStore.Batch batch) {
      if (!heldBack.isEmpty()) {
        List<HeldBack> before = heldBack.get(event.subject());
        if (before != null) {
          before.add(new HeldBack(event, null));
          return;
        }
      }
      Throwable failed = take(event.event(), recorded, batch);
      if (failed != null) {
        heldBack
            .computeIfAbsent(event.subject(), _ -> new ArrayList<>())
            .add(new HeldBack(event, failed));
      }
    }
  }

  /**
   * Whatever a projection fails over is the matter of one record; only where the program itself is
   * at its end, or what keeps the views is, nothing must go on.
   */
  private static void requireOfTheEvent(Throwable failed, ViewStore views) {
    if (failed instanceof VirtualMachineError end && !(failed instanceof StackOverflowError)) {
      throw end;
    }
    if (views.isOwnFailure(failed)) {
      throw new ViewsFailed(failed);
    }
  }

  /** What keeps the views failed: the whole batch is to be taken in again. */
  static final class ViewsFailed extends RuntimeException {
    ViewsFailed(Throwable cause) {
      super("The views could not be read or written", cause);
    }
  }

  /**
   * @param cause null where it only comes after one that failed
   */
  record HeldBack(RecordedEvent event, @Nullable Throwable cause) {}
}
