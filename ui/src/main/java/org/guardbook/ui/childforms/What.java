package org.guardbook.ui.childforms;

import static org.guardbook.command.access.Operation.KEEP_CHILD_PROTECTION;

import org.guardbook.query.child.DueStep;
import org.guardbook.ui.forms.Deed;
import org.guardbook.ui.forms.KindOfRecord;

/** Everything that can be done in a child's record. */
public enum What implements Deed {
  DISCUSSION("discussion", "Record a strategy discussion", Shape.PAGE),
  BEGIN_ENQUIRY("begin-enquiry", "Begin section 47 enquiries", Shape.PAGE),
  CONCLUDE_ENQUIRY("conclude-enquiry", "Conclude section 47 enquiries", Shape.PAGE),
  REQUIRE_CONFERENCE("require-conference", "Require a conference", Shape.PAGE),
  CALL_CONFERENCE("call-conference", "Call a conference", Shape.PAGE),
  PUT_OFF_CONFERENCE("put-off-conference", "Put off the conference", Shape.PAGE),
  HOLD_CONFERENCE("conference", "Record a conference", Shape.PAGE),
  UPDATE_PLAN("update", "Update the plan", Shape.PAGE),
  FORM_CORE_GROUP("core-group", "Name the core group", Shape.PAGE),
  RECORD_CORE_GROUP("core-group-met", "Record a core group meeting", Shape.PAGE),
  VISIT("visit", "Record a visit", Shape.PAGE),
  VISIT_FREQUENCY("visit-frequency", "Change how often to visit", Shape.PAGE),
  CHANGE_CATEGORY("category", "Change the category", Shape.DIALOG),
  END_PLAN("end-plan", "End the plan", Shape.PAGE),
  TRANSFER_IN("transfer-in", "Record a transfer in", Shape.PAGE),
  TRANSFER_OUT("transfer-out", "Tell another authority of a move", Shape.PAGE),
  TEAM("team", "Allocate to a team", Shape.PAGE),
  NAME("name", "Change the child's name or birth", Shape.DIALOG),
  JOIN_FAMILY("family", "Join a family on record", Shape.DIALOG),
  CORRECT("correct", "Correct an entry", Shape.PAGE);

  private final Form form;

  What(String slug, String title, Shape shape) {
    form = new Form(KindOfRecord.CHILD, slug, title, KEEP_CHILD_PROTECTION, shape);
  }

  @Override
  public Form form() {
    return form;
  }

  /** The form that does what is due, where it is due now; a conference is called before it. */
  public static What toDo(DueStep step) {
    return switch (step.kind()) {
      case INITIAL_CONFERENCE, RECEIVING_IN_CONFERENCE, REVIEW_CONFERENCE ->
          step.calledFor() == null ? CALL_CONFERENCE : HOLD_CONFERENCE;
      case CORE_GROUP -> RECORD_CORE_GROUP;
      case VISIT -> VISIT;
    };
  }
}
