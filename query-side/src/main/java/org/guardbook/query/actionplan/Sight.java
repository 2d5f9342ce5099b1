package org.guardbook.query.actionplan;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.guardbook.query.actionplan.FollowedAction.ACTIONS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
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
   * The actions that they may see.
   *
   * @param known the views that are asked, of now or of an earlier instant
   * @param live views of now, which say who leads an action
   */
  InSight in(Views known, Views live) {
    View<FollowedAction> actions = known.view(ACTIONS);
    if (everything) {
      return new InSight(actions, Filter.ALL, _ -> true);
    }
    if (agency == null) {
      return new InSight(actions, Filter.in("leadAgency", Set.of()), _ -> false);
    }
    Filter own = Filter.equal("leadAgency", agency);
    if (known == live) {
      return new InSight(actions, own, action -> action.leadAgency().equals(agency));
    }
    Set<String> led =
        live.view(ACTIONS).find(own, Sort.BY_ID, Page.ALL).stream()
            .map(FollowedAction::id)
            .collect(toUnmodifiableSet());
    return new InSight(actions, Filter.in("id", led), action -> led.contains(action.id()));
  }

  /**
   * Whether there is such a review or plan for all that they may know: one that asks nothing of
   * their agency is to an agency lead as one that is not there.
   */
  boolean knows(String review, Views live) {
    return everything
        ? live.view(FollowedPlan.PLANS).find(review).isPresent()
        : in(live, live).count(Filter.equal("review", review)) > 0;
  }

  /** All that is read of actions is read here. */
  static final class InSight {

    private final View<FollowedAction> actions;
    private final Filter sight;
    private final Predicate<FollowedAction> admits;

    private InSight(View<FollowedAction> actions, Filter sight, Predicate<FollowedAction> admits) {
      this.actions = actions;
      this.sight = sight;
      this.admits = admits;
    }

    Optional<FollowedAction> find(String id) {
      return actions.find(id).filter(admits);
    }

    List<FollowedAction> find(Filter filter) {
      return find(filter, Sort.BY_ID, Page.ALL);
    }

    List<FollowedAction> find(Filter filter, Sort sort, Page page) {
      return actions.find(Filter.and(filter, sight), sort, page);
    }

    long count(Filter filter) {
      return actions.count(Filter.and(filter, sight));
    }

    Map<String, Long> count(Filter filter, String by) {
      return actions.count(Filter.and(filter, sight), by);
    }
  }

  /** Whether they hear of what changed in an action that these agencies lead, or led until then. */
  boolean hears(Set<String> agencies) {
    return everything || (agency != null && agencies.contains(agency));
  }
}
