package org.guardbook.query.clock;

import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_REFERENCE_DATA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.OpensAFile;
import org.jspecify.annotations.Nullable;

/** What can be asked about time limits. */
public sealed interface ClockQuery {

  /**
   * Every clock that is running, the most urgent first; a list of {@link RunningClock}.
   *
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_ALLEGATIONS)
  record FindRunningClocks(@Nullable Instant asAt) implements ClockQuery {

    /** As is known now. */
    public FindRunningClocks() {
      this(null);
    }
  }

  /** The clocks of one case, met ones too, by due date; a list of {@link RunningClock}. */
  @Requires(READ_ALLEGATIONS)
  record ReadClocks(String reference, @Nullable Instant asAt) implements ClockQuery, OpensAFile {}

  /** When a limit would run out, counted from then; a {@link Deadline}. */
  @Requires(READ_REFERENCE_DATA)
  record WorkOutDeadline(Limit limit, When from) implements ClockQuery {}

  /**
   * @param why the sentence that explains the day
   * @param leftOut the bank holidays on the way, with their dates
   */
  record Deadline(
      LocalDate dueOn, @Nullable LocalDateTime dueAt, String why, List<String> leftOut) {}
}
