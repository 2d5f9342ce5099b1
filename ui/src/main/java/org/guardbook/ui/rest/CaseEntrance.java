package org.guardbook.ui.rest;

import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.READ_REVIEWS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.review.ReviewReference;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseQuery.FindMatches;
import org.guardbook.query.casefile.CaseQuery.Matches;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadCaseChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadChildChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadReviewChronology;
import org.guardbook.query.clock.ClockQuery.FindRunningClocks;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.security.SignedIn;
import org.guardbook.ui.timeline.WrittenEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs may read of cases. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases", description = "Cases and reviews as they stand, or stood on a day")
class CaseEntrance {

  private static final int MOST_AT_ONCE = 500;

  private final Dispatch dispatch;
  private final CaseList list;

  CaseEntrance(Dispatch dispatch, CaseList list) {
    this.dispatch = dispatch;
    this.list = list;
  }

  /**
   * A page of cases of every kind.
   *
   * @param cases a {@link CaseSummary}, a {@link ReviewSummary} or a {@link ChildSummary} each
   * @param total how many there are on all pages
   * @param byState how many position of trust cases of each state there are before the filter by
   *     state
   * @param byStage how many reviews of each stage there are
   * @param byChildState how many children of each state there are
   */
  record CasesPage(
      List<Record> cases,
      long total,
      Map<CaseState, Long> byState,
      Map<ReviewStage, Long> byStage,
      Map<ChildState, Long> byChildState,
      int page,
      int size) {}

  @Operation(
      summary = "Find cases",
      description =
          "The cases and reviews that you may see, newest first unless sorted otherwise. Filters and"
              + " sorting are for position of trust cases; /api/reviews has those of reviews.")
  @GetMapping("/cases")
  CasesPage cases(
      @Parameter(description = "Name, reference or setting, or a part of one")
          @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "POSITION_OF_TRUST or REVIEW; left out for both")
          @RequestParam(required = false)
          @Nullable String kind,
      @RequestParam(required = false) @Nullable Set<CaseState> state,
      @RequestParam(required = false) @Nullable Set<String> sector,
      @RequestParam(required = false) @Nullable Set<String> nature,
      @RequestParam(required = false) @Nullable Set<String> outcome,
      @RequestParam(required = false) @Nullable String receivedFrom,
      @RequestParam(required = false) @Nullable String receivedUntil,
      @RequestParam(required = false) @Nullable String firstMeetingFrom,
      @RequestParam(required = false) @Nullable String firstMeetingUntil,
      @Parameter(description = "A field of a case, receivedOn say; a leading minus sorts down")
          @RequestParam(required = false)
          @Nullable String sort,
      @Parameter(description = "From what had been recorded by then; left out for now")
          @RequestParam(required = false)
          @Nullable String asAt,
      @Parameter(description = "Counted from 0") @RequestParam(defaultValue = "0") int page,
      @Parameter(description = "At most 500") @RequestParam(defaultValue = "50") int size) {
    Paging.check(page, size, MOST_AT_ONCE);
    if (q.length() > 200) {
      throw new Malformed("q", "Search for at most 200 characters.");
    }
    FindCases allegations =
        new FindCases(
            q,
            orNone(state),
            orNone(sector),
            orNone(nature),
            orNone(outcome),
            AsAt.day("receivedFrom", receivedFrom),
            AsAt.day("receivedUntil", receivedUntil),
            Paging.sortField(sort, CaseSummary.class),
            sort != null && sort.startsWith("-"),
            page,
            size,
            AsAt.day("firstMeetingFrom", firstMeetingFrom),
            AsAt.day("firstMeetingUntil", firstMeetingUntil),
            AsAt.moment("asAt", asAt));
    return list.find(kind, allegations);
  }

  @Operation(
      summary = "Read a case, a review or a child's record",
      description =
          "Which of them it is its reference says. With asAt, from what had been recorded by then.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(oneOf = {CaseFile.class, ReviewFile.class, ChildFile.class})))
  @GetMapping("/cases/{reference}")
  Record openCase(
      @PathVariable String reference, @RequestParam(required = false) @Nullable String asAt) {
    SignedIn caller = Dispatch.signedIn().orElseThrow(() -> new NotPermitted("Sign in first."));
    if (caller.may(READ_CHILD_PROTECTION) && hasShape(ChildReference::new, reference)) {
      Optional<ChildFile> child =
          dispatch.askForOne(new OpenChild(reference, AsAt.moment("asAt", asAt)), ChildFile.class);
      if (child.isPresent() || !caller.may(READ_REVIEWS)) {
        return child.orElseThrow(NothingThere::new);
      }
    }
    return isOfReview(reference) ? openReview(reference, asAt) : openAllegation(reference, asAt);
  }

  private ReviewFile openReview(String reference, @Nullable String asAt) {
    return dispatch
        .askForOne(new OpenReview(reference, AsAt.moment("asAt", asAt)), ReviewFile.class)
        .orElseThrow(NothingThere::new);
  }

  private CaseFile openAllegation(String reference, @Nullable String asAt) {
    return dispatch
        .askForOne(new OpenCase(reference, AsAt.moment("asAt", asAt)), CaseFile.class)
        .orElseThrow(NothingThere::new);
  }

  /** By its shape: whether there is one must not be told to whoever may not see reviews. */
  private static boolean isOfReview(String reference) {
    return hasShape(ReviewReference::new, reference);
  }

  private static boolean hasShape(Function<String, Record> kind, String reference) {
    try {
      return kind.apply(reference) != null;
    } catch (RuleViolated _) {
      return false;
    }
  }

  @Operation(
      summary = "Read the timeline of a case",
      description =
          "Its entries by when they happened, the latest first; all of them unless page and size"
              + " are given.")
  @GetMapping("/cases/{reference}/timeline")
  List<WrittenEntry> timeline(
      @PathVariable String reference,
      @RequestParam(required = false) TimelineEntry.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable String asAt,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    Instant moment = AsAt.moment("asAt", asAt);
    Record opened = openCase(reference, asAt);
    if (page != null || size != null) {
      int wanted = page == null ? 0 : page;
      int length = size == null ? 50 : size;
      Paging.check(wanted, length, MOST_AT_ONCE);
      return read(opened, reference, kind, moment, wanted, length).entries().stream()
          .map(WrittenEntry::of)
          .toList();
    }
    List<WrittenEntry> all = new ArrayList<>();
    for (int next = 0; ; next++) {
      Timeline part = read(opened, reference, kind, moment, next, MOST_AT_ONCE);
      part.entries().forEach(entry -> all.add(WrittenEntry.of(entry)));
      if (part.entries().size() < MOST_AT_ONCE) {
        return all;
      }
    }
  }

  @Operation(
      summary = "Read the chronology of a case",
      description =
          "What was picked out of its timeline, by when it happened, the first first, each with what"
              + " it meant for the child; and what was taken out again.")
  @GetMapping("/cases/{reference}/chronology")
  ChronologyRead chronology(
      @PathVariable String reference, @RequestParam(required = false) @Nullable String asAt) {
    Record opened = openCase(reference, asAt);
    Instant moment = AsAt.moment("asAt", asAt);
    return ChronologyRead.of(
        dispatch.ask(
            switch (opened) {
              case ChildFile _ -> new ReadChildChronology(reference, moment);
              case ReviewFile _ -> new ReadReviewChronology(reference, moment);
              default -> new ReadCaseChronology(reference, moment);
            },
            Chronology.class));
  }

  @Operation(summary = "Read the clocks of a case", description = "By due date, met ones too.")
  @GetMapping("/cases/{reference}/clocks")
  List<RunningClock> clocks(
      @PathVariable String reference, @RequestParam(required = false) @Nullable String asAt) {
    openAllegation(reference, asAt);
    return dispatch.askForAll(
        new ReadClocks(reference, AsAt.moment("asAt", asAt)), RunningClock.class);
  }

  @Operation(
      summary = "See who and what was met before",
      description = "Cases about what seems to be the same adult, or at the same employer.")
  @GetMapping("/cases/{reference}/matches")
  Matches matchesOf(@PathVariable String reference) {
    CaseFile file = openAllegation(reference, null);
    return dispatch.ask(
        new FindMatches(
            file.adult() == null ? null : file.adult().name(),
            file.adult() == null ? null : file.adult().dateOfBirth(),
            file.summary().employer(),
            reference),
        Matches.class);
  }

  @Operation(
      summary = "See who and what was met before, while a contact is being logged",
      description = "Give what is known; ask before the contact is recorded.")
  @GetMapping("/matches")
  Matches matches(
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String dateOfBirth,
      @RequestParam(required = false) @Nullable String employer,
      @Parameter(description = "A case that is not to be offered") @RequestParam(required = false)
          @Nullable String besides) {
    return dispatch.ask(
        new FindMatches(name, AsAt.day("dateOfBirth", dateOfBirth), employer, besides),
        Matches.class);
  }

  @Operation(
      summary = "Read every running clock",
      description = "Of all open cases, the most urgent first.")
  @GetMapping("/clocks")
  List<RunningClock> runningClocks(
      @Parameter(description = "From what had been recorded by then; left out for now")
          @RequestParam(required = false)
          @Nullable String asAt) {
    return dispatch.askForAll(new FindRunningClocks(AsAt.moment("asAt", asAt)), RunningClock.class);
  }

  @Operation(
      summary = "Read what was recorded since a moment",
      description =
          "In any case, review or child's record that you may see, the latest first, at most 500 entries.")
  @GetMapping("/changes")
  List<WrittenEntry> changes(
      @RequestParam String since, @RequestParam(defaultValue = "100") int size) {
    Paging.check(0, size, MOST_AT_ONCE);
    Instant moment = AsAt.moment("since", since);
    if (moment == null) {
      throw new Malformed("since", "This is missing.");
    }
    return list.changes(moment, size).stream().map(WrittenEntry::of).toList();
  }

  private Timeline read(
      Record opened,
      String reference,
      TimelineEntry.@Nullable Kind kind,
      @Nullable Instant asAt,
      int page,
      int size) {
    return dispatch.ask(
        switch (opened) {
          case ChildFile _ -> new ReadChildTimeline(reference, kind, asAt, page, size);
          case ReviewFile _ -> new ReadReviewTimeline(reference, kind, asAt, page, size);
          default -> new ReadTimeline(reference, kind, asAt, page, size);
        },
        Timeline.class);
  }

  private static <T> Set<T> orNone(@Nullable Set<T> given) {
    return given == null ? Set.of() : given;
  }
}
