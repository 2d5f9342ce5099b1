package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Set;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFile;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What reviews asked agencies to do, for programs. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Actions", description = "What reviews asked agencies to do, and what became of it")
class ActionEntrance {

  private static final int MOST_AT_ONCE = 500;

  private final Dispatch dispatch;

  ActionEntrance(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Operation(
      summary = "Find actions",
      description =
          "Those that you may see, across all reviews; an agency lead sees their own agency's. The"
              + " most pressing first unless sorted otherwise. The totals are of all that the"
              + " filter means, its states and silence left aside.")
  @GetMapping("/actions")
  Actions actions(
      @Parameter(description = "A part of the action, its recommendation, review or last word")
          @RequestParam(defaultValue = "")
          String q,
      @RequestParam(required = false) @Nullable Set<String> agency,
      @RequestParam(required = false) @Nullable Set<String> review,
      @RequestParam(required = false) @Nullable Set<ActionState> state,
      @RequestParam(defaultValue = "false") boolean silent,
      @Parameter(description = "Only those whose date was moved")
          @RequestParam(defaultValue = "false")
          boolean moved,
      @RequestParam(required = false) @Nullable Set<String> theme,
      @Parameter(description = "The business day; left out for today")
          @RequestParam(required = false)
          @Nullable String on,
      @RequestParam(required = false) @Nullable String asAt,
      @Parameter(description = "A field of an action, dueOn say; a leading minus sorts down")
          @RequestParam(required = false)
          @Nullable String sort,
      @Parameter(description = "Counted from 0") @RequestParam(defaultValue = "0") int page,
      @Parameter(description = "At most 500") @RequestParam(defaultValue = "50") int size) {
    Paging.check(page, size, MOST_AT_ONCE);
    if (q.length() > 200) {
      throw new Malformed("q", "Search for at most 200 characters.");
    }
    return dispatch.ask(
        new FindActions(
            new ActionFilter(
                q, orNone(agency), orNone(review), orNone(state), silent, moved, orNone(theme)),
            AsAt.day("on", on),
            AsAt.moment("asAt", asAt),
            Paging.sortField(sort, TrackedAction.class),
            sort != null && sort.startsWith("-"),
            page,
            size),
        Actions.class);
  }

  @Operation(
      summary = "Read an action",
      description = "With all that was said about it and shown for it, in order.")
  @GetMapping("/cases/{review}/actions/{action}")
  ActionFile action(
      @PathVariable String review,
      @PathVariable String action,
      @RequestParam(required = false) @Nullable String asAt) {
    return dispatch
        .askForOne(new OpenAction(review, action, AsAt.moment("asAt", asAt)), ActionFile.class)
        .orElseThrow(NothingThere::new);
  }

  private static <T> Set<T> orNone(@Nullable Set<T> given) {
    return Objects.requireNonNullElse(given, Set.of());
  }
}
