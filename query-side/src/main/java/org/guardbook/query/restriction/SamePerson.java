package org.guardbook.query.restriction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guardbook.query.views.Collection;

/** Cases of which somebody confirmed that they are about the same adult as one. */
record SamePerson(String reference, Set<String> others) {

  static final Collection<SamePerson> SAME =
      new Collection<>("same-person", SamePerson.class, SamePerson::reference, List.of());

  SamePerson with(String other) {
    Set<String> more = new TreeSet<>(others);
    more.add(other);
    return new SamePerson(reference, more);
  }

  SamePerson without(String other) {
    Set<String> fewer = new TreeSet<>(others);
    fewer.remove(other);
    return new SamePerson(reference, fewer);
  }
}
