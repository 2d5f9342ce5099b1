package org.guardbook.query.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.query.child.ChildFile.Conference;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.FiledFile.Since;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A plan, open or ended, with all that the register of any day needs.
 *
 * @param id the child and the number of the plan
 * @param until the day it ended, on which it was not open any more; far away while it is open
 * @param teams that held the child's case, in order
 * @param reviews days of its review conferences, in order
 */
record FiledPlan(
    String id,
    String reference,
    String name,
    @Nullable LocalDate dateOfBirth,
    List<String> words,
    int plan,
    LocalDate startedOn,
    LocalDate until,
    List<Since> categories,
    List<Since> teams,
    List<LocalDate> reviews,
    boolean secondOrSubsequent) {

  static final Collection<FiledPlan> PLANS =
      new Collection<FiledPlan>(
              "child-plans",
              FiledPlan.class,
              FiledPlan::id,
              List.of(List.of("until"), List.of("startedOn")))
          .about("reference");

  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  static String id(String reference, int plan) {
    return reference + "/" + plan;
  }

  /**
   * Every plan of a record.
   *
   * @param words by which the child is found
   */
  static List<FiledPlan> in(FiledFile filed, List<String> words) {
    ChildFile file = filed.file();
    List<FiledPlan> plans = new ArrayList<>(file.plans().size());
    for (Plan plan : file.plans()) {
      plans.add(
          new FiledPlan(
              id(file.reference(), plan.number()),
              file.reference(),
              file.child().name(),
              file.child().dateOfBirth(),
              words,
              plan.number(),
              plan.startedOn(),
              plan.endedOn() == null ? OPEN : plan.endedOn(),
              plan.categories().stream()
                  .map(each -> new Since(each.category(), each.since().date()))
                  .toList(),
              filed.teams(),
              reviews(plan, file.conferences()),
              hadOneBefore(plan, file)));
    }
    return plans;
  }

  private static List<LocalDate> reviews(Plan plan, List<Conference> conferences) {
    LocalDate ended = plan.endedOn();
    return conferences.stream()
        .filter(conference -> conference.kind() == ConferenceKind.REVIEW)
        .map(conference -> conference.held().date())
        .filter(day -> !day.isBefore(plan.startedOn()))
        .filter(day -> ended == null || !day.isAfter(ended))
        .toList();
  }

  /** Here, or with another authority that told us so. */
  private static boolean hadOneBefore(Plan plan, ChildFile file) {
    return file.plans().stream().anyMatch(other -> other.number() < plan.number())
        || file.transfers().stream()
            .map(transfer -> transfer.onPlanSince())
            .anyMatch(since -> since != null && since.isBefore(plan.startedOn()));
  }

  /** Those that were open at the end of a day. */
  static Filter openOn(LocalDate day) {
    LocalDate next = day.plusDays(1);
    return Filter.and(Filter.range("until", next, null), Filter.range("startedOn", null, next));
  }

  /** As it stood at the end of a day. */
  RegisteredPlan on(LocalDate day) {
    String category = on(day, categories);
    return new RegisteredPlan(
        id,
        reference,
        name,
        dateOfBirth,
        plan,
        startedOn,
        category == null ? categories.getFirst().code() : category,
        on(day, teams),
        until.equals(OPEN) ? null : until,
        secondOrSubsequent,
        lastReviewUpTo(day),
        DurationBand.of(startedOn, day),
        day.toEpochDay() - startedOn.toEpochDay());
  }

  private static @Nullable String on(LocalDate day, List<Since> codes) {
    for (Since each : codes.reversed()) {
      if (!each.since().isAfter(day)) {
        return each.code();
      }
    }
    return null;
  }

  private @Nullable LocalDate lastReviewUpTo(LocalDate day) {
    for (LocalDate review : reviews.reversed()) {
      if (!review.isAfter(day)) {
        return review;
      }
    }
    return null;
  }
}
