package org.guardbook.ui.restricted;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.restriction.RestrictionQuery.ClosedRecord;
import org.guardbook.query.restriction.RestrictionQuery.FindClosedRecords;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;

/** Says under a list how many restricted records are not on it, and leads to their references. */
public final class ClosedNote extends Paragraph {

  /**
   * @param kind of record that the list is of
   */
  public ClosedNote(Dispatch dispatch, RestrictedKind kind) {
    long closed = dispatch.askForAll(new FindClosedRecords(kind), ClosedRecord.class).size();
    addClassName("small");
    setVisible(closed > 0);
    String what =
        switch (kind) {
          case ALLEGATION -> Words.count(closed, "restricted case is", "restricted cases are");
          case CHILD -> Words.count(closed, "restricted record is", "restricted records are");
        };
    add(new Span(what + " not shown. "), new Anchor(ClosedView.HOME, "List their references"));
  }
}
