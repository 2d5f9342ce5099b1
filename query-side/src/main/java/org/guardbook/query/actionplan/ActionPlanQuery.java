package org.guardbook.query.actionplan;

import static org.guardbook.command.access.Operation.READ_ACTIONS;
import static org.guardbook.command.access.Operation.READ_ACTION_FIGURES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.review.Evidence;
import org.guardbook.query.OpensAFile;
import org.guardbook.query.ShowsFiles;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about actions. An agency lead is answered as if there were no actions but those
 * their own agency leads now, whatever they ask.
 */
public sealed interface ActionPlanQuery {

  /**
   * Which actions are meant; an empty set means any.
   *
   * @param text a part of the action, its recommendation, its review or what was last said
   * @param silent only those that are silent
   * @param moved only those whose date was moved
   */
  record ActionFilter(
      String text,
      Set<String> agencies,
      Set<String> reviews,
      Set<ActionState> states,
      boolean silent,
      boolean moved,
      Set<String> themes) {

    public static final ActionFilter ALL =
        new ActionFilter("", Set.of(), Set.of(), Set.of(), false, false, Set.of());
  }

  /**
   * A page of actions, answered with {@link Actions}.
   *
   * @param on the business day; null for today
   * @param asAt from what had been recorded by then; null for now
   * @param sortBy a component of {@link TrackedAction}; null for the most pressing first: overdue
   *     before open before complete, the longest quiet first
   */
  @Requires(READ_ACTIONS)
  record FindActions(
      ActionFilter filter,
      @Nullable LocalDate on,
      @Nullable Instant asAt,
      @Nullable String sortBy,
      boolean descending,
      int page,
      int size)
      implements ActionPlanQuery, ShowsFiles<Actions> {

    @Override
    public String words() {
      return filter.text();
    }

    @Override
    public List<String> shown(Actions answer) {
      return answer.actions().stream().map(TrackedAction::review).toList();
    }
  }

  /**
   * @param total how many there are on all pages
   * @param totals of all that the filter means, its states and silence left aside
   */
  record Actions(List<TrackedAction> actions, long total, Totals totals) {}

  /**
   * @param byState every state, also where there is none
   * @param overdueByAgency only agencies that have any
   */
  record Totals(
      long total,
      long silent,
      long moved,
      Map<ActionState, Long> byState,
      Map<String, Long> byAgency,
      Map<String, Long> overdueByAgency,
      Map<String, Long> byReview,
      Map<String, Long> byTheme) {}

  /** One action with all that was said about it; an {@code Optional} of {@link ActionFile}. */
  @Requires(READ_ACTIONS)
  record OpenAction(String review, String action, @Nullable Instant asAt)
      implements ActionPlanQuery, OpensAFile {

    @Override
    public String reference() {
      return review;
    }
  }

  /**
   * @param entries in the order in which they happened
   */
  record ActionFile(TrackedAction action, List<ActionEntry> entries) {}

  /**
   * @param recordedAgency code of the agency the account belongs to; null where to none
   * @param type which kind of event it is, ProgressReported say
   * @param what one line: "On track", "Date moved from 30 June to 31 August"
   * @param detail what was written; empty where the line says it all
   */
  record ActionEntry(
      String eventId,
      long position,
      When happened,
      Instant recordedAt,
      String recordedBy,
      @Nullable Role role,
      @Nullable String recordedAgency,
      String type,
      String what,
      String detail,
      List<Evidence> evidence) {}

  /**
   * A file by its hash, where it shows something that the asker may see; an {@code Optional} of
   * {@link Evidence}.
   */
  @Requires(READ_ACTIONS)
  record FindEvidence(String review, String sha256) implements ActionPlanQuery, OpensAFile {

    @Override
    public String reference() {
      return review;
    }
  }

  /**
   * Counts actions, an {@code Optional} of {@link ActionFigures}: there are none of a plan that is
   * not there, or not to be seen.
   *
   * @param plan reference of a review or plan; null for all
   * @param on the business day
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_ACTION_FIGURES)
  record CountActions(@Nullable String plan, LocalDate on, @Nullable Instant asAt)
      implements ActionPlanQuery {}

  /**
   * Subscribes to what changes in reviews and their actions: the first answer is an {@link
   * ActionChanged} without a review, each update one for what changed. It carries no content. An
   * agency lead hears of their own agency's actions only.
   */
  @Requires(READ_ACTIONS)
  record WatchActions() implements ActionPlanQuery {}

  /**
   * @param action null where the review itself changed
   * @param account who recorded it
   * @param chronologyOnly whether nothing changed but what is picked for its chronology, of which
   *     no list shows anything
   */
  record ActionChanged(
      @Nullable String review,
      @Nullable String action,
      @Nullable String account,
      long position,
      boolean chronologyOnly) {}
}
