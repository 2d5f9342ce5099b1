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

  /**
   * @param what within a sentence: "the last visit"
   */
  record Latest(When happened, String what) {}

  private final int number;
  private final LocalDate startedOn;
  private Category category;
  private @Nullable When categorySince;
  private @Nullable LocalDate endedOn;
  private int revision;
  private @Nullable When revised;
  private String revisedBy = "";
  private List<CoreGroupMember> coreGroup = List.of();
  private @Nullable When coreGroupSince;
  private @Nullable When frequencySince;
  private @Nullable Latest latest;

  Plan(PlanStarted start) {
    number = start.plan();
    startedOn = start.happened().date();
    category = start.category();
  }

  void on(ConferenceHeld review) {
    happened(review.happened(), "the last review conference");
  }

  /**
   * @param by account that recorded it
   */
  void on(PlanRevised revised, String by) {
    revision = revised.revision();
    this.revised = revised.happened();
    revisedBy = by;
    happened(revised.happened(), "the last revision of the plan");
  }

  void on(CoreGroupFormed formed) {
    coreGroup = formed.members();
    coreGroupSince = formed.happened();
    happened(formed.happened(), "the core group was formed");
  }

  void on(CoreGroupMet met) {
    happened(met.happened(), "the last core group meeting");
  }

  void on(VisitFrequencySet set) {
    frequencySince = set.happened();
    happened(set.happened(), "the frequency of visits was set");
  }

  void on(ChildVisited visit) {
    happened(visit.happened(), "the last visit");
  }

  void on(CategoryChanged changed) {
    category = changed.to();
    categorySince = changed.happened();
    happened(changed.happened(), "the last change of category");
  }

  void on(PlanEnded end) {
    endedOn = end.happened().date();
  }

  private void happened(When when, String what) {
    if (latest == null || !when.isBefore(latest.happened)) {
      latest = new Latest(when, what);
    }
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

  /** When the category last changed; null where it never did. */
  @Nullable When categorySince() {
    return categorySince;
  }

  /** 0 before anything is written in it. */
  int revision() {
    return revision;
  }

  @Nullable When revised() {
    return revised;
  }

  /** Account that recorded the last revision. */
  String revisedBy() {
    return revisedBy;
  }

  List<CoreGroupMember> coreGroup() {
    return coreGroup;
  }

  @Nullable When coreGroupSince() {
    return coreGroupSince;
  }

  /** When it was last set how often the child is visited; null where it never was. */
  @Nullable When frequencySince() {
    return frequencySince;
  }

  /** What happened last under the plan, before which it cannot have ended. */
  @Nullable Latest latest() {
    return latest;
  }
}
