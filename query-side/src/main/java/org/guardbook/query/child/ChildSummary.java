package org.guardbook.query.child;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child's record as a row of a list.
 *
 * @param dateOfBirth null where it is not known
 * @param expectedOn of a child that is not born yet; null otherwise
 * @param family reference of the child with whom the family's records began
 * @param team code; null where no team is recorded
 * @param category code of the open plan's category; null where none is open
 * @param planStartedOn of the open plan; null where none is open
 * @param plans how many plans the child has had here, the open one among them
 * @param openedOn the day the record begins
 */
public record ChildSummary(
    String reference,
    String name,
    @Nullable LocalDate dateOfBirth,
    @Nullable LocalDate expectedOn,
    String family,
    @Nullable String team,
    ChildState state,
    @Nullable String category,
    @Nullable LocalDate planStartedOn,
    int plans,
    LocalDate openedOn,
    Instant lastRecordedAt) {}
