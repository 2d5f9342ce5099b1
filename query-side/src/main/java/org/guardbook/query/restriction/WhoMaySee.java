package org.guardbook.query.restriction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.guardbook.command.Provenance;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/**
 * Says what is hidden from whoever asks, as it stands now: whichever day they ask about, who may
 * see a record is settled today.
 */
public final class WhoMaySee {

  private final View<Closed> closed;
  private final View<OwnCases> own;
  private final View<SamePerson> same;
  private final InstantSource clock;

  /**
   * @param views of now
   */
  public WhoMaySee(Views views, InstantSource clock) {
    closed = views.view(Closed.CLOSED);
    own = views.view(OwnCases.OWN);
    same = views.view(SamePerson.SAME);
    this.clock = clock;
  }

  public Hidden hiddenFrom(Provenance asker) {
    if (Provenance.SYSTEM.equals(asker.account())) {
      return new Hidden(Set.of(), Set.of());
    }
    Instant now = clock.instant();
    Set<String> about = aboutHolderOf(asker.account());
    Set<String> restricted = new HashSet<>();
    for (Closed each : closed.find(Filter.ALL, Sort.BY_ID, Page.ALL)) {
      if (!each.restriction().opensTo(asker.account(), now) && !about.contains(each.reference())) {
        restricted.add(each.reference());
      }
    }
    return new Hidden(about, restricted);
  }

  /** Those that somebody confirmed to be about the same adult are about them, too. */
  private Set<String> aboutHolderOf(String account) {
    Set<String> direct = own.find(account).map(OwnCases::references).orElse(Set.of());
    if (direct.isEmpty()) {
      return direct;
    }
    Set<String> all = new HashSet<>(direct);
    for (String reference : direct) {
      same.find(reference).ifPresent(linked -> all.addAll(linked.others()));
    }
    return all;
  }
}
