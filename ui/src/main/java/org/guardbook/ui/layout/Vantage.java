package org.guardbook.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
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
 * The moment from which a page looks at what is recorded: now, or an earlier one that its address
 * says.
 */
public final class Vantage {

  private static final String AS_AT = "asAt";

  private final String path;
  private final QueryParameters besides;
  private final Clock clock;
  private final @Nullable EarlierMoment then;

  private Vantage(String path, QueryParameters besides, Clock clock, @Nullable EarlierMoment then) {
    this.path = path;
    this.besides = besides;
    this.clock = clock;
    this.then = then;
  }

  /**
   * @param address of the page as it looks now
   * @throws NotFoundException where what is asked for means no moment
   */
  public static Vantage of(BeforeEnterEvent event, String address, Clock clock) {
    return new Vantage(address, QueryParameters.empty(), clock, then(event.getLocation()));
  }

  /**
   * Of a list, which is narrowed and sorted in the past as it is now.
   *
   * @throws NotFoundException where what is asked for means no moment
   */
  public static Vantage ofList(BeforeEnterEvent event, Clock clock) {
    Location location = event.getLocation();
    return new Vantage(
        location.getPath(), location.getQueryParameters().excluding(AS_AT), clock, then(location));
  }

  private static @Nullable EarlierMoment then(Location location) {
    return location
        .getQueryParameters()
        .getSingleParameter(AS_AT)
        .map(text -> EarlierMoment.parse(text).orElseThrow(NotFoundException::new))
        .orElse(null);
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

  /** The address of another page, looked at from the same moment. */
  public String from(String address) {
    return then == null
        ? address
        : address + (address.contains("?") ? "&" : "?") + AS_AT + "=" + then.written();
  }

  /** What narrows a list, looked at from the same moment. */
  public QueryParameters from(QueryParameters narrowed) {
    return then == null ? narrowed : narrowed.merging(AS_AT, then.written());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
  }

  /** What stands across a page of the past, with the way to another day and back. */
  public @Nullable Component band() {
    if (then == null) {
      return null;
    }
    WhenEntry another = new WhenEntry(AS_AT, "Another day");
    another.fill(then.shown());
    FormSheet form = asking(another);
    form.addClassName("asatform");
    Anchor back = Actions.link("Back to now", addressOfNow());
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
                    + "."),
            ways(entries));
    if (isNow()) {
      card.add(way("As it stood on"));
    }
    return card;
  }

  /** From a list of now the way to an earlier day; nothing where it shows one. */
  public Component way() {
    return isNow() ? way("As it was recorded on") : new Div();
  }

  private Component way(String label) {
    WhenEntry day = new WhenEntry(AS_AT, label);
    day.hint("At the end of the day, unless you give a time.");
    NativeDetails earlier = new NativeDetails("As at another day", asking(day));
    earlier.addClassNames("why", "no-print");
    return earlier;
  }

  private Div ways(long entries) {
    Div ways =
        new Div(
            new Anchor(from(path + "/paper"), "Print as PDF"),
            new Anchor(
                path + "/replay" + (isNow() ? "" : "?event=" + entries), "Replay, event by event"));
    ways.addClassNames("ways", "no-print");
    return ways;
  }

  private FormSheet asking(WhenEntry entry) {
    entry.require("Enter a day.");
    return new FormSheet()
        .with(entry)
        .submit("Show", () -> lookFrom(Objects.requireNonNull(entry.value())));
  }

  private void lookFrom(When wanted) {
    if (wanted.earliest().isAfter(now())) {
      throw new RuleViolated(AS_AT, "What will be recorded by then is not known yet.");
    }
    UI.getCurrentOrThrow().navigate(path, besides.merging(AS_AT, wanted.toString()));
  }

  private String addressOfNow() {
    String query = besides.getQueryString();
    return query.isEmpty() ? path : path + "?" + query;
  }
}
