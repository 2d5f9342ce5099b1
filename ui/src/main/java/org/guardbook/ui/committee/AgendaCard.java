package org.guardbook.ui.committee;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.layout.Vantage;

/** The agenda that makes itself: what is late, what is silent, what waits to be verified. */
final class AgendaCard extends Card {

  /** The longest late or silent come first; the rest is in the pack. */
  private static final int SHOWN = 5;

  private final Pack pack;
  private final Codes codes;
  private final Vantage vantage;

  AgendaCard(Pack pack, Codes codes, Vantage vantage) {
    super("Agenda");
    this.pack = pack;
    this.codes = codes;
    this.vantage = vantage;
    addClassName("agenda");
    if (pack.late().isEmpty() && pack.silent().isEmpty() && pack.toVerify().isEmpty()) {
      add(Texts.small("Nothing is late, silent or waiting to be verified."));
      return;
    }
    add(
        Texts.small(
            (pack.on().isAfter(LocalDate.ofInstant(pack.asAt(), When.ENGLAND))
                    ? "As it will stand on " + Words.day(pack.on()) + " if nothing more is heard"
                    : "As it stood on " + Words.day(pack.on()))
                + "; the committee pack has all of it."));
    part("Late", "state=OVERDUE", pack.late());
    part("Silent", "silent=1", pack.silent());
    part("To verify", "state=COMPLETE", pack.toVerify());
  }

  private void part(String title, String filter, List<TrackedAction> actions) {
    if (actions.isEmpty()) {
      return;
    }
    add(
        new H3(title + ": " + Words.count(actions.size(), "action", "actions")),
        new ActionTable(
            title, actions.subList(0, Math.min(SHOWN, actions.size())), codes, pack.on(), vantage));
    if (actions.size() > SHOWN) {
      Div more =
          new Div(
              new Anchor(
                  vantage.from("action-plans?" + filter + "&on=" + pack.on()),
                  "All " + actions.size() + " in the action plans"));
      more.addClassName("more");
      add(more);
    }
  }
}
