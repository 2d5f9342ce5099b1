package org.guardbook.ui.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.EarlierMoment;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/**
 * The moment from which a page looks at its record: now, or an earlier one that its address says.
 */
public final class Vantage {

  private final String address;
  private final Clock clock;
  private final @Nullable EarlierMoment then;

  private Vantage(String address, Clock clock, @Nullable EarlierMoment then) {
    this.address = address;
    this.clock = clock;
    this.then = then;
  }

  /**
   * @param address of the page as it looks now
   * @throws NotFoundException where what is asked for means no moment
   */
  public static Vantage of(BeforeEnterEvent event, String address, Clock clock) {
    return new Vantage(
        address,
        clock,
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("asAt")
            .map(text -> EarlierMoment.parse(text).orElseThrow(NotFoundException::new))
            .orElse(null));
  }

  public boolean isNow() {
    return then == null;
  }

  /** For a query: null for now. */
  public @Nullable Instant asAt() {
    return then == null ? null : then.instant();
  }

  /** The time from which it is looked at. */
  public LocalDateTime time() {
    return then == null ? now() : LocalDateTime.ofInstant(then.instant(), When.ENGLAND);
  }

  /** The day on which somebody looks, whichever day they look at. */
  public LocalDate today() {
    return now().toLocalDate();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
  }

  /** What stands across a page of the past, with the way to another day and back. */
  public @Nullable Component band() {
    if (then == null) {
      return null;
    }
    WhenEntry another = new WhenEntry("asAt", "Another day");
    another.fill(then.shown());
    FormSheet form = asking(another);
    form.addClassName("asatform");
    Anchor back = Actions.link("Back to now", address);
    back.addClassName("past");
    Span said =
        new Span(
            "As at "
                + then.words()
                + ": what had been recorded by then. Nothing can be changed here.");
    return new Div(said, form, back);
  }

  /** What a page of the past says of a record that was not there yet. */
  public Component[] nothing(String reference, String sentence) {
    if (then == null) {
      throw new NotFoundException();
    }
    return new Component[] {
      new PageHead(reference + " as it stood"), new Card(new Paragraph(sentence))
    };
  }

  /** How much is recorded, and from a page of now the way to an earlier day. */
  public Card record(long entries, Instant lastRecordedAt) {
    Card card =
        new Card(
            "Record",
            Texts.small(
                Words.count(entries, "entry", "entries")
                    + ", the last recorded "
                    + Words.moment(lastRecordedAt, today())
                    + "."));
    if (isNow()) {
      WhenEntry day = new WhenEntry("asAt", "As it stood on");
      day.hint("At the end of the day, unless you give a time.");
      NativeDetails earlier = new NativeDetails("As at another day", asking(day));
      earlier.addClassNames("why", "no-print");
      card.add(earlier);
    }
    return card;
  }

  private FormSheet asking(WhenEntry entry) {
    entry.require("Enter a day.");
    return new FormSheet()
        .with(entry)
        .submit("Show", () -> lookFrom(Objects.requireNonNull(entry.value())));
  }

  private void lookFrom(When wanted) {
    if (wanted.earliest().isAfter(now())) {
      throw new RuleViolated("asAt", "What will be recorded by then is not known yet.");
    }
    UI.getCurrentOrThrow().navigate(address, QueryParameters.of("asAt", wanted.toString()));
  }
}
