package org.guardbook.query.actionplan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as its committee tracks it, on the day that was asked for.
 *
 * @param id review and action, {@code W3/4.2}
 * @param reviewKind a code; so are the agencies
 * @param agreedOn the day from which it is owed
 * @param agreedByMeeting the committee's, {@code scr-committee/12}; null where none is named
 * @param dueOn the date in force
 * @param firstDueOn the date it was agreed with
 * @param timesMoved how often its date was extended
 * @param heardOn when the agency last said anything; null where it never did
 * @param quietDays since it was last heard of or, where it never was, since it was agreed; 0 once
 *     it is no longer open
 * @param silent open, and quiet for as long as the rule set allows or longer
 * @param lastWord what the agency last said; for a verified action its impact, for one withdrawn or
 *     sent back the reason
 * @param sentBackOn when the committee sent it back, as long as the agency has not answered; null
 *     where there is nothing to answer
 * @param evidence how many files show what was done
 * @param verifiedByMeeting the committee's; null where none is named
 * @param entries how many entries it has, for {@code seen} of a command
 */
public record TrackedAction(
    String id,
    String review,
    String reviewTitle,
    String reviewKind,
    String recommendation,
    String recommendationText,
    @Nullable String theme,
    String action,
    String text,
    String successMeasure,
    String leadAgency,
    String leadRole,
    LocalDate agreedOn,
    @Nullable String agreedByMeeting,
    LocalDate dueOn,
    LocalDate firstDueOn,
    int timesMoved,
    ActionState state,
    @Nullable LocalDate heardOn,
    long quietDays,
    boolean silent,
    @Nullable String lastWord,
    @Nullable LocalDate sentBackOn,
    int evidence,
    @Nullable LocalDate completedOn,
    @Nullable LocalDate verifiedOn,
    @Nullable String verifiedByMeeting,
    @Nullable LocalDate withdrawnOn,
    @Nullable String impact,
    int entries,
    Instant lastRecordedAt) {}
