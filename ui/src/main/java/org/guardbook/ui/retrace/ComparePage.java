package org.guardbook.ui.retrace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.query.retrace.RetraceQuery;
import org.guardbook.query.retrace.RetraceQuery.Change;
import org.guardbook.query.retrace.RetraceQuery.Comparison;
import org.guardbook.query.retrace.RetraceQuery.Moment;
import org.guardbook.query.retrace.RetraceQuery.Stood;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EarlierMoment;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.OfThePast;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stood at two moments, side by side: what was added, what changed, what is gone.
 */
abstract class ComparePage extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private static final String FIRST = "first";
  private static final String SECOND = "second";
  private static final String BEFORE_ANY = "Before the first event";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** Asks for the comparison of a record of one kind. */
  @FunctionalInterface
  interface Question {
    RetraceQuery of(String reference, Moment first, Moment second);
  }

  /** One of the two: after an event, or at a moment. */
  private record Side(String name, TextEntry event, WhenEntry day) {}

  private final Dispatch dispatch;
  private final Clock clock;
  private final KindOfRecord kind;
  private final Question question;
  private String reference = "";

  ComparePage(Dispatch dispatch, Clock clock, KindOfRecord kind, Question question) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.kind = kind;
    this.question = question;
    addClassName("replayed");
  }

  @Override
  public String getPageTitle() {
    return reference + " at two moments · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    QueryParameters address = event.getLocation().getQueryParameters();
    String first = address.getSingleParameter(FIRST).orElse("1");
    String second = address.getSingleParameter(SECOND).orElse("");
    Comparison found =
        dispatch
            .askForOne(
                question.of(
                    reference,
                    moment(first).orElseThrow(NotFoundException::new),
                    moment(second).orElseThrow(NotFoundException::new)),
                Comparison.class)
            .orElseThrow(NotFoundException::new);
    removeAll();
    add(
        kind.headAbout(reference, reference, reference + " at two moments")
            .under(
                Math.abs(found.between()) == 1
                    ? "1 event lies between them."
                    : Words.count(Math.abs(found.between())) + " events lie between them."),
        moments(first, second),
        differences(found));
  }

  @Override
  public Component band() {
    Anchor back = Actions.link("Back to now", kind.address(reference));
    back.addClassName("past");
    return new Div(
        new Span("What had been recorded by two moments. Nothing can be changed here."), back);
  }

  /** An entry's number, a day or an instant; nothing means the last entry. */
  private static Optional<Moment> moment(String text) {
    if (text.isBlank()) {
      return Optional.of(new Moment(null, null));
    }
    return NUMBER.matcher(text).matches()
        ? Optional.of(new Moment(Integer.valueOf(text), null))
        : EarlierMoment.parse(text).map(then -> new Moment(null, then.instant()));
  }

  private FormSheet moments(String first, String second) {
    Side one = side(FIRST, "First moment", first);
    Side other = side(SECOND, "Second moment", second);
    FormSheet form = new FormSheet();
    form.addClassName("moments");
    return form.beside(one.event(), one.day())
        .beside(other.event(), other.day())
        .submit("Compare", () -> compare(text(one), text(other)));
  }

  private static Side side(String name, String label, String text) {
    TextEntry event = new TextEntry(name, label + ": after event");
    event.hint("Its number: 6, say. The last one where nothing is written.");
    WhenEntry day = new WhenEntry(name + "Day", label + ": or as at");
    day.hint("At the end of the day, unless you give a time.");
    if (NUMBER.matcher(text).matches()) {
      event.fill(text);
    } else {
      EarlierMoment.parse(text).ifPresent(then -> day.fill(then.shown()));
    }
    return new Side(name, event, day);
  }

  private String text(Side side) {
    String event = side.event().value();
    When day = side.day().value();
    if (event != null && day != null) {
      throw new RuleViolated(side.name(), "Give an event’s number or a day, not both.");
    }
    if (event != null && !NUMBER.matcher(event).matches()) {
      throw new RuleViolated(
          side.name(), "\"" + event + "\" is not the number of an event; write 6, say.");
    }
    if (day != null
        && day.earliest().isAfter(LocalDateTime.ofInstant(clock.instant(), When.ENGLAND))) {
      throw new RuleViolated(
          side.name() + "Day", "What will be recorded by then is not known yet.");
    }
    return event != null ? event : day == null ? "" : day.toString();
  }

  private void compare(String first, String second) {
    UI.getCurrentOrThrow()
        .navigate(
            kind.address(reference) + "/compare",
            QueryParameters.simple(Map.of(FIRST, first, SECOND, second)));
  }

  private static Component differences(Comparison found) {
    if (found.changes().isEmpty()) {
      return new EmptyState(
          "Nothing differs", "The record stood the same at both moments. Choose others.");
    }
    PlainTable table =
        new PlainTable(
            "What differs", "Field", "Difference", stood(found.first()), stood(found.second()));
    for (Change change : found.changes()) {
      table.row(
          new Span(Words.sentence(change.what())),
          difference(change),
          said(change.before()),
          said(change.after()));
    }
    Div card = new Div(table);
    card.addClassNames("card", "flush");
    return card;
  }

  private static Tag difference(Change change) {
    if (change.before() == null) {
      return new Tag(Tone.GREEN, "+", "Added");
    }
    return change.after() == null
        ? new Tag(Tone.RED, "−", "Gone")
        : new Tag(Tone.BLUE, "≠", "Changed");
  }

  private static Span said(@Nullable String words) {
    return new Span(words == null ? "–" : words);
  }

  private static String stood(Stood stood) {
    Instant asAt = stood.asAt();
    Instant recordedAt = stood.recordedAt();
    String after = "After event " + Words.count(stood.entry());
    if (recordedAt == null) {
      return asAt == null ? BEFORE_ANY : moment(asAt) + ", " + BEFORE_ANY.toLowerCase(Locale.UK);
    }
    return asAt == null
        ? after + ", " + moment(recordedAt)
        : moment(asAt) + ", " + after.toLowerCase(Locale.UK);
  }

  private static String moment(Instant instant) {
    return Words.when(When.at(LocalDateTime.ofInstant(instant, When.ENGLAND)));
  }
}
