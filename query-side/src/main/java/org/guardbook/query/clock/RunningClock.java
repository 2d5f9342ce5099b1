package org.guardbook.query.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of one case: when it runs out, why then, and whether it was met. Whether it is
 * overdue is worked out on the day somebody looks.
 *
 * @param id the case and the limit
 * @param limit a {@link org.guardbook.command.referencedata.Limit}, or {@link #MEETING} or {@link
 *     #MEETING_ACTION}
 * @param what "First meeting", "Outcome letter to the adult", "Meeting action: …"
 * @param caseNote what tells the case from others in a list: "Physical · alleged at nursery"
 * @param sector code of the setting
 * @param dueOn last day allowed
 * @param dueAt last moment allowed, in England's time, where the limit counts hours; else null
 * @param countedIn what the limit is counted in; null where somebody set the day
 * @param why "5 working days from Wed 27 March 2013, leaving out Good Friday and Easter Monday; by
 *     the rule in force since 1 January 2000"
 * @param nextStep what would stop it, for a button: {@code CALL_MEETING}; null where nothing can
 * @param met when it was met; null while it is running
 * @param outcome "4 working days, limit 5" once it is met
 * @param running still to be met; false once met or the case is closed or handed over
 * @param expectation a share of cases is expected by then (resolved: 8 in 10), so passing it is no
 *     breach of this case
 * @param meeting number of the meeting it is about; null where it is about none
 * @param action number of the meeting's action it is about; null where it is about none
 */
public record RunningClock(
    String id,
    String caseReference,
    String limit,
    String what,
    String caseNote,
    String sector,
    LocalDate dueOn,
    @Nullable LocalDateTime dueAt,
    Span.@Nullable Unit countedIn,
    String why,
    List<String> leftOut,
    @Nullable NextStep nextStep,
    @Nullable When met,
    @Nullable String outcome,
    boolean running,
    boolean expectation,
    @Nullable Integer meeting,
    @Nullable Integer action) {

  /** A meeting that was called: due when it is to take place. */
  public static final String MEETING = "MEETING";

  /** What a meeting asked somebody to do by a day. */
  public static final String MEETING_ACTION = "MEETING_ACTION";

  /** The moment after which it is late, in England's time. */
  public LocalDateTime runsOut() {
    return dueAt == null ? dueOn.plusDays(1).atStartOfDay() : dueAt;
  }

  /** Whether it was met, but too late; on the last day, only where both times are known. */
  public boolean isMetLate() {
    if (met == null) {
      return false;
    }
    return dueAt == null || met.time() == null
        ? met.date().isAfter(dueOn)
        : met.earliest().isAfter(dueAt);
  }

  /** What would stop a clock. */
  public enum NextStep {
    DECIDE_THRESHOLD("Decide"),
    CALL_MEETING("Call meeting"),
    RECORD_MEETING("Record meeting"),
    OPEN_POLICE_STRAND("Record"),
    RECORD_OUTCOME("Record outcome"),
    SEND_LETTER("Letter sent"),
    COMPLETE_ACTION("Done"),
    CLOSE_CASE("Close");

    private final String label;

    NextStep(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
