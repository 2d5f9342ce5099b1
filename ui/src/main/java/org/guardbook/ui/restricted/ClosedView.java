package org.guardbook.ui.restricted;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.guardbook.command.access.Operation;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.restriction.RestrictionQuery.ClosedRecord;
import org.guardbook.query.restriction.RestrictionQuery.FindClosedRecords;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** The restricted records that are closed to the reader, by their references and nothing else. */
@Route(value = ClosedView.HOME, layout = MainLayout.class)
@PageTitle("Restricted records · Guardbook")
@PermitAll
@OpenTo(Operation.BREAK_GLASS)
@StyleSheet("context://guardbook/lists.css")
class ClosedView extends Div {

  static final String HOME = "restricted";

  ClosedView(Dispatch dispatch) {
    List<ClosedRecord> closed =
        Arrays.stream(RestrictedKind.values())
            .flatMap(
                kind ->
                    dispatch.askForAll(new FindClosedRecords(kind), ClosedRecord.class).stream())
            .toList();
    add(
        new PageHead("Restricted records")
            .under(Words.count(closed.size(), "record", "records") + " closed to you"));
    if (closed.isEmpty()) {
      add(
          new EmptyState(
              "Nothing is closed to you",
              "A record that is restricted to others is listed here by its reference."));
      return;
    }
    PlainTable table = new PlainTable("Restricted records", "Reference", "Kind", "");
    for (ClosedRecord each : closed) {
      Anchor open =
          new Anchor(KindOfRecord.of(each.kind()).address(each.reference()), "Break the glass");
      open.getElement().setAttribute("aria-label", "Break the glass of " + each.reference());
      table.row(new Span(each.reference()), new Span(kind(each.kind())), open);
    }
    add(new Card(table));
  }

  private static String kind(RestrictedKind kind) {
    return switch (kind) {
      case ALLEGATION -> "Position of trust case";
      case CHILD -> "Child’s record";
    };
  }
}
