package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.clock.ClockQuery.Deadline;
import org.guardbook.query.clock.ClockQuery.WorkOutDeadline;
import org.guardbook.query.referencedata.ReferenceDataQuery.CodeChange;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.Population;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeChanges;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadPopulations;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadRuleSets;
import org.guardbook.query.referencedata.ReferenceDataQuery.RuleSet;
import org.guardbook.ui.dispatch.Dispatch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs may read of code lists and time limits. */
@RestController
@RequestMapping(path = "/api/reference-data", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reference data", description = "Code lists and time limits, each with its dates")
class ReferenceEntrance {

  private final Dispatch dispatch;

  ReferenceEntrance(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Operation(
      summary = "Read a code list",
      description = "Every code in printed order, retired ones too.")
  @GetMapping("/codes/{list}")
  List<ListedCode> codes(@PathVariable CodeList list) {
    return dispatch.askForAll(new ReadCodeList(list), ListedCode.class);
  }

  @Operation(
      summary = "Read what was done to a code list",
      description = "Who introduced, relabelled or retired which code, the latest first.")
  @GetMapping("/codes/{list}/changes")
  List<CodeChange> changes(@PathVariable CodeList list) {
    return dispatch.askForAll(new ReadCodeChanges(list), CodeChange.class);
  }

  @Operation(summary = "Read the rule sets", description = "The latest first.")
  @GetMapping("/rule-sets")
  List<RuleSet> ruleSets() {
    return dispatch.askForAll(new ReadRuleSets(), RuleSet.class);
  }

  @Operation(
      summary = "Read the population",
      description =
          "How many children live in the area, by which rates are reckoned; the latest first.")
  @GetMapping("/populations")
  List<Population> populations() {
    return dispatch.askForAll(new ReadPopulations(), Population.class);
  }

  @Operation(
      summary = "Work out when a limit would run out",
      description = "With the sentence that explains the day.")
  @GetMapping("/deadline")
  Deadline deadline(
      @RequestParam Limit limit,
      @Parameter(description = "2013-10-07, or 2013-10-07T10:20 with a time") @RequestParam
          String from) {
    return dispatch.ask(new WorkOutDeadline(limit, when(from)), Deadline.class);
  }

  private static When when(String text) {
    try {
      When when = When.parse(text);
      if (AsAt.isConceivable(when.date().getYear())) {
        return when;
      }
    } catch (RuleViolated refused) {
      throw new Malformed("from", String.valueOf(refused.getMessage()));
    }
    throw new Malformed("from", "Check the year.");
  }
}
