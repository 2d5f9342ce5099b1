package org.guardbook.query.restriction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.casefile.SamePerson;
import org.guardbook.query.restriction.RestrictionQuery.Breaking;
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
  private final View<Breaking> breakings;
  private final View<OwnCases> own;
  private final SamePerson same;
  private final InstantSource clock;

  /**
   * @param views of now
   */
  public WhoMaySee(Views views, InstantSource clock) {
    closed = views.view(Closed.CLOSED);
    breakings = views.view(Breakings.ALL);
    own = views.view(OwnCases.OWN);
    same = new SamePerson(views);
    this.clock = clock;
  }

  public Hidden hiddenFrom(Provenance asker) {
    if (Provenance.SYSTEM.equals(asker.account())) {
      return new Hidden(Set.of(), Map.of());
    }
    Instant now = clock.instant();
    Set<String> about = aboutHolderOf(asker.account());
    Map<String, RestrictedKind> restricted = new HashMap<>();
    for (Closed each : closed.find(Filter.ALL, Sort.BY_ID, Page.ALL)) {
      if (!each.restriction().opensTo(asker.account(), now) && !about.contains(each.reference())) {
        restricted.put(each.reference(), each.kind());
      }
    }
    return new Hidden(about, restricted);
  }

  /** Those that somebody confirmed to be about the same adult are about them, too. */
  private Set<String> aboutHolderOf(String account) {
    Set<String> direct = own.find(account).map(OwnCases::references).orElse(Set.of());
    return direct.isEmpty() ? direct : same.allOf(direct);
  }

  /**
   * Whether a record is restricted, or was when its glass was broken, and of a kind in which the
   * asker's role says who sees it.
   */
  public boolean decidesOf(String reference, Provenance asker) {
    Role role = asker.role();
    return role != null
        && RestrictedKind.of(reference).filter(kind -> kind.isRestrictedBy(role)).isPresent()
        && (closed.find(reference).isPresent() || wasBroken(reference))
        && !aboutHolderOf(asker.account()).contains(reference);
  }

  private boolean wasBroken(String reference) {
    return breakings.count(Filter.equal("reference", reference)) > 0;
  }
}
