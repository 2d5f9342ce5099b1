package org.guardbook.ui.ledger;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guardbook.query.ledger.LedgerQuery.LogStatus;
import org.guardbook.query.ledger.LedgerQuery.SignedHead;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;

/** One log of the ledger: how much it vouches for, and its latest heads on a line. */
final class HeadsCard extends Card {

  /**
   * @param heads the newest first
   */
  HeadsCard(LogStatus log, List<SignedHead> heads) {
    super(heading(log.log()));
    SignedHead last = log.head();
    Facts facts = new Facts().add("Stored", one(log));
    if (last == null) {
      add(facts, Texts.small("No head was signed yet: one is as soon as there is something."));
      return;
    }
    add(
        facts
            .add("Last head", Words.count(last.size()) + ", " + Moments.whole(last.signedAt()))
            .add("Root", new Digest("", last.root())));
    add(line(heads), note(last));
  }

  private static String heading(String log) {
    return switch (log) {
      case "events" -> "Events";
      case "looks" -> "Who looked";
      default -> Words.sentence(log);
    };
  }

  private static String one(LogStatus log) {
    return log.log().equals("events")
        ? Words.count(log.size(), "event", "events")
        : Words.count(log.size(), "entry", "entries");
  }

  private static OrderedList line(List<SignedHead> heads) {
    OrderedList line = new OrderedList();
    line.addClassName("heads");
    line.getElement().setAttribute("aria-label", "Latest heads, the newest first");
    for (SignedHead head : heads) {
      Span size = new Span(Words.count(head.size()));
      size.addClassName("size");
      Span root = new Span(Digest.shortened(head.root()));
      root.addClassName("mono");
      line.add(new ListItem(size, new Span(Moments.stub(head.signedAt())), root));
    }
    return line;
  }

  /** What is worth keeping elsewhere. */
  private static Folded note(SignedHead head) {
    Pre note = new Pre(head.note());
    note.addClassNames("mono", "verbatim");
    return new Folded(
        "The last head as it was signed, to keep elsewhere",
        Texts.small("A C2SP checkpoint. Save it in a file and give that to the verifier later."),
        note);
  }
}
