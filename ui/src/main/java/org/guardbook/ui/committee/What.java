package org.guardbook.ui.committee;

import org.guardbook.command.access.Operation;
import org.guardbook.ui.forms.Deed;
import org.guardbook.ui.forms.KindOfRecord;

/** Everything that can be done in a committee. */
enum What implements Deed {
  APPOINT("appoint", "Appoint a member", Shape.DIALOG),
  STAND_DOWN("stand-down", "A member stands down", Shape.DIALOG),
  CALL("call-meeting", "Call a meeting", Shape.DIALOG),
  PUT_OFF("put-off-meeting", "Put off a meeting", Shape.DIALOG),
  HOLD("meeting", "Record a meeting", Shape.PAGE),
  MINUTES("minutes", "Write the minutes", Shape.PAGE);

  private final Form form;

  What(String slug, String title, Shape shape) {
    form = new Form(KindOfRecord.COMMITTEE, slug, title, Operation.KEEP_COMMITTEES, shape);
  }

  @Override
  public Form form() {
    return form;
  }
}
