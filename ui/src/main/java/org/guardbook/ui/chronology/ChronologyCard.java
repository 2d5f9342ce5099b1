package org.guardbook.ui.chronology;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.layout.Vantage;

/** How much was picked of a record, and the way to it. */
public final class ChronologyCard extends Card {

  public ChronologyCard(Chronicled kind, Chronology chronology, Vantage vantage) {
    super(
        "Chronology",
        Texts.small(
            chronology.isEmpty()
                ? "Nothing has been picked yet."
                : Words.count(
                        chronology.entries().size(), "significant event", "significant events")
                    + ", with what each meant for the child."),
        new Paragraph(
            new Anchor(vantage.from(kind.address(chronology.reference())), "Open the chronology")));
  }
}
