package org.guardbook.ui.administration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guardbook.query.replay.ProjectionQuery.Letter;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Words;

/** Entries that a view could not take in, each leading to a page of its own. */
final class DeadLettersCard extends Section {

  private static final String TITLE = "Entries that a view could not take in";

  private final PlainTable table =
      new PlainTable(TITLE, "Entry", "View", "Record", "Cause", "Tried", "Waiting behind it");
  private final Div sheet = new Div(table);
  private final EmptyState nothing =
      new EmptyState(
          "No entry is held back",
          "Should a view not be able to take an entry in, it holds back that record only, and the"
              + " entry stands here with its cause.");
  private List<Letter> shown = List.of();

  DeadLettersCard() {
    getElement().setAttribute("aria-label", TITLE);
    sheet.addClassNames("card", "flush");
    sheet.setVisible(false);
    add(sheet, nothing);
  }

  void show(List<Letter> letters) {
    if (letters.equals(shown)) {
      return;
    }
    shown = letters;
    sheet.setVisible(!letters.isEmpty());
    nothing.setVisible(letters.isEmpty());
    table.clear();
    for (Letter letter : letters) {
      table.row(
          new Anchor(DeadLetterView.address(letter.id()), letter.type() + " #" + letter.position()),
          new Span(view(letter)),
          new Span(record(letter)),
          new Span(letter.cause()),
          new Span(Words.count(letter.tries(), "time", "times")),
          new Span(Words.count(letter.waiting(), "entry", "entries")));
    }
  }

  static String view(Letter letter) {
    return Words.sentence(letter.projection().replace('-', ' '));
  }

  static String record(Letter letter) {
    return letter.reference() == null ? "Closed to you" : letter.reference();
  }
}
