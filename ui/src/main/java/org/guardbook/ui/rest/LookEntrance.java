package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Sight;
import org.guardbook.query.look.LookQuery.FindLooks;
import org.guardbook.query.look.LookQuery.FoundLooks;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked, for programs of those who watch over that. */
@RestController
@RequestMapping(
    path = "/api/looks",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Looks", description = "Who looked into which record")
class LookEntrance {

  private static final int MOST_AT_ONCE = 500;
  private static final Set<String> SORTED_BY = Set.of("at", "account", "subject", "kind");

  private final Dispatch dispatch;

  LookEntrance(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /**
   * A page of looks.
   *
   * @param total how many there are on all pages
   * @param byKind how many of each kind there are before the filter by kind
   */
  record LooksPage(
      List<Look> looks, long total, Map<Sight.Kind, Long> byKind, int page, int size) {}

  @Operation(
      summary = "Read who looked",
      description =
          "Newest first unless sorted otherwise, of records of the kinds that you may see. The same"
              + " look of one person within a minute is one; whatever is taken away is one each time.")
  @GetMapping
  LooksPage looks(
      @RequestParam(required = false) @Nullable String reference,
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String from,
      @Parameter(description = "The last day") @RequestParam(required = false)
          @Nullable String until,
      @RequestParam(required = false) @Nullable Set<Sight.Kind> kind,
      @Parameter(description = "at, account, subject or kind; a leading minus sorts down")
          @RequestParam(required = false)
          @Nullable String sort,
      @Parameter(description = "Counted from 0") @RequestParam(defaultValue = "0") int page,
      @Parameter(description = "At most 500") @RequestParam(defaultValue = "50") int size) {
    Paging.check(page, size, MOST_AT_ONCE);
    FoundLooks found =
        dispatch.ask(
            new FindLooks(
                reference,
                account,
                AsAt.day("from", from),
                AsAt.day("until", until),
                kind == null ? Set.of() : kind,
                Paging.sortField(sort, SORTED_BY),
                sort != null && sort.startsWith("-"),
                page,
                size),
            FoundLooks.class);
    return new LooksPage(found.looks(), found.total(), found.byKind(), page, size);
  }
}
