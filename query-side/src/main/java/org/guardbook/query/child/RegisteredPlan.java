package org.guardbook.query.child;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was open at the end of a day, as it stood then.
 *
 * @param id the child and the number of the plan
 * @param plan counts the child's plans from 1
 * @param category code, on that day
 * @param team code, on that day; null where none is recorded
 * @param endedOn when it ended after that day; null while it is open
 * @param secondOrSubsequent the child had a plan before, ever
 * @param lastReviewOn last review conference up to that day; null before the first
 * @param days how many days it had lasted
 */
public record RegisteredPlan(
    String id,
    String reference,
    String name,
    @Nullable LocalDate dateOfBirth,
    int plan,
    LocalDate startedOn,
    String category,
    @Nullable String team,
    @Nullable LocalDate endedOn,
    boolean secondOrSubsequent,
    @Nullable LocalDate lastReviewOn,
    DurationBand duration,
    long days) {}
