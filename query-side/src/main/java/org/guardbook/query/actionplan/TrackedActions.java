package org.guardbook.query.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.referencedata.RuleSets;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** The actions that somebody may see, as they stand on a day. */
public final class TrackedActions {

  /** The projection that must have been run into views in which actions are to be found. */
  public static final String PROJECTION = ActionPlanProjection.NAME;

  static final Comparator<Seen> AS_NUMBERED =
      Comparator.comparing((Seen seen) -> seen.action().order());

  private final Sight.InSight actions;
  private final RuleSets rules;
  private final LocalDate on;
  private final Quiet quiet;

  private TrackedActions(Sight.InSight actions, RuleSets rules, LocalDate on) {
    this.actions = actions;
    this.rules = rules;
    this.on = on;
    this.quiet = Quiet.on(on, rules);
  }

  /**
   * @param live views of now, which say who may see what
   * @param known the views that are asked, of now or of an earlier instant
   * @param on the business day
   */
  public static TrackedActions seenBy(Provenance asker, Views live, Views known, LocalDate on) {
    return new TrackedActions(Sight.of(asker).in(known, live), RuleSets.of(known), on);
  }

  /** The same actions on another day. */
  TrackedActions on(LocalDate day) {
    return new TrackedActions(actions, rules, day);
  }

  LocalDate day() {
    return on;
  }

  /**
   * @throws RuleViolated if there is no such column to sort by
   */
  Actions page(FindActions query) {
    Comparator<Seen> order = Order.of(query);
    Wanted wanted = Wanted.of(query.filter());
    if (actions.count(Filter.range("latest", on.plusDays(1), null)) > 0) {
      return workedOut(query, order, wanted.narrowly());
    }
    // Words are looked for in each action, which is better done once than for every figure
    return wanted.parts().isEmpty() && Settled.sortsBy(query.sortBy())
        ? new Settled(actions, wanted.settled(), on, quiet).page(query)
        : workedOut(query, order, wanted.settled());
  }

  /**
   * By looking at each of them as it stood on the day.
   *
   * @param narrowly finds all that may be meant
   */
  Actions workedOut(FindActions query, Comparator<Seen> order, Filter narrowly) {
    ActionFilter filter = query.filter();
    Wanted meant = Wanted.of(filter);
    Tally tally = new Tally();
    List<Seen> wanted = new ArrayList<>();
    each(
        meant,
        narrowly,
        seen -> {
          tally.count(seen);
          if ((filter.states().isEmpty() || filter.states().contains(seen.state()))
              && (!filter.silent() || seen.silent())) {
            wanted.add(seen);
          }
        });
    int size = Math.max(0, query.size());
    Page page = new Page((long) Math.max(0, query.page()) * size, size);
    return new Actions(
        page.of(wanted, order).stream().map(Seen::tracked).toList(), wanted.size(), tally.totals());
  }

  /** All of them, in the order of their numbers. */
  public List<TrackedAction> all() {
    return inOrder(Filter.ALL);
  }

  /** Those of one review, in the order of their numbers. */
  public List<TrackedAction> of(String review) {
    return inOrder(Filter.equal("review", review));
  }

  /** Those that a committee's meeting agreed or verified, in the order of their numbers. */
  public List<TrackedAction> ofMeeting(String meeting) {
    return inOrder(Filter.equal("meetings", meeting));
  }

  /** Those that are still owed and due by a day, in the order of their numbers. */
  public List<TrackedAction> dueBy(LocalDate day) {
    return inOrder(
        Filter.ALL, seen -> seen.state().isOpen() && !seen.standing().due().on().isAfter(day));
  }

  /** How far each review has come with its actions; a review without any is not there. */
  public Map<String, PlanProgress> progress() {
    return progress(Filter.ALL);
  }

  /** The same of some reviews. */
  public Map<String, PlanProgress> progressOf(Set<String> reviews) {
    return progress(Filter.in("review", reviews));
  }

  public PlanProgress progressOf(String review) {
    return progress(Filter.equal("review", review)).getOrDefault(review, PlanProgress.NONE);
  }

  private Map<String, PlanProgress> progress(Filter filter) {
    Map<String, PlanProgress> progress = new TreeMap<>();
    each(
        filter,
        seen ->
            progress.merge(
                seen.action().review(),
                PlanProgress.of(seen.state(), seen.silent()),
                PlanProgress::plus));
    return progress;
  }

  private List<TrackedAction> inOrder(Filter filter) {
    return inOrder(filter, _ -> true);
  }

  private List<TrackedAction> inOrder(Filter filter, Predicate<Seen> wanted) {
    List<Seen> found = new ArrayList<>();
    each(
        filter,
        seen -> {
          if (wanted.test(seen)) {
            found.add(seen);
          }
        });
    found.sort(AS_NUMBERED);
    return found.stream().map(Seen::tracked).toList();
  }

  Optional<Seen> find(String review, String action) {
    return actions
        .find(FollowedAction.id(review, action))
        .flatMap(found -> Optional.ofNullable(seen(found)));
  }

  /** All of a review's that may be seen, whatever the day. */
  List<FollowedAction> everOf(String review) {
    return actions.find(Filter.equal("review", review));
  }

  /** What a filter means, its states and silence left aside. */
  void each(ActionFilter filter, Consumer<Seen> visitor) {
    Wanted wanted = Wanted.of(filter);
    each(wanted, wanted.narrowly(), visitor);
  }

  private void each(Wanted wanted, Filter narrowly, Consumer<Seen> visitor) {
    each(
        narrowly,
        seen -> {
          if (wanted.means(seen)) {
            visitor.accept(seen);
          }
        });
  }

  private void each(Filter filter, Consumer<Seen> visitor) {
    for (FollowedAction action : actions.find(filter)) {
      Seen seen = seen(action);
      if (seen != null) {
        visitor.accept(seen);
      }
    }
  }

  /** Null where it had not been agreed by then. */
  private @Nullable Seen seen(FollowedAction action) {
    Standing standing = action.standingOn(on);
    return standing == null ? null : Seen.of(action, standing, on, quiet);
  }
}
