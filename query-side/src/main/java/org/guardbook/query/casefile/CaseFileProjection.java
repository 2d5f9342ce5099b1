package org.guardbook.query.casefile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.History;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every case as it stands, and what it is found again by. */
@ProcessingGroup(CaseFileProjection.NAME)
class CaseFileProjection {

  static final String NAME = "case-file";

  private final View<FiledCase> cases;
  private final View<Relation> relations;
  private final View<SeenBefore> seenBefore;
  private final History<PositionOfTrustEvent> history;

  CaseFileProjection(Views views, History<PositionOfTrustEvent> history) {
    cases = views.view(FiledCase.CASES);
    relations = views.view(Relation.RELATIONS);
    seenBefore = views.view(SeenBefore.SEEN);
    this.history = history;
  }

  @EventHandler
  void on(PositionOfTrustEvent event, Recorded recorded) {
    if (event instanceof EntryCorrected) {
      file(foldedAnew(event, recorded), recorded);
    } else {
      String reference = event.reference().value();
      Standing standing =
          cases.find(reference).map(Standing::of).orElseGet(() -> Standing.ofNew(reference));
      standing.take(event, recorded);
      file(standing, recorded);
    }
  }

  /** What was said in error is as if it had never been said. */
  private Standing foldedAnew(PositionOfTrustEvent correction, Recorded recorded) {
    String reference = correction.reference().value();
    relations
        .find(Filter.equal("from", reference), Sort.BY_ID, Page.ALL)
        .forEach(relation -> relations.put(relation.takenBack()));
    Standing standing = Standing.ofNew(reference);
    history
        .effective(correction.reference().value(), recorded.sequence())
        .forEach(entry -> standing.take(entry.event(), entry.recorded()));
    return standing;
  }

  private void file(Standing standing, Recorded recorded) {
    FiledCase filed = standing.onFile(recorded.sequence() + 1, recorded.at());
    cases.put(filed);
    standing.relations().forEach(relations::put);
    if (standing.isDescribedAnew()) {
      seenBefore.put(SeenBefore.in(filed.file().summary()));
    }
  }
}
