package org.guardbook.query.casefile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.guardbook.query.views.VeiledViews;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Which cases are about the same adult, as somebody confirmed and nobody took back. */
public final class SamePerson {

  private final View<Relation> relations;

  /**
   * @param views of now
   */
  public SamePerson(Views views) {
    relations = views.view(Relation.RELATIONS);
  }

  /**
   * Those cases, and whatever they are linked to, from one to the next, be it hidden from whoever
   * asks or not.
   */
  public Set<String> allOf(Set<String> references) {
    return VeiledViews.hiding(Set.of(), () -> followed(references));
  }

  private Set<String> followed(Set<String> references) {
    Set<String> all = new HashSet<>(references);
    Deque<String> toFollow = new ArrayDeque<>(references);
    while (!toFollow.isEmpty()) {
      String reference = toFollow.remove();
      Relation.latest(reference, Relation.both(relations, reference))
          .forEach(
              (other, relation) -> {
                if (relation.status() == Relation.Status.LINKED && all.add(other)) {
                  toFollow.add(other);
                }
              });
    }
    return all;
  }
}
