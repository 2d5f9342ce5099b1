package org.guardbook.ui.restricted;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.query.restriction.RestrictionQuery.Breaking;
import org.guardbook.query.restriction.RestrictionQuery.FindBreakings;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/** Tells the designated senior officer who broke the glass of a restricted record, and why. */
public final class GlassBrokenCard extends Card {

  private static final Duration TOLD_FOR = Duration.ofDays(7);

  private GlassBrokenCard(List<Breaking> breakings, LocalDate today) {
    super("Glass broken in the last seven days");
    for (Breaking each : breakings) {
      Div line = new Div();
      line.addClassName("asked");
      Anchor looks = new Anchor("looks?reference=" + each.reference(), "Who looked");
      looks.getElement().setAttribute("aria-label", "Who looked at " + each.reference());
      line.add(
          new Tag(Tone.AMBER, "!", each.reference()),
          new Span(
              " "
                  + each.account()
                  + ", "
                  + Words.moment(each.at(), today)
                  + ", open until "
                  + Words.moment(each.until(), today)
                  + " "),
          looks,
          Texts.said(each.reason()));
      add(line);
    }
  }

  /** Empty for anybody else, and where nobody did. */
  public static Optional<GlassBrokenCard> of(Dispatch dispatch, SignedIn person, Clock clock) {
    if (!person.may(Operation.READ_LOOKS)) {
      return Optional.empty();
    }
    List<Breaking> breakings =
        dispatch.askForAll(new FindBreakings(clock.instant().minus(TOLD_FOR)), Breaking.class);
    return breakings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GlassBrokenCard(breakings, LocalDate.ofInstant(clock.instant(), When.ENGLAND)));
  }
}
