package org.guardbook.query.casefile;

import java.util.List;
import org.guardbook.query.views.Collection;

/**
 * What one case says of another: both are about the same adult, or they are not. Two cases are
 * related as the later of the two said.
 *
 * @param from the case in which it was recorded
 * @param position of the event that said so last; -1 where every such entry was corrected away
 */
record Relation(String id, String from, String to, Status status, long position) {

  enum Status {
    LINKED,
    UNLINKED,
    DISMISSED,
    /** Was said in error. */
    NOTHING
  }

  static final Collection<Relation> RELATIONS =
      new Collection<Relation>(
              "case-relation",
              Relation.class,
              Relation::id,
              List.of(List.of("from"), List.of("to")))
          .about("from", "to");

  static Relation between(String from, String to, Status status, long position) {
    return new Relation(from + ">" + to, from, to, status, position);
  }

  Relation takenBack() {
    return new Relation(id, from, to, Status.NOTHING, -1);
  }

  /** The other of the two cases. */
  String other(String reference) {
    return from.equals(reference) ? to : from;
  }
}
