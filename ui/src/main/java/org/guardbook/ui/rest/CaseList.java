package org.guardbook.ui.rest;

import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.READ_REVIEWS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadChildChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewChanges;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.rest.CaseEntrance.CasesPage;
import org.guardbook.ui.rest.Rows.Row;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the cases of every kind that the caller may see, as if there were no others. */
@Component
class CaseList {

  private final Dispatch dispatch;

  CaseList(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /**
   * @param kind of cases; null or blank for all
   * @param asked what was asked for; where that can only be said of allegations, there are none of
   *     other kinds
   */
  CasesPage find(@Nullable String kind, FindCases asked) {
    SignedIn caller = whoeverSeesCases();
    boolean any = kind == null || kind.isBlank();
    boolean plain = asked.equals(plain(asked, asked.page()));
    List<Rows> lists = new ArrayList<>();
    Map<CaseState, Long> byState = Map.of();
    Map<ReviewStage, Long> byStage = Map.of();
    Map<ChildState, Long> byChildState = Map.of();
    if (caller.may(READ_ALLEGATIONS) && (any || "POSITION_OF_TRUST".equals(kind))) {
      Cases first = dispatch.ask(asked, Cases.class);
      if (!plain) {
        return page(asked, first.cases(), first.total(), first.byState(), byStage, byChildState);
      }
      byState = first.byState();
      lists.add(cases(asked, first.total()));
    }
    if (caller.may(READ_REVIEWS) && plain && (any || "REVIEW".equals(kind))) {
      Reviews first = reviews(asked, 0);
      byStage = first.byStage();
      lists.add(reviews(asked, first.total()));
    }
    if (caller.may(READ_CHILD_PROTECTION) && plain && (any || "CHILD_PROTECTION".equals(kind))) {
      Children first = children(asked, 0);
      byChildState = first.byState();
      lists.add(children(asked, first.total()));
    }
    Rows all = lists.stream().reduce(Rows.Laid::new).orElse(new Rows.Paged(0, 1, _ -> List.of()));
    List<Record> documents =
        all.from((long) asked.page() * asked.size(), asked.size()).stream()
            .map(Row::document)
            .toList();
    return page(asked, documents, all.total(), byState, byStage, byChildState);
  }

  private static CasesPage page(
      FindCases asked,
      List<? extends Record> documents,
      long total,
      Map<CaseState, Long> byState,
      Map<ReviewStage, Long> byStage,
      Map<ChildState, Long> byChildState) {
    return new CasesPage(
        List.copyOf(documents), total, byState, byStage, byChildState, asked.page(), asked.size());
  }

  /** What was recorded since a moment in cases of every kind, the latest first. */
  List<TimelineEntry> changes(Instant since, int size) {
    SignedIn caller = whoeverSeesCases();
    List<TimelineEntry> all = new ArrayList<>();
    if (caller.may(READ_ALLEGATIONS)) {
      all.addAll(dispatch.askForAll(new ReadChanges(since, size), TimelineEntry.class));
    }
    if (caller.may(READ_REVIEWS)) {
      all.addAll(dispatch.askForAll(new ReadReviewChanges(since, size), TimelineEntry.class));
    }
    if (caller.may(READ_CHILD_PROTECTION)) {
      all.addAll(dispatch.askForAll(new ReadChildChanges(since, size), TimelineEntry.class));
    }
    all.sort(Comparator.comparingLong(TimelineEntry::position).reversed());
    return all.stream().limit(size).toList();
  }

  private static SignedIn whoeverSeesCases() {
    return Dispatch.signedIn()
        .filter(
            caller ->
                Stream.of(READ_ALLEGATIONS, READ_REVIEWS, READ_CHILD_PROTECTION)
                    .anyMatch(caller::may))
        .orElseThrow(() -> new NotPermitted(READ_ALLEGATIONS));
  }

  private Rows cases(FindCases asked, long total) {
    return new Rows.Paged(
        total,
        asked.size(),
        page ->
            dispatch.ask(plain(asked, page), Cases.class).cases().stream()
                .map(one -> new Row(one.receivedOn(), one))
                .toList());
  }

  private Rows reviews(FindCases asked, long total) {
    return new Rows.Paged(
        total,
        asked.size(),
        page ->
            reviews(asked, page).reviews().stream()
                .map(one -> new Row(one.openedOn(), one))
                .toList());
  }

  private Rows children(FindCases asked, long total) {
    return new Rows.Paged(
        total,
        asked.size(),
        page ->
            children(asked, page).children().stream()
                .map(one -> new Row(one.openedOn(), one))
                .toList());
  }

  private Reviews reviews(FindCases asked, int page) {
    return dispatch.ask(
        new FindReviews(
            asked.text(), Set.of(), Set.of(), null, false, page, asked.size(), asked.asAt()),
        Reviews.class);
  }

  private Children children(FindCases asked, int page) {
    return dispatch.ask(
        new FindChildren(
            asked.text(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            false,
            page,
            asked.size(),
            asked.asAt()),
        Children.class);
  }

  /** What can be asked of cases of every kind. */
  private static FindCases plain(FindCases asked, int page) {
    return new FindCases(
        asked.text(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        null,
        false,
        page,
        asked.size(),
        null,
        null,
        asked.asAt());
  }
}
