package org.guardbook.ui.audit;

import java.util.List;
import java.util.Set;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;

/** Looks for a text among the records of every kind. */
final class AnyRecord {

  /** Of each kind; whoever has more hits writes more of the name. */
  private static final int HITS = 10;

  private final Dispatch dispatch;

  AnyRecord(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** Of each kind, those of no hit among them, too. */
  List<Hits> like(String text) {
    return List.of(cases(text), reviews(text), children(text));
  }

  private Hits cases(String text) {
    Cases found = dispatch.ask(FindCases.matching(text, 0, HITS), Cases.class);
    return new Hits(
        KindOfRecord.CASE,
        found.cases().stream()
            .map(each -> new FoundRecord(KindOfRecord.CASE, each.reference(), each.title()))
            .toList(),
        found.total());
  }

  private Hits reviews(String text) {
    Reviews found =
        dispatch.ask(
            new FindReviews(text, Set.of(), Set.of(), null, false, 0, HITS), Reviews.class);
    return new Hits(
        KindOfRecord.REVIEW,
        found.reviews().stream()
            .map(each -> new FoundRecord(KindOfRecord.REVIEW, each.reference(), each.title()))
            .toList(),
        found.total());
  }

  private Hits children(String text) {
    Children found =
        dispatch.ask(
            new FindChildren(text, Set.of(), Set.of(), Set.of(), null, false, 0, HITS),
            Children.class);
    return new Hits(
        KindOfRecord.CHILD,
        found.children().stream()
            .map(each -> new FoundRecord(KindOfRecord.CHILD, each.reference(), each.name()))
            .toList(),
        found.total());
  }
}
