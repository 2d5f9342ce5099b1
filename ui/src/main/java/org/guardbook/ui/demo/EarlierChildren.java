package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.EarlierEpisode;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.ui.demo.Sibling.Ending;
import org.jspecify.annotations.Nullable;

/** What the demo's board had kept of children in a table, and brought over on its first day. */
final class EarlierChildren {

  static final int YEARS = 4;

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEngland();

  /**
   * @param reviewOn when the next review conference is meant to be
   */
  record Open(Household family, LocalDate reviewOn) {}

  private final Chance chance;
  private final LocalDate from;
  private final List<EarlierEpisode> episodes = new ArrayList<>();

  /**
   * @param from the day on which the board began to keep its record
   */
  EarlierChildren(Chance chance, LocalDate from) {
    this.chance = chance;
    this.from = from;
  }

  List<EarlierEpisode> episodes() {
    return episodes;
  }

  /**
   * A row for each child of a family.
   *
   * @return the family, where a plan was open on the first day
   */
  Optional<Open> tell(
      LocalDate discussed,
      List<Sibling> children,
      Supplier<String> category,
      Function<LocalDate, Ending> until) {
    LocalDate day = WORKING_DAYS.contains(discussed) ? discussed : WORKING_DAYS.after(discussed, 1);
    boolean enquiries = chance.happens(96);
    boolean conference = enquiries && chance.happens(38);
    LocalDate held = WORKING_DAYS.after(day, chance.between(10, 17));
    boolean planMade = conference && held.isBefore(from) && chance.happens(88);
    if (!day.isBefore(from) || (conference && !held.isBefore(from))) {
      return Optional.empty();
    }
    String of = category.get();
    Ending ending = until.apply(held);
    boolean ended = planMade && ending.on().isBefore(from.minusDays(40));
    if (planMade && ending.on().isBefore(from.plusDays(30))) {
      LocalDate on = ended ? ending.on() : from.plusDays(chance.between(30, 120));
      ending = new Ending(WORKING_DAYS.after(on, 1), ending.outcome());
    }
    List<LocalDate> reviews = new ArrayList<>();
    LocalDate review = WORKING_DAYS.after(held.plusDays(84), 1);
    while (review.isBefore(from) && review.isBefore(ending.on())) {
      reviews.add(review);
      review = WORKING_DAYS.after(review.plusDays(chance.between(150, 176)), 1);
    }
    if (ended && ending.atAReview()) {
      reviews.add(ending.on());
    }
    for (Sibling child : children) {
      child.isNow(new ChildReference("CP%05d".formatted(episodes.size() + 1)));
      episodes.add(
          row(
              child,
              day,
              enquiries,
              conference ? held : null,
              planMade ? of : null,
              planMade ? List.copyOf(reviews) : List.of(),
              ended ? ending : null));
      if (planMade && !ended) {
        child.goesOnPlan(of, ending);
      }
    }
    return planMade && !ended
        ? Optional.of(
            new Open(new Household(children), review.isAfter(from) ? review : from.plusDays(9)))
        : Optional.empty();
  }

  private static EarlierEpisode row(
      Sibling child,
      LocalDate discussed,
      boolean enquiries,
      @Nullable LocalDate held,
      @Nullable String category,
      List<LocalDate> reviews,
      @Nullable Ending ended) {
    return new EarlierEpisode(
        "demo:" + child.reference(),
        child.reference(),
        child.name(),
        child.birthday(),
        child.gender(),
        discussed,
        enquiries,
        enquiries ? discussed : null,
        enquiries ? held != null : null,
        held,
        held == null ? null : ConferenceKind.INITIAL,
        held == null ? null : category != null,
        category == null ? null : held,
        category == null ? null : new Category(category),
        reviews,
        ended == null ? null : ended.on(),
        ended == null ? null : new PlanEnd(ended.outcome()));
  }
}
