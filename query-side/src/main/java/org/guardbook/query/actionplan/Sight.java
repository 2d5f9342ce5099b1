package org.guardbook.query.actionplan;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.guardbook.query.actionplan.FollowedAction.ACTIONS;

import java.util.Set;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/**
 * Which actions somebody may see (domain.md §1): whoever may see reviews, all of them; an agency
 * lead those that their agency leads now, with all of their past. Nothing reads actions past this.
 *
 * @param everything whether all of them
 * @param agency otherwise, whose; null for nobody's
 */
record Sight(boolean everything, @Nullable String agency) {

  static Sight of(Provenance asker) {
    Role role = asker.role();
    if (role == null || !Operation.READ_ACTIONS.isAllowedTo(role)) {
      return new Sight(false, null);
    }
    return Operation.READ_REVIEWS.isAllowedTo(role)
        ? new Sight(true, null)
        : new Sight(false, asker.agency());
  }

  /**
   * @param live views of now, which say who leads an action
   * @param known the views that are asked, of now or of an earlier instant
   */
  Filter in(Views known, Views live) {
    if (everything) {
      return Filter.ALL;
    }
    Filter own = agency == null ? Filter.in("leadAgency", Set.of()) : leads(agency);
    return known == live
        ? own
        : Filter.in(
            "id",
            live.view(ACTIONS).find(own, Sort.BY_ID, Page.ALL).stream()
                .map(FollowedAction::id)
                .collect(toUnmodifiableSet()));
  }

  private static Filter leads(String agency) {
    return Filter.equal("leadAgency", agency);
  }

  /** Whether they hear of what changed in an action that these agencies lead, or led until then. */
  boolean hears(Set<String> agencies) {
    return everything || (agency != null && agencies.contains(agency));
  }
}
