package org.guardbook.ui.ledger;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.guardbook.query.ledger.LedgerQuery.WitnessStatus;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;

/** Who is given each new head, and whether they took it. */
final class WitnessesCard extends Card {

  WitnessesCard(List<WitnessStatus> witnesses) {
    super("Witnesses");
    if (witnesses.isEmpty()) {
      add(
          new Paragraph(
              "No witness is set up. Have whoever runs the program name one, a folder on another"
                  + " machine, say: a head kept elsewhere shows even that everything was made"
                  + " anew."));
      return;
    }
    PlainTable table =
        new PlainTable("Witnesses", "Witness", "State", "Last took a head", "Why not");
    for (WitnessStatus each : witnesses) {
      Instant taken = each.lastTaken();
      String failure = each.failure();
      table.row(
          new Span(each.witness()),
          state(each),
          new Span(taken == null ? "Not since the program started" : Moments.whole(taken)),
          new Span(failure == null ? "–" : failure));
    }
    add(table);
  }

  private static Tag state(WitnessStatus witness) {
    if (witness.failure() != null) {
      return new Tag(Tone.RED, "!", "Did not take it");
    }
    return witness.lastTaken() == null
        ? new Tag(Tone.GREY, "○", "Nothing new to take")
        : new Tag(Tone.GREEN, "✓", "Took it");
  }
}
