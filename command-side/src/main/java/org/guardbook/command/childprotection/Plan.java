package org.guardbook.command.childprotection;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.Category;
import org.jspecify.annotations.Nullable;

/** A child's plan, open or ended, by the entries that count. */
final class Plan {

  private final int number;
  private final LocalDate startedOn;
  private Category category;
  private @Nullable LocalDate endedOn;
  private @Nullable LocalDate reviewedOn;
  private List<PlannedOutcome> outcomes = List.of();
  private int revision;
  private @Nullable When revised;
  private @Nullable String revisedBy;

  /** The highest number that an outcome or an action of it was ever given. */
  private int given;

  private List<CoreGroupMember> coreGroup = List.of();

  Plan(PlanStarted start) {
    number = start.plan();
    startedOn = start.happened().date();
    category = start.category();
  }

  void on(ConferenceHeld review) {
    reviewedOn = review.happened().date();
  }

  /**
   * @param by account that recorded it
   */
  void on(PlanRevised revised, String by) {
    outcomes = revised.outcomes();
    revision = revised.revision();
    this.revised = revised.happened();
    revisedBy = by;
    given = Math.max(given, numbers(outcomes).max().orElse(0));
  }

  void on(CoreGroupFormed formed) {
    coreGroup = formed.members();
  }

  void on(CategoryChanged changed) {
    category = changed.to();
  }

  void on(PlanEnded end) {
    endedOn = end.happened().date();
  }

  static IntStream numbers(List<PlannedOutcome> outcomes) {
    return outcomes.stream()
        .flatMapToInt(
            outcome ->
                Stream.concat(
                        Stream.of(outcome.number()),
                        outcome.actions().stream().map(PlannedAction::number))
                    .mapToInt(Integer::intValue));
  }

  boolean isOpen() {
    return endedOn == null;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
  }

  int number() {
    return number;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  @Nullable LocalDate endedOn() {
    return endedOn;
  }

  Category category() {
    return category;
  }

  /** The day of the last review conference under it; null before the first. */
  @Nullable LocalDate reviewedOn() {
    return reviewedOn;
  }

  /** 0 before anything is written in it. */
  int revision() {
    return revision;
  }

  @Nullable When revised() {
    return revised;
  }

  /** Account that recorded the last revision. */
  @Nullable String revisedBy() {
    return revisedBy;
  }

  int given() {
    return given;
  }

  List<PlannedOutcome> outcomes() {
    return outcomes;
  }

  List<CoreGroupMember> coreGroup() {
    return coreGroup;
  }
}
