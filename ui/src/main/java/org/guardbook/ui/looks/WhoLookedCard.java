package org.guardbook.ui.looks;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.query.look.LookQuery.CountOpenings;
import org.guardbook.query.look.LookQuery.Openings;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/** Beside a record, for those who watch over that: how often it was opened, and the way to more. */
public final class WhoLookedCard extends Card {

  private WhoLookedCard(String reference, Openings counted) {
    super("Who has looked");
    Anchor list =
        new Anchor(
            LooksView.HOME
                + "?"
                + LooksFilter.NONE.about(reference, "").toAddress().getQueryString(),
            "List who looked");
    Paragraph line =
        new Paragraph(
            new Span(
                Words.count(counted.openings(), "opening", "openings")
                    + " by "
                    + Words.count(counted.people(), "person", "people")
                    + ". "),
            list);
    line.addClassName("small");
    add(line);
    addClassName("no-print");
  }

  /** Empty for whoever may not read who looked. */
  public static Optional<WhoLookedCard> of(String reference, Dispatch dispatch, SignedIn person) {
    return person.may(Operation.READ_LOOKS)
        ? Optional.of(
            new WhoLookedCard(
                reference, dispatch.ask(new CountOpenings(reference), Openings.class)))
        : Optional.empty();
  }
}
