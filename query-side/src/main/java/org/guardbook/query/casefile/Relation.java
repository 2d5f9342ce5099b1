package org.guardbook.query.casefile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;

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

  /** What either of them says of the other, of all those to which a case is related. */
  static List<Relation> both(View<Relation> relations, String reference) {
    return Stream.of("from", "to")
        .flatMap(
            side -> relations.find(Filter.equal(side, reference), Sort.BY_ID, Page.ALL).stream())
        .toList();
  }

  /** What was said last, by the other case. */
  static Map<String, Relation> latest(String reference, List<Relation> relations) {
    Map<String, Relation> latest = new TreeMap<>();
    for (Relation relation : relations) {
      latest.merge(
          relation.other(reference),
          relation,
          (one, other) -> one.position() > other.position() ? one : other);
    }
    return latest;
  }

  /** The other of the two cases. */
  String other(String reference) {
    return from.equals(reference) ? to : from;
  }
}
