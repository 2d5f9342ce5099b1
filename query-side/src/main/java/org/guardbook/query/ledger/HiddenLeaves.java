package org.guardbook.query.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guardbook.command.Provenance;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Looks;
import org.guardbook.command.look.Sight;
import org.guardbook.query.restriction.WhoMaySee;

/**
 * Which leaves tell of a record that is hidden from whoever asks: its own and those that name it,
 * what corrects one of these or says what it meant for the child, and the looks of a search that
 * brought it up.
 */
final class HiddenLeaves {

  private final WhoMaySee whoMaySee;
  private final RecordedEvents events;
  private final Leaves leaves;
  private final Looks looks;

  /**
   * @param leaves of the events
   */
  HiddenLeaves(WhoMaySee whoMaySee, RecordedEvents events, Leaves leaves, Looks looks) {
    this.whoMaySee = whoMaySee;
    this.events = events;
    this.leaves = leaves;
    this.looks = looks;
  }

  /** Holds for the leaves that are; to be asked of one question only. */
  Predicate<byte[]> from(Provenance asker) {
    Set<String> hidden = whoMaySee.hiddenFrom(asker).all();
    return hidden.isEmpty() ? _ -> false : new Telling(hidden)::tells;
  }

  private final class Telling {

    private final Set<String> hidden;

    /** Ids of the events that tell, by the record that they are of. */
    private final Map<String, Set<String>> telling = new HashMap<>();

    Telling(Set<String> hidden) {
      this.hidden = hidden;
    }

    boolean tells(byte[] leaf) {
      String record = LeafSubject.record(leaf);
      if (record == null) {
        return false;
      }
      return hidden.contains(record)
          || LeafSubject.look(leaf).filter(this::wasFoundAlong).isPresent()
          || EventLeaf.find(leaf).filter(event -> tells(event, record)).isPresent();
    }

    private boolean wasFoundAlong(Look look) {
      return look.kind() == Sight.Kind.FOUND
          && !Collections.disjoint(looks.foundAlong(look), hidden);
    }

    private boolean tells(EventLeaf event, String record) {
      String entry = event.entry();
      return names(event) || entry != null && telling(record).contains(entry);
    }

    private boolean names(EventLeaf event) {
      return hidden.stream().anyMatch(event::names);
    }

    private Set<String> telling(String record) {
      Set<String> known = telling.get(record);
      if (known == null) {
        Set<String> found = new HashSet<>();
        for (RecordedEvent each : events.of(record)) {
          leaves
              .at(each.position())
              .flatMap(EventLeaf::find)
              .filter(event -> names(event) || found.contains(event.entry()))
              .ifPresent(event -> found.add(event.eventId()));
        }
        known = found;
        telling.put(record, found);
      }
      return known;
    }
  }
}
