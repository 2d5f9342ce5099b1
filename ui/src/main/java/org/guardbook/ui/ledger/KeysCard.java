package org.guardbook.ui.ledger;

import com.vaadin.flow.component.html.Span;
import org.guardbook.query.ledger.LedgerQuery.Key;
import org.guardbook.query.ledger.LedgerQuery.Keys;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;

/** The public keys that heads were ever signed with, each vouched for by the one before. */
final class KeysCard extends Card {

  KeysCard(Keys keys) {
    super("Keys");
    PlainTable table =
        new PlainTable(
            "Keys", "Key", "Since", "State", "Line for a verifier", "Line for who looked");
    int last = keys.keys().size();
    for (Key key : keys.keys()) {
      table.row(
          new Span(Words.count(key.number())),
          new Span(Moments.whole(key.since())),
          key.number() == last
              ? new Tag(Tone.GREEN, "✓", "In use")
              : new Tag(Tone.GREY, "■", "Vouched for the next"),
          Digest.mono(key.verifierKey()),
          Digest.mono(key.verifierKeyOfLooks()));
    }
    add(
        Texts.small(
            "Copy the lines of the key in use and keep them: any program that checks signed notes"
                + " takes them, the first for heads of events, the second for heads of who looked. A"
                + " click selects all of a line."),
        table);
  }
}
