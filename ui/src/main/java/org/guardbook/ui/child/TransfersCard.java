package org.guardbook.ui.child;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile.Transfer;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;

/** What other authorities told us of the child, and what we told them. */
final class TransfersCard extends Card {

  TransfersCard(Shown shown) {
    super("Other authorities");
    for (Transfer each : shown.file().transfers().reversed()) {
      Div box =
          new Div(
              new H3((each.in() ? "In from " : "Out to ") + each.authority()),
              Texts.small(Words.when(each.happened())));
      box.addClassName("meeting");
      LocalDate since = each.onPlanSince();
      String category = each.category();
      if (since != null || category != null) {
        box.add(
            Texts.small(
                "On a plan there"
                    + (since == null ? "" : " since " + Words.date(since))
                    + (category == null ? "" : ": " + shown.within(CodeList.CATEGORY, category))));
      }
      String theirs = each.theirReference();
      if (theirs != null) {
        box.add(Texts.small("Their reference: " + theirs));
      }
      if (!each.reason().isBlank()) {
        box.add(Texts.said(each.reason()));
      }
      add(box);
    }
  }
}
