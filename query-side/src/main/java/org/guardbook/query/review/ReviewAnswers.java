package org.guardbook.query.review;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.guardbook.query.review.FiledReview.REVIEWS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.PlanProgress;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.actionplan.TrackedActions;
import org.guardbook.query.names.PlainText;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.replay.Hindsight;
import org.guardbook.query.review.FiledReview.Entries;
import org.guardbook.query.review.FiledReview.Owed;
import org.guardbook.query.review.ReviewQuery.FindReviewClocks;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Answers what can be asked about reviews. */
class ReviewAnswers {

  private static final Comparator<FiledReview> NEWEST_FIRST =
      Comparator.comparing(FiledReview::openedOn).reversed().thenComparing(FiledReview::reference);

  /** What reviews are sorted by that is known of their actions only. */
  private static final Set<String> OF_ACTIONS =
      Set.of("actions", "open", "overdue", "silent", "toVerify", "verified");

  private static final Comparator<ReviewClock> MOST_URGENT_FIRST =
      Comparator.comparing(ReviewClock::dueOn)
          .thenComparing(ReviewClock::kind)
          .thenComparing(ReviewClock::id);

  private final Views live;
  private final Hindsight past;
  private final Clock clock;

  /**
   * @param past views of what had been recorded by an instant
   */
  ReviewAnswers(Views live, Hindsight past, Clock clock) {
    this.live = live;
    this.past = past;
    this.clock = clock;
  }

  @QueryHandler
  Reviews answer(FindReviews query, MetaData asker) {
    LocalDate today = dayOf(then(query.asAt()));
    Views known = past.known(live, query.asAt());
    TrackedActions actions = actions(asker, known, today);
    boolean byActions = query.sortBy() != null && OF_ACTIONS.contains(query.sortBy());
    Map<String, PlanProgress> each = byActions ? actions.progress() : Map.of();
    Comparator<FiledReview> order = order(query, each, today);
    Labels labels = Labels.of(known);
    List<String> parts =
        Arrays.stream(PlainText.of(query.text()).split("\\s+"))
            .filter(part -> !part.isEmpty())
            .toList();
    Map<ReviewStage, Long> byStage = new EnumMap<>(ReviewStage.class);
    for (ReviewStage stage : ReviewStage.values()) {
      byStage.put(stage, 0L);
    }
    Map<String, Long> byKind = new TreeMap<>();
    List<FiledReview> wanted = new ArrayList<>();
    for (FiledReview review : known.view(REVIEWS).find(Filter.ALL, Sort.BY_ID, Page.ALL)) {
      if (!isFound(review, parts, labels)) {
        continue;
      }
      boolean ofKind = query.kinds().isEmpty() || query.kinds().contains(review.kind());
      boolean ofStage = query.stages().isEmpty() || query.stages().contains(review.stage());
      if (ofKind) {
        byStage.merge(review.stage(), 1L, Long::sum);
      }
      if (ofStage) {
        byKind.merge(review.kind(), 1L, Long::sum);
      }
      if (ofKind && ofStage) {
        wanted.add(review);
      }
    }
    int size = Math.max(0, query.size());
    List<FiledReview> page =
        new Page((long) Math.max(0, query.page()) * size, size).of(wanted, order);
    Map<String, PlanProgress> progress =
        byActions
            ? each
            : actions.progressOf(
                page.stream().map(FiledReview::reference).collect(toUnmodifiableSet()));
    return new Reviews(
        page.stream().map(review -> summary(review, of(review, progress), today)).toList(),
        wanted.size(),
        byStage,
        byKind);
  }

  private static PlanProgress of(FiledReview review, Map<String, PlanProgress> progress) {
    return progress.getOrDefault(review.reference(), PlanProgress.NONE);
  }

  private static boolean isFound(FiledReview review, List<String> parts, Labels labels) {
    if (parts.isEmpty()) {
      return true;
    }
    String plain =
        PlainText.of(
            review.reference()
                + "\n"
                + review.title()
                + "\n"
                + labels.of(CodeList.REVIEW_KIND, review.kind(), review.openedOn()));
    return parts.stream().allMatch(plain::contains);
  }

  private static Comparator<FiledReview> order(
      FindReviews query, Map<String, PlanProgress> known, LocalDate today) {
    if (query.sortBy() == null) {
      return NEWEST_FIRST;
    }
    Comparator<FiledReview> column =
        switch (query.sortBy()) {
          case "reference" -> Comparator.comparing(FiledReview::reference);
          case "title" -> Comparator.comparing(review -> PlainText.of(review.title()));
          case "kind" -> Comparator.comparing(FiledReview::kind);
          case "stage" -> Comparator.comparing(FiledReview::stage);
          case "openedOn" -> Comparator.comparing(FiledReview::openedOn);
          case "publishedOn" -> absentFirst(FiledReview::publishedOn);
          case "closedOn" -> absentFirst(FiledReview::closedOn);
          case "recommendations" -> Comparator.comparingInt(FiledReview::recommendations);
          case "actions" -> Comparator.comparingLong(review -> of(review, known).actions());
          case "open" -> Comparator.comparingLong(review -> of(review, known).open());
          case "overdue" -> Comparator.comparingLong(review -> of(review, known).overdue());
          case "silent" -> Comparator.comparingLong(review -> of(review, known).silent());
          case "toVerify" -> Comparator.comparingLong(review -> of(review, known).toVerify());
          case "verified" -> Comparator.comparingLong(review -> of(review, known).verified());
          case "managementReviewsLate" ->
              Comparator.comparingLong(review -> managementReviewsLate(review, today));
          case "lastRecordedAt" -> Comparator.comparing(FiledReview::lastRecordedAt);
          default ->
              throw new RuleViolated(
                  "sortBy", "Reviews cannot be sorted by \"" + query.sortBy() + "\".");
        };
    return (query.descending() ? column.reversed() : column).thenComparing(NEWEST_FIRST);
  }

  private static Comparator<FiledReview> absentFirst(
      Function<FiledReview, @Nullable LocalDate> of) {
    return Comparator.comparing(of, nullsFirst(naturalOrder()));
  }

  private static long managementReviewsLate(FiledReview review, LocalDate today) {
    return review.owed().stream()
        .filter(owed -> owed.kind() == ReviewClock.Kind.MANAGEMENT_REVIEW)
        .filter(owed -> owed.dueOn().isBefore(today))
        .count();
  }

  private static ReviewSummary summary(FiledReview review, PlanProgress progress, LocalDate today) {
    return new ReviewSummary(
        review.reference(),
        review.title(),
        review.kind(),
        review.stage(),
        review.openedOn(),
        review.publishedOn(),
        review.closedOn(),
        review.recommendations(),
        progress.actions(),
        progress.open(),
        progress.overdue(),
        progress.silent(),
        progress.toVerify(),
        progress.verified(),
        managementReviewsLate(review, today),
        review.lastRecordedAt());
  }

  @QueryHandler
  Optional<ReviewFile> answer(OpenReview query, MetaData asker) {
    Instant then = then(query.asAt());
    String reference = query.reference();
    Views known = query.asAt() == null ? live : past.at(then, reference);
    return known
        .view(REVIEWS)
        .find(reference)
        .flatMap(
            review ->
                known
                    .view(Entries.ENTRIES)
                    .find(reference)
                    .map(
                        entries ->
                            file(
                                review,
                                Life.of(entries.entries()),
                                actions(asker, known, dayOf(then)),
                                Labels.of(known),
                                dayOf(then))));
  }

  private static ReviewFile file(
      FiledReview review, Life life, TrackedActions seen, Labels labels, LocalDate today) {
    List<TrackedAction> actions = seen.of(review.reference());
    PlanProgress progress = seen.progressOf(review.reference());
    Map<String, List<TrackedAction>> byRecommendation =
        actions.stream().collect(groupingBy(TrackedAction::recommendation));
    return new ReviewFile(
        review.reference(),
        summary(review, progress, today),
        new LifeLine(life, review, progress, labels).steps(),
        life.referral,
        life.committee,
        life.nationalPanel,
        life.chair,
        life.commission,
        life.managementReviews.entrySet().stream()
            .map(each -> managementReview(each.getKey().code(), each.getValue(), today))
            .toList(),
        report(life),
        life.recommendations.stream()
            .map(
                made ->
                    new ReviewFile.Recommendation(
                        made.recommendation(),
                        made.text().words(),
                        made.theme(),
                        made.happened(),
                        byRecommendation.getOrDefault(made.recommendation(), List.of())))
            .toList(),
        life.closure,
        review.entries(),
        review.lastRecordedAt());
  }

  private static ReviewFile.ManagementReview managementReview(
      String agency, Life.Asked review, LocalDate today) {
    return new ReviewFile.ManagementReview(
        agency,
        review.asked,
        review.dueOn,
        review.received,
        review.timesReturned,
        review.returnedBecause,
        review.isLateOn(today),
        review.documents);
  }

  private static ReviewFile.@Nullable Report report(Life life) {
    var published = life.publication;
    var withheld = life.withheld;
    var steppedDown = life.steppedDown;
    if (life.submitted == null && steppedDown == null) {
      return null;
    }
    return new ReviewFile.Report(
        life.submitted,
        List.copyOf(life.documents),
        life.approved,
        published == null ? null : published.happened(),
        published == null ? null : published.where().words(),
        withheld == null ? null : withheld.happened(),
        withheld == null ? null : withheld.reason().words(),
        withheld != null && withheld.untilInquest(),
        withheld == null ? null : withheld.until(),
        steppedDown == null ? null : steppedDown.kind().code(),
        steppedDown == null ? null : steppedDown.reason().words());
  }

  @QueryHandler
  List<ReviewClock> answer(FindReviewClocks query, MetaData asker) {
    Views known = past.known(live, query.asAt());
    List<ReviewClock> clocks = new ArrayList<>();
    Filter due = Filter.range("owed.dueOn", null, query.until().plusDays(1));
    for (FiledReview review : known.view(REVIEWS).find(due, Sort.BY_ID, Page.ALL)) {
      for (Owed owed : review.owed()) {
        if (query.takes(owed.kind()) && !owed.dueOn().isAfter(query.until())) {
          clocks.add(clock(review, owed));
        }
      }
    }
    if (query.takes(ReviewClock.Kind.ACTION)) {
      LocalDate today = dayOf(then(query.asAt()));
      actions(asker, known, today).dueBy(query.until()).forEach(each -> clocks.add(clock(each)));
    }
    clocks.sort(MOST_URGENT_FIRST);
    return clocks;
  }

  private static ReviewClock clock(TrackedAction action) {
    return new ReviewClock(
        action.id(),
        action.review(),
        action.reviewTitle(),
        ReviewClock.Kind.ACTION,
        action.text(),
        action.leadAgency(),
        action.action(),
        action.dueOn(),
        false);
  }

  private static ReviewClock clock(FiledReview review, Owed owed) {
    return new ReviewClock(
        review.reference() + "/" + owed.kind() + (owed.agency() == null ? "" : "/" + owed.agency()),
        review.reference(),
        review.title(),
        owed.kind(),
        owed.kind().label(),
        owed.agency(),
        null,
        owed.dueOn(),
        owed.returned());
  }

  private TrackedActions actions(MetaData asker, Views known, LocalDate on) {
    return TrackedActions.seenBy(Provenance.from(asker), live, known, on);
  }

  private Instant then(@Nullable Instant asAt) {
    return asAt == null ? clock.instant() : asAt;
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, When.ENGLAND);
  }
}
