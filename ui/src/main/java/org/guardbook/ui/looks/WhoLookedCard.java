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

  /**
   * Empty for whoever may not read who looked.
   *
   * @param asAt the instant up to which it counts; null for now
   */
  public static Optional<WhoLookedCard> of(
      String reference, @Nullable Instant asAt, Dispatch dispatch, SignedIn person) {
    if (!person.may(Operation.READ_LOOKS)) {
      return Optional.empty();
    }
    Openings counted = dispatch.ask(new CountOpenings(reference, asAt), Openings.class);
    LooksFilter all = LooksFilter.NONE.about(reference, "");
    return Optional.of(
        asAt == null
            ? new WhoLookedCard(all, counted, "")
            : new WhoLookedCard(
                all.within(null, LocalDate.ofInstant(asAt, When.ENGLAND)), counted, " up to then"));
  }
}
