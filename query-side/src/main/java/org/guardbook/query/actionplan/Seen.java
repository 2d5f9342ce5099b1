package org.guardbook.query.actionplan;

import static java.util.stream.Collectors.counting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guardbook.command.review.Evidence;
import org.guardbook.command.review.ReviewEvent.ActionAgreed;
import org.guardbook.command.review.ReviewEvent.ActionCompleted;
import org.guardbook.command.review.ReviewEvent.ActionMoved;
import org.guardbook.command.review.ReviewEvent.ActionSentBack;
import org.guardbook.command.review.ReviewEvent.ActionVerified;
import org.guardbook.command.review.ReviewEvent.ActionWithdrawn;
import org.guardbook.command.review.ReviewEvent.AgencyChased;
import org.guardbook.command.review.ReviewEvent.DueDateExtended;
import org.guardbook.command.review.ReviewEvent.ProgressReported;
import org.jspecify.annotations.Nullable;

/**
 * An action as it is seen on a day; what a row shows of it is put together for those shown only.
 */
record Seen(
    FollowedAction action, Standing standing, LocalDate on, ActionState state, boolean silent) {

  static Seen of(FollowedAction action, Standing standing, LocalDate on, Quiet quiet) {
    ActionState state = standing.stateOn(on);
    return new Seen(
        action,
        standing,
        on,
        state,
        state.isOpen() && quiet.isSilent(standing.heard().quietSince()));
  }

  String leadAgency() {
    return standing.lead().agency();
  }

  boolean isMoved() {
    return standing.due().timesMoved() > 0;
  }

  LocalDate quietSince() {
    return standing.heard().quietSince();
  }

  long quietDays() {
    return state.isOpen() ? ChronoUnit.DAYS.between(quietSince(), on) : 0;
  }

  int evidence() {
    return action.entries().stream()
        .filter(entry -> !entry.on().isAfter(on))
        .flatMap(entry -> entry.evidence().stream())
        .map(Evidence::sha256)
        .distinct()
        .collect(counting())
        .intValue();
  }

  /** Null where the agency has said something since, or it has ended. */
  @Nullable LocalDate sentBackOn() {
    if (!state.isOpen()) {
      return null;
    }
    for (FollowedAction.Entry entry : action.entries().reversed()) {
      if (!entry.on().isAfter(on)) {
        switch (entry.event()) {
          case ActionSentBack _ -> {
            return entry.on();
          }
          case ProgressReported _, ActionCompleted _ -> {
            return null;
          }
          case ActionAgreed _,
              AgencyChased _,
              ActionVerified _,
              DueDateExtended _,
              ActionMoved _,
              ActionWithdrawn _ -> {}
        }
      }
    }
    return null;
  }

  @Nullable String verifiedByMeeting() {
    if (state == ActionState.VERIFIED) {
      for (FollowedAction.Entry entry : action.entries()) {
        if (entry.event() instanceof ActionVerified verified) {
          return verified.meeting();
        }
      }
    }
    return null;
  }

  TrackedAction tracked() {
    ActionAgreed agreed = action.agreed();
    return new TrackedAction(
        action.id(),
        action.review(),
        action.reviewTitle(),
        action.reviewKind(),
        action.recommendation(),
        action.recommendationText(),
        action.theme(),
        agreed.action(),
        agreed.text().words(),
        agreed.successMeasure().words(),
        leadAgency(),
        standing.lead().role(),
        agreed.happened().date(),
        agreed.meeting(),
        standing.due().on(),
        agreed.dueOn(),
        standing.due().timesMoved(),
        state,
        standing.heard().on(),
        quietDays(),
        silent,
        standing.word().said(),
        sentBackOn(),
        evidence(),
        standing.end().completedOn(),
        standing.end().verifiedOn(),
        verifiedByMeeting(),
        standing.end().withdrawnOn(),
        standing.end().impact(),
        action.entries().size(),
        action.recordedAt());
  }
}
