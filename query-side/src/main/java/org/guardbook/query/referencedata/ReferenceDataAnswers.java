package org.guardbook.query.referencedata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.When;
import org.guardbook.query.referencedata.ReferenceDataQuery.CodeChange;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.Population;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeChanges;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadPopulations;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadRuleSets;
import org.guardbook.query.referencedata.ReferenceDataQuery.RuleSet;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;

/** Answers what can be asked about reference data, as it is on the day of the question. */
class ReferenceDataAnswers {

  private final Views views;
  private final Clock clock;

  ReferenceDataAnswers(Views views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  @QueryHandler
  List<ListedCode> answer(ReadCodeList query) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), When.ENGLAND);
    return views
        .view(ReferenceDataProjection.CODES)
        .find(Filter.equal("list", query.list()), Sort.by("position").thenBy("code"), Page.ALL)
        .stream()
        .map(code -> code.asCalledOn(today))
        .toList();
  }

  @QueryHandler
  List<CodeChange> answer(ReadCodeChanges query) {
    return views
        .view(ReferenceDataProjection.CHANGES)
        .find(Filter.equal("list", query.list()), Sort.byDescending("position"), Page.ALL);
  }

  @QueryHandler
  List<Population> answer(ReadPopulations query) {
    return Populations.of(views).latestFirst();
  }

  @QueryHandler
  List<RuleSet> answer(ReadRuleSets query) {
    return RuleSets.of(views).latestFirst();
  }
}
