package org.guardbook.query.restriction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guardbook.query.views.Collection;

/** The cases that seem to be about the holder of an account. */
record OwnCases(String account, Set<String> references) {

  static final Collection<OwnCases> OWN =
      new Collection<>("own-cases", OwnCases.class, OwnCases::account, List.of()).closing();

  OwnCases with(String reference) {
    Set<String> more = new TreeSet<>(references);
    more.add(reference);
    return new OwnCases(account, more);
  }
}
