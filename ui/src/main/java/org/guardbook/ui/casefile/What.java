package org.guardbook.ui.casefile;

import static org.guardbook.command.access.Operation.DECIDE_ALLEGATIONS;
import static org.guardbook.command.access.Operation.KEEP_ALLEGATIONS;

import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.clock.RunningClock.NextStep;
import org.guardbook.ui.forms.Deed;
import org.guardbook.ui.forms.KindOfRecord;

/** Everything that can be done in a case. */
public enum What implements Deed {
  THRESHOLD("threshold", "Record the threshold decision", DECIDE_ALLEGATIONS, Shape.PAGE),
  CALL_MEETING("call-meeting", "Call a meeting", KEEP_ALLEGATIONS, Shape.PAGE),
  PUT_OFF_MEETING("put-off-meeting", "Put off a meeting", KEEP_ALLEGATIONS, Shape.DIALOG),
  HOLD_MEETING("meeting", "Record a meeting", KEEP_ALLEGATIONS, Shape.PAGE),
  MINUTES("minutes", "Write the minutes", KEEP_ALLEGATIONS, Shape.PAGE),
  COMPLETE_ACTION("action-done", "Record an action as done", KEEP_ALLEGATIONS, Shape.DIALOG),
  OPEN_STRAND("open-strand", "Open a strand", KEEP_ALLEGATIONS, Shape.DIALOG),
  PROGRESS_STRAND("strand-news", "Add to a strand", KEEP_ALLEGATIONS, Shape.DIALOG),
  CONCLUDE_STRAND("conclude-strand", "Conclude a strand", KEEP_ALLEGATIONS, Shape.DIALOG),
  SAFEGUARD("safeguard", "Put a safeguard in place", KEEP_ALLEGATIONS, Shape.DIALOG),
  LIFT_SAFEGUARD("lift-safeguard", "Lift a safeguard", KEEP_ALLEGATIONS, Shape.DIALOG),
  NOTE("note", "Add a note", KEEP_ALLEGATIONS, Shape.DIALOG),
  NAME_ADULT("name-adult", "Name the adult", KEEP_ALLEGATIONS, Shape.DIALOG),
  LINK("link", "Link an earlier case", KEEP_ALLEGATIONS, Shape.DIALOG),
  UNLINK("unlink", "Undo a link", KEEP_ALLEGATIONS, Shape.DIALOG),
  DISMISS_MATCH("not-the-same", "Not the same person", KEEP_ALLEGATIONS, Shape.DIALOG),
  OUTCOME("outcome", "Record the outcome", DECIDE_ALLEGATIONS, Shape.PAGE),
  CONSEQUENCE("consequence", "Record a consequence", KEEP_ALLEGATIONS, Shape.DIALOG),
  LETTER("letter", "Outcome letter sent", KEEP_ALLEGATIONS, Shape.DIALOG),
  EMPLOYER_COPY("employer-copy", "Employer's copy sent", KEEP_ALLEGATIONS, Shape.DIALOG),
  BARRING_SERVICE(
      "dbs", "Refer to the Disclosure and Barring Service", KEEP_ALLEGATIONS, Shape.DIALOG),
  REGULATOR("regulator", "Refer to a regulator", KEEP_ALLEGATIONS, Shape.DIALOG),
  HAND_OVER("hand-over", "Hand over to another authority", DECIDE_ALLEGATIONS, Shape.DIALOG),
  TAKE_OVER("take-over", "Take over from another authority", DECIDE_ALLEGATIONS, Shape.DIALOG),
  CLOSE("close", "Close the case", DECIDE_ALLEGATIONS, Shape.DIALOG),
  REOPEN("reopen", "Reopen the case", DECIDE_ALLEGATIONS, Shape.DIALOG),
  CORRECT("correct", "Correct an entry", KEEP_ALLEGATIONS, Shape.PAGE);

  private final Form form;

  What(String slug, String title, Operation operation, Shape shape) {
    form = new Form(KindOfRecord.CASE, slug, title, operation, shape);
  }

  @Override
  public Form form() {
    return form;
  }

  /** Where the form stands, filled in with what the clock is about. */
  public String address(RunningClock clock) {
    StringBuilder address = new StringBuilder(address(clock.caseReference()));
    char mark = '?';
    if (clock.meeting() != null) {
      address.append(mark).append("meeting=").append(clock.meeting());
      mark = '&';
    }
    if (clock.action() != null) {
      address.append(mark).append("action=").append(clock.action());
      mark = '&';
    }
    if (this == OPEN_STRAND) {
      address.append(mark).append("strand=").append(Strand.POLICE_INVESTIGATION);
    }
    return address.toString();
  }

  /** The form that stops a clock. */
  public static Optional<What> toStop(RunningClock clock) {
    NextStep step = clock.nextStep();
    return step == null
        ? Optional.empty()
        : Optional.of(
            switch (step) {
              case DECIDE_THRESHOLD -> THRESHOLD;
              case CALL_MEETING -> CALL_MEETING;
              case RECORD_MEETING -> HOLD_MEETING;
              case OPEN_POLICE_STRAND -> OPEN_STRAND;
              case RECORD_OUTCOME -> OUTCOME;
              case SEND_LETTER -> LETTER;
              case COMPLETE_ACTION -> COMPLETE_ACTION;
              case CLOSE_CASE -> CLOSE;
            });
  }
}
