package org.guardbook.ui.casefile;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.query.casefile.CaseQuery.Match;
import org.guardbook.query.casefile.CaseQuery.Matches;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;

/** Other cases about the same adult, and about the same employer. */
final class SeenBefore extends Card {

  SeenBefore(Shown shown, Matches matches) {
    super("Seen before");
    for (String linked : shown.file().linkedCases()) {
      Paragraph line = Texts.small("About the same person: ");
      line.add(new Anchor(shown.vantage().from("cases/" + linked), linked));
      add(line);
    }
    List<Match> open =
        matches.people().stream()
            .filter(match -> !shown.file().linkedCases().contains(match.earlier().reference()))
            .filter(match -> !shown.file().dismissedMatches().contains(match.earlier().reference()))
            .toList();
    for (Match match : open) {
      addClassName("told");
      CaseSummary earlier = match.earlier();
      LocalDate born = earlier.adultDateOfBirth();
      Div line =
          new Div(
              new Span(
                  Objects.requireNonNullElse(earlier.adultName(), "Not named")
                      + (born == null ? "" : ", b. " + Words.date(born))
                      + " · "),
              new Anchor("cases/" + earlier.reference(), earlier.reference()));
      add(line, Texts.small(match.because()));
      if (shown.changeable()) {
        Div answers =
            new Div(
                shown
                    .opener()
                    .of(
                        What.LINK,
                        "Same person",
                        Map.of("earlier", earlier.reference(), "reason", match.because()),
                        "btn quiet small"),
                shown
                    .opener()
                    .of(
                        What.DISMISS_MATCH,
                        "Not the same",
                        Map.of("other", earlier.reference()),
                        "btn quiet small"));
        answers.addClassName("actions");
        answers.getStyle().set("margin", "6px 0 10px");
        add(answers);
      }
    }
    if (shown.file().linkedCases().isEmpty() && open.isEmpty()) {
      add(
          Texts.small(
              shown.file().adult() == null
                  ? "The adult is not named, so nobody could be compared."
                  : "No other case about this person is known."));
    }
    List<CaseSummary> setting = matches.setting();
    if (!setting.isEmpty()) {
      Paragraph line =
          Texts.small(
              Words.count(setting.size(), "other contact", "other contacts")
                  + " about this employer in two years: ");
      for (int i = 0; i < Math.min(6, setting.size()); i++) {
        line.add(
            new Span(i == 0 ? "" : ", "),
            new Anchor("cases/" + setting.get(i).reference(), setting.get(i).reference()));
      }
      add(line);
    }
  }
}
