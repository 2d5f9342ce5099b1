package org.guardbook.ui.audit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;

/** A record that was found, and the ways to all that can be audited of it. */
final class FoundCard extends Card {

  private final FoundRecord found;

  FoundCard(FoundRecord found) {
    super(found.reference() + " · " + found.what());
    this.found = found;
    String home = found.kind().address(found.reference());
    ListItem first = way("Replay", home + "/replay?event=1");
    first.getChildren().forEach(link -> link.getElement().setAttribute("data-row", true));
    UnorderedList ways =
        new UnorderedList(
            first,
            way("Chronology", home + "/chronology"),
            way("Stored events", home + "/stored"),
            way("Paper", home + "/paper"),
            way("Who looked", "looks?reference=" + found.reference()));
    ways.addClassNames("plain", "actions");
    add(Texts.small(Words.sentence(found.kind().one())), ways);
  }

  /** The same words stand on every card, so that each says whose it is. */
  private ListItem way(String label, String address) {
    Anchor anchor = new Anchor(address, label);
    anchor.getElement().setAttribute("aria-label", label + " of " + found.reference());
    return new ListItem(anchor);
  }
}
