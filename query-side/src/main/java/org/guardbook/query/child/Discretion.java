package org.guardbook.query.child;

import java.util.List;
import org.guardbook.query.child.ChildFile.Called;
import org.guardbook.query.child.ChildFile.Conference;
import org.guardbook.query.views.VeiledViews;
import org.jspecify.annotations.Nullable;

/** What is said of one child, without the references of others that are hidden from the asker. */
final class Discretion {

  private Discretion() {}

  /** Of a family that began with a record that is hidden it says no more than of one child. */
  static ChildSummary kept(ChildSummary child) {
    return VeiledViews.hides(child.family())
        ? new ChildSummary(
            child.reference(),
            child.name(),
            child.dateOfBirth(),
            child.expectedOn(),
            child.reference(),
            child.team(),
            child.state(),
            child.category(),
            child.planStartedOn(),
            child.plans(),
            child.openedOn(),
            child.lastRecordedAt())
        : child;
  }

  static @Nullable Called kept(@Nullable Called call) {
    return call == null || !VeiledViews.hidesAny()
        ? call
        : new Called(
            call.number(),
            call.kind(),
            call.called(),
            call.heldFor(),
            call.timesPutOff(),
            call.putOffBecause(),
            call.place(),
            call.chair(),
            call.invited(),
            references(call.together()));
  }

  static List<Conference> kept(List<Conference> conferences) {
    return VeiledViews.hidesAny()
        ? conferences.stream()
            .map(
                held ->
                    new Conference(
                        held.number(),
                        held.kind(),
                        held.held(),
                        held.chair(),
                        held.attendance(),
                        held.childsView(),
                        held.parentsView(),
                        held.planNeeded(),
                        held.reason(),
                        held.dissent(),
                        references(held.together())))
            .toList()
        : conferences;
  }

  private static List<String> references(List<String> others) {
    return others.stream().filter(other -> !VeiledViews.hides(other)).toList();
  }
}
