package org.guardbook.ui.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewChanges;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.rest.CaseEntrance.CasesPage;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the cases of every kind that the caller may see, as if there were no others. */
@Component
class CaseList {

  /** Two lists are laid into one by reading both from their beginning. */
  private static final int FURTHEST = 10_000;

  private final Dispatch dispatch;

  CaseList(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /**
   * @param kind of cases; null or blank for all
   * @param asked what was asked for; where that can only be said of allegations, there are no
   *     reviews among them
   */
  CasesPage find(@Nullable String kind, FindCases asked) {
    SignedIn caller = whoeverSeesCases();
    boolean any = kind == null || kind.isBlank();
    boolean allegations =
        caller.may(Operation.READ_ALLEGATIONS) && (any || "POSITION_OF_TRUST".equals(kind));
    boolean reviews =
        caller.may(Operation.READ_REVIEWS)
            && (any || "REVIEW".equals(kind))
            && asked.equals(plain(asked.text(), asked.page(), asked.size()));
    if (allegations && reviews) {
      return both(asked);
    }
    if (allegations) {
      Cases found = dispatch.ask(asked, Cases.class);
      return new CasesPage(
          List.copyOf(found.cases()),
          found.total(),
          found.byState(),
          Map.of(),
          asked.page(),
          asked.size());
    }
    if (reviews) {
      Reviews found = reviews(asked.text(), asked.page(), asked.size());
      return new CasesPage(
          List.copyOf(found.reviews()),
          found.total(),
          Map.of(),
          found.byStage(),
          asked.page(),
          asked.size());
    }
    return new CasesPage(List.of(), 0, Map.of(), Map.of(), asked.page(), asked.size());
  }

  /** What was recorded since a moment in cases of every kind, the latest first. */
  List<TimelineEntry> changes(Instant since, int size) {
    SignedIn caller = whoeverSeesCases();
    List<TimelineEntry> all = new ArrayList<>();
    if (caller.may(Operation.READ_ALLEGATIONS)) {
      all.addAll(dispatch.askForAll(new ReadChanges(since, size), TimelineEntry.class));
    }
    if (caller.may(Operation.READ_REVIEWS)) {
      all.addAll(dispatch.askForAll(new ReadReviewChanges(since, size), TimelineEntry.class));
    }
    all.sort(Comparator.comparingLong(TimelineEntry::position).reversed());
    return all.stream().limit(size).toList();
  }

  private static SignedIn whoeverSeesCases() {
    return Dispatch.signedIn()
        .filter(
            caller -> caller.may(Operation.READ_ALLEGATIONS) || caller.may(Operation.READ_REVIEWS))
        .orElseThrow(() -> new NotPermitted(Operation.READ_ALLEGATIONS));
  }

  private CasesPage both(FindCases asked) {
    int until = (asked.page() + 1) * asked.size();
    if (asked.page() >= FURTHEST || until > FURTHEST) {
      throw new Malformed("page", "This is too far down both lists; ask for one kind of case.");
    }
    Cases cases = dispatch.ask(plain(asked.text(), 0, until), Cases.class);
    Reviews reviews = reviews(asked.text(), 0, until);
    List<Record> newestFirst = newestFirst(cases.cases(), reviews.reviews());
    return new CasesPage(
        newestFirst.stream().skip(until - asked.size()).limit(asked.size()).toList(),
        cases.total() + reviews.total(),
        cases.byState(),
        reviews.byStage(),
        asked.page(),
        asked.size());
  }

  private Reviews reviews(String text, int page, int size) {
    return dispatch.ask(
        new FindReviews(text, Set.of(), Set.of(), null, false, page, size), Reviews.class);
  }

  private static List<Record> newestFirst(List<CaseSummary> cases, List<ReviewSummary> reviews) {
    List<Record> all = new ArrayList<>(cases.size() + reviews.size());
    int next = 0;
    for (CaseSummary one : cases) {
      while (next < reviews.size() && isNewer(reviews.get(next), one.receivedOn())) {
        all.add(reviews.get(next++));
      }
      all.add(one);
    }
    all.addAll(reviews.subList(next, reviews.size()));
    return all;
  }

  private static boolean isNewer(ReviewSummary review, LocalDate day) {
    return review.openedOn().isAfter(day);
  }

  /** What can be asked of cases of every kind. */
  private static FindCases plain(String text, int page, int size) {
    return new FindCases(
        text, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, false, page, size);
  }
}
