package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.restriction.RestrictionQuery.Breaking;
import org.guardbook.query.restriction.RestrictionQuery.ClosedRecord;
import org.guardbook.query.restriction.RestrictionQuery.FindBreakings;
import org.guardbook.query.restriction.RestrictionQuery.FindClosedRecords;
import org.guardbook.query.restriction.RestrictionQuery.ReadRestriction;
import org.guardbook.query.restriction.RestrictionQuery.WhoSees;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs may read about restricted records. */
@RestController
@RequestMapping(
    path = "/api",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Restricted records", description = "Records that only people named on them see")
class RestrictionEntrance {

  private final Dispatch dispatch;

  RestrictionEntrance(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Operation(
      summary = "List restricted records that are closed to you",
      description =
          "Their references only. Lists, searches and counts leave them out; POST break-glass under"
              + " one opens it to you for a time.")
  @GetMapping("/restricted")
  List<ClosedRecord> closed() {
    return Arrays.stream(RestrictedKind.values())
        .flatMap(
            kind -> dispatch.askForAll(new FindClosedRecords(kind), ClosedRecord.class).stream())
        .toList();
  }

  @Operation(summary = "Read who broke the glass", description = "The latest first.")
  @GetMapping("/restricted/breakings")
  List<Breaking> breakings(@RequestParam String since) {
    Instant from = AsAt.moment("since", since);
    return dispatch.askForAll(
        new FindBreakings(from == null ? Instant.EPOCH : from), Breaking.class);
  }

  @Operation(
      summary = "Read who may see a restricted record",
      description = "Of one that you may see; there is nothing where it is not restricted.")
  @GetMapping("/cases/{reference}/restriction")
  WhoSees restriction(@PathVariable String reference) {
    return dispatch
        .askForOne(new ReadRestriction(reference), WhoSees.class)
        .orElseThrow(NothingThere::new);
  }
}
