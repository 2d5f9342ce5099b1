package org.guardbook.ui.restricted;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.restriction.RestrictionQuery.ReadRestriction;
import org.guardbook.query.restriction.RestrictionQuery.WhoSees;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/** Beside a record: whether it is restricted, to whom, and the way to change that. */
public final class RestrictionCard extends Card {

  private RestrictionCard(String reference, Optional<WhoSees> seen, Clock clock, boolean decides) {
    super("Who may see this");
    addClassName("no-print");
    if (seen.isEmpty()) {
      add(Texts.small("Whoever holds the role."));
    } else {
      add(
          new Tag(Tone.AMBER, "!", "Restricted"),
          Texts.small("To " + Words.list(seen.get().readers()) + "."));
      Instant until = seen.get().openUntil();
      if (until != null) {
        Paragraph open =
            Texts.small(
                "You broke the glass: it is open to you until "
                    + Words.moment(until, LocalDate.ofInstant(clock.instant(), When.ENGLAND))
                    + ".");
        open.addClassName("open-until");
        add(open);
      }
    }
    if (decides) {
      add(
          Actions.quietLink(
              seen.isEmpty() ? "Restrict this record" : "Change who may see it",
              RestrictionView.address(reference)));
    }
  }

  /** Empty where there is nothing to say to the person. */
  public static Optional<RestrictionCard> of(
      String reference, RestrictedKind kind, Dispatch dispatch, SignedIn person, Clock clock) {
    if (!person.may(Operation.BREAK_GLASS)) {
      return Optional.empty();
    }
    Optional<WhoSees> seen = dispatch.askForOne(new ReadRestriction(reference), WhoSees.class);
    boolean decides =
        person.roles().stream().anyMatch(kind::isRestrictedBy)
            && seen.map(who -> RestrictionView.decides(who, person)).orElse(true);
    return seen.isPresent() || decides
        ? Optional.of(new RestrictionCard(reference, seen, clock, decides))
        : Optional.empty();
  }
}
