package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guardbook.command.When;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.ConferenceToCome;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildQuery.FindConferencesToCome;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.child.ChildQuery.FindKnownChildren;
import org.guardbook.query.child.ChildQuery.ReadRegister;
import org.guardbook.query.child.ChildQuery.Register;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.child.RegisteredPlan;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of children, for programs. */
@RestController
@RequestMapping(path = "/api/children", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Children", description = "Children and their plans, each read under /api/cases")
class ChildEntrance {

  private static final int MOST_AT_ONCE = 500;

  private final Dispatch dispatch;
  private final Clock clock;

  ChildEntrance(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
  }

  @Operation(summary = "Find children", description = "Newest first unless sorted otherwise.")
  @GetMapping
  Children children(
      @Parameter(description = "Name, reference or a part of one") @RequestParam(defaultValue = "")
          String q,
      @RequestParam(required = false) @Nullable Set<ChildState> state,
      @Parameter(description = "Codes of the list CATEGORY") @RequestParam(required = false)
          @Nullable Set<String> category,
      @Parameter(description = "Codes of the list TEAM") @RequestParam(required = false)
          @Nullable Set<String> team,
      @Parameter(description = "A field of a child, openedOn say; a leading minus sorts down")
          @RequestParam(required = false)
          @Nullable String sort,
      @Parameter(description = "From what had been recorded by then; left out for now")
          @RequestParam(required = false)
          @Nullable String asAt,
      @Parameter(description = "Counted from 0") @RequestParam(defaultValue = "0") int page,
      @Parameter(description = "At most 500") @RequestParam(defaultValue = "50") int size) {
    check(q, page, size);
    return dispatch.ask(
        new FindChildren(
            q,
            orNone(state),
            orNone(category),
            orNone(team),
            Paging.sortField(sort, ChildSummary.class),
            sort != null && sort.startsWith("-"),
            page,
            size,
            AsAt.moment("asAt", asAt)),
        Children.class);
  }

  @Operation(
      summary = "Read the register",
      description = "The plans that were open at the end of a day, the longest first.")
  @GetMapping("/register")
  Register register(
      @Parameter(description = "Left out for today, or the day of asAt")
          @RequestParam(required = false)
          @Nullable String on,
      @Parameter(description = "Name, reference or a part of one") @RequestParam(defaultValue = "")
          String q,
      @RequestParam(required = false) @Nullable Set<String> category,
      @RequestParam(required = false) @Nullable Set<String> team,
      @RequestParam(required = false) @Nullable Set<DurationBand> duration,
      @Parameter(description = "Only children who had a plan before")
          @RequestParam(defaultValue = "false")
          boolean again,
      @Parameter(description = "A field of a plan, startedOn say; a leading minus sorts down")
          @RequestParam(required = false)
          @Nullable String sort,
      @Parameter(description = "From what had been recorded by then; left out for now")
          @RequestParam(required = false)
          @Nullable String asAt,
      @Parameter(description = "Counted from 0") @RequestParam(defaultValue = "0") int page,
      @Parameter(description = "At most 500") @RequestParam(defaultValue = "50") int size) {
    check(q, page, size);
    LocalDate day = AsAt.day("on", on);
    Instant then = AsAt.moment("asAt", asAt);
    return dispatch.ask(
        new ReadRegister(
            day == null
                ? LocalDate.ofInstant(then == null ? clock.instant() : then, When.ENGLAND)
                : day,
            q,
            orNone(category),
            orNone(team),
            orNone(duration),
            again,
            Paging.sortField(sort, RegisteredPlan.class),
            sort != null && sort.startsWith("-"),
            page,
            size,
            then),
        Register.class);
  }

  @Operation(
      summary = "Read what is due to children",
      description = "By a day, or was before it, and has not come; the most urgent first.")
  @GetMapping("/due")
  List<DueStep> due(
      @RequestParam String until,
      @Parameter(description = "Of one child") @RequestParam(required = false)
          @Nullable String reference,
      @Parameter(description = "From what had been recorded by then; left out for now")
          @RequestParam(required = false)
          @Nullable String asAt) {
    return dispatch.askForAll(
        new FindDue(AsAt.needed("until", until), reference, AsAt.moment("asAt", asAt)),
        DueStep.class);
  }

  @Operation(
      summary = "Read which conferences are to come",
      description =
          "By a day, or were due before it and have not been held, with the call where they have a"
              + " time; the most urgent first.")
  @GetMapping("/conferences")
  List<ConferenceToCome> conferences(
      @RequestParam String until,
      @Parameter(description = "From what had been recorded by then; left out for now")
          @RequestParam(required = false)
          @Nullable String asAt) {
    return dispatch.askForAll(
        new FindConferencesToCome(AsAt.needed("until", until), AsAt.moment("asAt", asAt)),
        ConferenceToCome.class);
  }

  @Operation(
      summary = "See whether a child is known",
      description = "Ask before a record is opened; the likeliest first.")
  @GetMapping("/known")
  List<ChildSummary> known(
      @RequestParam String name, @RequestParam(required = false) @Nullable String dateOfBirth) {
    return dispatch.askForAll(
        new FindKnownChildren(name, AsAt.day("dateOfBirth", dateOfBirth)), ChildSummary.class);
  }

  private static void check(String q, int page, int size) {
    Paging.check(page, size, MOST_AT_ONCE);
    if (q.length() > 200) {
      throw new Malformed("q", "Search for at most 200 characters.");
    }
  }

  private static <T> Set<T> orNone(@Nullable Set<T> given) {
    return Objects.requireNonNullElse(given, Set.of());
  }
}
