package org.guardbook.query.actionplan;

import static org.guardbook.query.actionplan.FollowedPlan.PLANS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.review.Evidence;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionEntry;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFile;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.CountActions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindEvidence;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.actionplan.FollowedAction.Entry;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.timeline.ReviewWording;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Answers what can be asked about actions, to each asker of what they may see. */
class ActionPlanAnswers {

  private final Views live;
  private final Function<Instant, Views> asAt;
  private final BiFunction<Instant, String, Views> reviewAsAt;
  private final Clock clock;

  /**
   * @param asAt views of what had been recorded by then
   * @param reviewAsAt the same of one review
   */
  ActionPlanAnswers(
      Views live,
      Function<Instant, Views> asAt,
      BiFunction<Instant, String, Views> reviewAsAt,
      Clock clock) {
    this.live = live;
    this.asAt = asAt;
    this.reviewAsAt = reviewAsAt;
    this.clock = clock;
  }

  @QueryHandler
  Actions answer(FindActions query, MetaData asker) {
    Views known = query.asAt() == null ? live : asAt.apply(query.asAt());
    LocalDate on = query.on() == null ? dayOf(query.asAt()) : query.on();
    return seen(asker, known, on).page(query);
  }

  @QueryHandler
  Optional<ActionFile> answer(OpenAction query, MetaData asker) {
    Views known = known(query.asAt(), query.review());
    ReviewWording wording = new ReviewWording(Labels.of(known));
    return seen(asker, known, dayOf(query.asAt()))
        .find(query.review(), query.action())
        .map(
            seen ->
                new ActionFile(
                    seen.tracked(),
                    seen.action().entries().stream()
                        // of one day they stand as they were recorded
                        .sorted(Comparator.comparing(Entry::on))
                        .map(entry -> inWords(entry, wording))
                        .toList()));
  }

  private static ActionEntry inWords(Entry entry, ReviewWording wording) {
    ReviewWording.Words words = wording.ofAction(entry.event(), entry.recordedBy());
    return new ActionEntry(
        entry.eventId(),
        entry.position(),
        entry.event().happened(),
        entry.recordedAt(),
        entry.recordedBy(),
        entry.role(),
        entry.agency(),
        entry.event().getClass().getSimpleName(),
        words.what(),
        words.detail(),
        entry.evidence());
  }

  @QueryHandler
  Optional<Evidence> answer(FindEvidence query, MetaData asker) {
    Stream<Evidence> ofActions =
        seen(asker, live, dayOf(null)).everOf(query.review()).stream()
            .flatMap(action -> action.entries().stream())
            .flatMap(entry -> entry.evidence().stream());
    Stream<Evidence> ofReview =
        Sight.of(Provenance.from(asker)).everything()
            ? live.view(PLANS).find(query.review()).stream()
                .flatMap(plan -> plan.documents().stream())
            : Stream.empty();
    return Stream.concat(ofActions, ofReview)
        .filter(file -> file.sha256().equals(query.sha256()))
        .findFirst();
  }

  @QueryHandler
  Optional<ActionFigures> answer(CountActions query, MetaData asker) {
    Instant then = query.asAt();
    String plan = query.plan();
    if (plan != null && !Sight.of(Provenance.from(asker)).knows(plan, live)) {
      return Optional.empty();
    }
    Views known =
        then == null ? live : plan == null ? asAt.apply(then) : reviewAsAt.apply(then, plan);
    if (plan != null && known.view(PLANS).find(plan).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Figures(seen(asker, known, query.on()), Labels.of(known)).of(plan));
  }

  private TrackedActions seen(MetaData asker, Views known, LocalDate on) {
    return TrackedActions.seenBy(Provenance.from(asker), live, known, on);
  }

  private Views known(@Nullable Instant then, String review) {
    return then == null ? live : reviewAsAt.apply(then, review);
  }

  private LocalDate dayOf(@Nullable Instant then) {
    return LocalDate.ofInstant(then == null ? clock.instant() : then, When.ENGLAND);
  }
}
