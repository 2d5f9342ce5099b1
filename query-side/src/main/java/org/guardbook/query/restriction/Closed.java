package org.guardbook.query.restriction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.command.restriction.Restriction;
import org.guardbook.query.views.Collection;

/** A record that is restricted, and to whom it is open. */
record Closed(String reference, RestrictedKind kind, Set<String> readers, List<Opened> opened) {

  static final Collection<Closed> CLOSED =
      new Collection<>("closed-records", Closed.class, Closed::reference, List.of()).closing();

  /** Somebody broke the glass of it, and sees it until then. */
  record Opened(String account, Instant until) {}

  static Closed of(String reference, RestrictedKind kind, Restriction restriction) {
    return new Closed(
        reference,
        kind,
        restriction.readers(),
        restriction.openUntil().entrySet().stream()
            .map(each -> new Opened(each.getKey(), each.getValue()))
            .toList());
  }

  Restriction restriction() {
    Map<String, Instant> until = new TreeMap<>();
    opened.forEach(each -> until.put(each.account(), each.until()));
    return new Restriction(true, readers, until);
  }
}
