package org.guardbook.query.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.VeiledViews;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;

/**
 * One record, to be read as it stood after any of its entries, beside the board's reference data as
 * that was then. Views on the way are kept, so that a step back or forth takes in a few entries and
 * not all of them.
 */
public final class Steps {

  /** Entries between two views that are kept: what they hold they share. */
  private static final int APART = 500;

  private final List<Projection> projections;
  private final PassedOver passedOver;
  private final List<RecordedEvent> all;
  private final List<RecordedEvent> entries;

  /** Of each entry its place among all. */
  private final int[] places;

  private final TreeMap<Integer, Run> kept = new TreeMap<>();
  private Run cursor;
  private int taken;

  Steps(RecordedEvents events, String subject, List<Projection> projections) {
    this.projections = projections;
    this.passedOver = new PassedOver(events);
    this.entries = events.of(subject);
    this.all =
        Stream.concat(events.of(ReferenceDataEvent.SUBJECT).stream(), entries.stream())
            .sorted(Comparator.comparing(RecordedEvent::position))
            .toList();
    this.places =
        IntStream.range(0, all.size())
            .filter(place -> all.get(place).subject().equals(subject))
            .toArray();
    this.cursor = fresh();
  }

  /** In the order in which they were made; empty where there is no such record. */
  public List<RecordedEvent> entries() {
    return entries;
  }

  /** Whether there is such a record, and of that kind. */
  public boolean isOf(Class<?> events) {
    return !entries.isEmpty() && events.isInstance(entries.getFirst().event());
  }

  /**
   * Reads the record as it stood once an entry had been made.
   *
   * @param entry its number, counted from 1
   * @param reading reads what it wants before it returns: the views go on afterwards
   */
  public <T> T after(int entry, Function<Views, T> reading) {
    return read(places[entry - 1] + 1, reading);
  }

  /** The same of how it stood just before that entry, by the reference data of that moment. */
  public <T> T before(int entry, Function<Views, T> reading) {
    return read(places[entry - 1], reading);
  }

  private synchronized <T> T read(int wanted, Function<Views, T> reading) {
    begin(wanted);
    while (taken < wanted) {
      int until = Math.min(wanted, taken - taken % APART + APART);
      take(until);
      if (taken % APART == 0 && !kept.containsKey(taken)) {
        kept.put(taken, copy(cursor));
      }
    }
    return reading.apply(new VeiledViews(cursor.views()));
  }

  /** Whether anything was recorded in the record, or of the lists, since these were read. */
  boolean areThose(RecordedEvents events, String subject) {
    return all.size() == count(events, subject) + count(events, ReferenceDataEvent.SUBJECT);
  }

  private static long count(RecordedEvents events, String subject) {
    return events.lastSequence(subject).map(last -> last + 1).orElse(0L);
  }

  private void begin(int wanted) {
    var nearest = kept.floorEntry(wanted);
    int from = nearest == null ? 0 : nearest.getKey();
    if (taken > wanted || taken < from) {
      cursor = nearest == null ? fresh() : copy(nearest.getValue());
      taken = from;
    }
  }

  private void take(int until) {
    try (ViewStore.Batch batch = cursor.views().begin()) {
      for (RecordedEvent event : all.subList(taken, until)) {
        cursor.handle(event, batch);
      }
      batch.commit(all.get(until - 1).position());
    }
    taken = until;
  }

  private Run fresh() {
    return new Run(new InMemoryViews(), projections, passedOver::has);
  }

  private Run copy(Run run) {
    Run copy = fresh();
    List<String> collections = new ArrayList<>();
    run.projections().forEach(one -> collections.addAll(one.collections()));
    copy.views().takeOver(run.views(), Set.copyOf(collections));
    copy.holdBackAs(run);
    return copy;
  }
}
