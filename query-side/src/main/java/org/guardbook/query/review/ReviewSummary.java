package org.guardbook.query.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review as a row of a list; its actions as they stand today.
 *
 * @param kind a code
 * @param openedOn the day it was referred, or its plan opened
 * @param managementReviewsLate agencies whose individual management review is past its date
 */
public record ReviewSummary(
    String reference,
    String title,
    String kind,
    ReviewStage stage,
    LocalDate openedOn,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate closedOn,
    long recommendations,
    long actions,
    long open,
    long overdue,
    long silent,
    long toVerify,
    long verified,
    long managementReviewsLate,
    Instant lastRecordedAt) {}
