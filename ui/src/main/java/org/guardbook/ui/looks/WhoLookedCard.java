package org.guardbook.ui.looks;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.query.look.LookQuery.CountOpenings;
import org.guardbook.query.look.LookQuery.Openings;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Beside a record, for those who watch over that: how often it was opened, and the way to more. */
public final class WhoLookedCard extends Card {

  /**
   * @param meant which looks the list has
   */
  private WhoLookedCard(LooksFilter meant, Openings counted, String until) {
    super("Who has looked");
    Anchor list =
        new Anchor(LooksView.HOME + "?" + meant.toAddress().getQueryString(), "List who looked");
    Paragraph line =
        new Paragraph(
            new Span(
                Words.count(counted.openings(), "opening", "openings")
                    + " by "
                    + Words.count(counted.people(), "person", "people")
                    + until
                    + ". "),
            list);
    line.addClassName("small");
    add(line);
    addClassName("no-print");
  }

  /** Empty for whoever may not read who looked. */
  public static Optional<WhoLookedCard> of(String reference, Dispatch dispatch, SignedIn person) {
    return counted(reference, null, dispatch, person)
        .map(counted -> new WhoLookedCard(LooksFilter.NONE.about(reference, ""), counted, ""));
  }

  /** The same up to an instant. */
  static Optional<WhoLookedCard> asAt(
      Instant then, String reference, Dispatch dispatch, SignedIn person) {
    LooksFilter meant =
        LooksFilter.NONE.about(reference, "").within(null, LocalDate.ofInstant(then, When.ENGLAND));
    return counted(reference, then, dispatch, person)
        .map(counted -> new WhoLookedCard(meant, counted, " up to then"));
  }

  private static Optional<Openings> counted(
      String reference, @Nullable Instant asAt, Dispatch dispatch, SignedIn person) {
    return person.may(Operation.READ_LOOKS)
        ? Optional.of(dispatch.ask(new CountOpenings(reference, asAt), Openings.class))
        : Optional.empty();
  }
}
