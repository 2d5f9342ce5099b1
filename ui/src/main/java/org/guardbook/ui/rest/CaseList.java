package org.guardbook.ui.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
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
    String text = asked.text();
    int size = asked.size();
    long from = (long) asked.page() * size;
    Cases cases = cases(text, 0, size);
    Reviews reviews = reviews(text, 0, size);
    long total = cases.total() + reviews.total();
    List<Record> page = List.of();
    if (from == 0) {
      page = newestFirst(cases.cases(), reviews.reviews());
    } else if (from < total) {
      int before = reviewsBefore(from, text, cases.total(), reviews.total());
      page =
          newestFirst(
              stretch(from - before, size, at -> cases(text, at, size).cases()),
              stretch(before, size, at -> reviews(text, at, size).reviews()));
    }
    return new CasesPage(
        page.stream().limit(size).toList(),
        total,
        cases.byState(),
        reviews.byStage(),
        asked.page(),
        size);
  }

  /**
   * How many reviews are among the first rows of both lists laid into one. A review comes after all
   * cases of its own day and of later ones, so it is not among them where enough of those are.
   */
  private int reviewsBefore(long rows, String text, long cases, long reviews) {
    long low = Math.max(0, rows - cases);
    long high = Math.min(rows, reviews);
    while (low < high) {
      long middle = (low + high) >>> 1;
      List<ReviewSummary> review = reviews(text, Math.toIntExact(middle), 1).reviews();
      List<CaseSummary> one = cases(text, Math.toIntExact(rows - middle - 1), 1).cases();
      boolean among =
          !review.isEmpty() && !one.isEmpty() && isNewer(review.getFirst(), one.getFirst());
      if (among) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.toIntExact(low);
  }

  /** A page's length of rows from anywhere on, out of the pages that they lie on. */
  private static <T> List<T> stretch(long from, int size, IntFunction<List<T>> page) {
    int first = Math.toIntExact(from / size);
    List<T> rows = new ArrayList<>(page.apply(first));
    if (from % size > 0) {
      rows.addAll(page.apply(first + 1));
    }
    return rows.stream().skip(from % size).limit(size).toList();
  }

  private Cases cases(String text, int page, int size) {
    return dispatch.ask(plain(text, page, size), Cases.class);
  }

  private Reviews reviews(String text, int page, int size) {
    return dispatch.ask(
        new FindReviews(text, Set.of(), Set.of(), null, false, page, size), Reviews.class);
  }

  private static List<Record> newestFirst(List<CaseSummary> cases, List<ReviewSummary> reviews) {
    List<Record> all = new ArrayList<>(cases.size() + reviews.size());
    int next = 0;
    for (CaseSummary one : cases) {
      while (next < reviews.size() && isNewer(reviews.get(next), one)) {
        all.add(reviews.get(next++));
      }
      all.add(one);
    }
    all.addAll(reviews.subList(next, reviews.size()));
    return all;
  }

  private static boolean isNewer(ReviewSummary review, CaseSummary one) {
    return review.openedOn().isAfter(one.receivedOn());
  }

  /** What can be asked of cases of every kind. */
  private static FindCases plain(String text, int page, int size) {
    return new FindCases(
        text, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, false, page, size);
  }
}
