package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.When;
import org.guardbook.query.casefile.CaseFile.StrandState;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;

/** The three strands side by side, each with what may be done about it. */
final class StrandCards extends Section {

  private final Shown shown;

  StrandCards(Shown shown) {
    this.shown = shown;
    addClassName("strands");
    getElement().setAttribute("aria-label", "Three strands");
    boolean any = shown.file().strands().stream().anyMatch(strand -> strand.opened() != null);
    boolean under = shown.file().threshold() != null && shown.file().threshold().met();
    if (!any && !under) {
      setVisible(false);
      return;
    }
    H2 heading = new H2("Three strands");
    Div grid = new Div();
    grid.addClassName("grid3");
    for (StrandState strand : shown.file().strands()) {
      grid.add(strand(strand));
    }
    add(heading, grid);
  }

  private Component strand(StrandState strand) {
    Map<String, String> given = Map.of("strand", strand.strand().name());
    boolean may = shown.changeable();
    Card card = new Card();
    H3 title = new H3(strand.strand().label());
    Div said = new Div();
    said.addClassNames("small", "keep");
    Div actions = new Div();
    actions.addClassName("strandactions");
    Tag tag;
    When opened = strand.opened();
    When concluded = strand.concluded();
    if (opened == null) {
      tag = new Tag(Tone.GREY, "○", "Not opened");
      if (may) {
        actions.add(named(shown.opener().link(What.OPEN_STRAND, "Open", given), "Open", strand));
      }
    } else if (concluded == null) {
      tag = new Tag(Tone.AMBER, "◔", "Open since " + Words.stub(opened.date()));
      said.setText(Objects.requireNonNullElse(strand.lastNote(), ""));
      if (may) {
        actions.add(
            named(shown.opener().link(What.PROGRESS_STRAND, "Add", given), "Add", strand),
            named(
                shown.opener().link(What.CONCLUDE_STRAND, "Conclude", given), "Conclude", strand));
      }
    } else {
      tag = new Tag(Tone.GREEN, "✓", "Concluded " + Words.stub(concluded.date()));
      said.setText(Objects.requireNonNullElse(strand.result(), ""));
    }
    card.add(title, tag, said);
    if (actions.getChildren().findAny().isPresent()) {
      card.add(actions);
    }
    return card;
  }

  private static Component named(Component link, String verb, StrandState strand) {
    link.getElement().setAttribute("aria-label", verb + ": " + strand.strand().words());
    return link;
  }
}
