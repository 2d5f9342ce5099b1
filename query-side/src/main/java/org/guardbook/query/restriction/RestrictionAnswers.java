package org.guardbook.query.restriction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.query.restriction.RestrictionQuery.Breaking;
import org.guardbook.query.restriction.RestrictionQuery.ClosedRecord;
import org.guardbook.query.restriction.RestrictionQuery.FindBreakings;
import org.guardbook.query.restriction.RestrictionQuery.FindClosedRecords;
import org.guardbook.query.restriction.RestrictionQuery.MayKnow;
import org.guardbook.query.restriction.RestrictionQuery.ReadRestriction;
import org.guardbook.query.restriction.RestrictionQuery.WhoSees;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Answers what is closed to whoever asks, and who broke the glass. */
class RestrictionAnswers {

  private final View<Closed> closed;
  private final View<Breaking> breakings;
  private final WhoMaySee whoMaySee;

  RestrictionAnswers(Views views, WhoMaySee whoMaySee) {
    this.closed = views.view(Closed.CLOSED);
    this.breakings = views.view(Breakings.ALL);
    this.whoMaySee = whoMaySee;
  }

  @QueryHandler
  List<ClosedRecord> answer(FindClosedRecords query, MetaData asker) {
    Provenance by = Provenance.from(asker);
    @Nullable Role role = by.role();
    Set<String> hidden = whoMaySee.hiddenFrom(by).restricted().keySet();
    return closed.find(Filter.ALL, Sort.BY_ID, Page.ALL).stream()
        .filter(each -> hidden.contains(each.reference()))
        .filter(each -> each.kind() == query.kind())
        .filter(each -> role != null && each.kind().isReadBy(role))
        .map(each -> new ClosedRecord(each.reference(), each.kind()))
        .toList();
  }

  @QueryHandler
  Optional<WhoSees> answer(ReadRestriction query, MetaData asker) {
    Provenance by = Provenance.from(asker);
    @Nullable Role role = by.role();
    if (whoMaySee.hiddenFrom(by).all().contains(query.reference())) {
      return Optional.empty();
    }
    return closed
        .find(query.reference())
        .filter(each -> role != null && each.kind().concerns(role))
        .map(
            each ->
                new WhoSees(
                    each.reference(),
                    each.kind(),
                    each.readers().stream().sorted().toList(),
                    each.readers().contains(by.account())
                        ? null
                        : each.restriction().openUntil().get(by.account())));
  }

  @QueryHandler
  boolean answer(MayKnow query, MetaData asker) {
    return !whoMaySee.hiddenFrom(Provenance.from(asker)).own().contains(query.reference());
  }

  @QueryHandler
  List<Breaking> answer(FindBreakings query, MetaData asker) {
    Set<String> own = whoMaySee.hiddenFrom(Provenance.from(asker)).own();
    return breakings
        .find(Filter.range("at", query.since(), null), Sort.byDescending("at"), Page.ALL)
        .stream()
        .filter(each -> !own.contains(each.reference()))
        .toList();
  }
}
