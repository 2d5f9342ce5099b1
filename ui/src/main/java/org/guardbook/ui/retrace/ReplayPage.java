package org.guardbook.ui.retrace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.query.retrace.RetraceQuery;
import org.guardbook.query.retrace.RetraceQuery.Change;
import org.guardbook.query.retrace.RetraceQuery.LimitMet;
import org.guardbook.query.retrace.RetraceQuery.Step;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.timeline.CaseTimeline;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stood after one of its entries: what that changed, who made it, and who knew by
 * then. Nothing on it can change anything.
 */
abstract class ReplayPage extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private final Dispatch dispatch;
  private final Clock clock;
  private final List<BesideAStep> beside;
  private final KindOfRecord kind;
  private final BiFunction<String, @Nullable Integer, RetraceQuery> question;
  private String reference = "";
  private @Nullable Track track;

  /**
   * @param question asks for an entry of a record of that kind; null for the last entry
   */
  ReplayPage(
      Dispatch dispatch,
      Clock clock,
      List<BesideAStep> beside,
      KindOfRecord kind,
      BiFunction<String, @Nullable Integer, RetraceQuery> question) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.beside = List.copyOf(beside);
    this.kind = kind;
    this.question = question;
    addClassName("replayed");
  }

  @Override
  public String getPageTitle() {
    return reference + " as it stood · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    Integer entry =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("event")
            .filter(digits -> digits.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .orElse(null);
    Step step = ask(entry).orElseThrow(NotFoundException::new);
    track = new Track(this::go, kind.address(reference));
    show(step, track);
  }

  @Override
  public @Nullable Component band() {
    return track;
  }

  private Optional<Step> ask(@Nullable Integer entry) {
    return dispatch.askForOne(question.apply(reference, entry), Step.class);
  }

  /** The address says where one is; the band keeps the focus. */
  private void go(int entry) {
    if (track != null) {
      Step step = ask(Math.max(1, entry)).orElseThrow(NotFoundException::new);
      show(step, track);
      UI.getCurrentOrThrow()
          .getPage()
          .getHistory()
          .replaceState(
              null, new Location(kind.address(reference) + "/replay?event=" + step.entry()));
    }
  }

  private void show(Step step, Track band) {
    When then = When.at(LocalDateTime.ofInstant(step.recordedAt(), When.ENGLAND));
    band.show(step, Words.when(then));
    removeAll();
    Div main =
        new Div(changed(step), CaseTimeline.asItStood(step.timeline(), step.eventId(), today()));
    main.addClassName("stack");
    Div right = new Div();
    right.addClassName("stack");
    beside.forEach(each -> each.card(kind, step).ifPresent(right::add));
    right.add(knew(step));
    Div columns = new Div(main, right);
    columns.addClassName("grid2");
    add(head(step), columns);
  }

  private PageHead head(Step step) {
    PageHead head =
        kind.headAbout(reference, reference, reference + " as it stood")
            .under(
                "What had been recorded by then. What was recorded later is not shown, whenever it"
                    + " happened.")
            .actions(
                Actions.quietLink(
                    "Compare with another moment",
                    kind.address(reference)
                        + "/compare?first="
                        + (step.entry() - 1)
                        + "&second="
                        + step.entry()));
    if (Dispatch.signedIn()
        .filter(reader -> reader.may(Operation.READ_STORED_EVENTS))
        .isPresent()) {
      head.alsoActions(
          Actions.quietLink(
              "Stored events", kind.address(reference) + "/stored?event=" + step.entry()));
    }
    return head;
  }

  private Card changed(Step step) {
    Card card = new Card("What this event changed", Texts.small(recorded(step)));
    if (step.changes().isEmpty()) {
      card.add(new Paragraph("Nothing that the record shows elsewhere than on its timeline."));
    } else {
      PlainTable table = new PlainTable("What this event changed", "Field", "Before", "After");
      step.changes().forEach(change -> row(table, change));
      card.add(table);
    }
    if (!step.limits().isEmpty()) {
      UnorderedList limits = new UnorderedList();
      limits.addClassName("limits");
      step.limits().forEach(limit -> limits.add(limit(limit)));
      card.add(limits);
    }
    card.setId("changed");
    return card;
  }

  private String recorded(Step step) {
    TimelineEntry told = step.told();
    String by =
        step.role() == null
            ? step.recordedBy()
            : step.role().label() + " (" + step.recordedBy() + ")";
    String late = told == null ? null : told.late();
    return (told == null ? "" : told.what() + " · ")
        + (told != null && told.imported()
            ? "brought over from an earlier record, "
            : "recorded by " + by + ", ")
        + Words.moment(step.recordedAt(), today())
        + (late == null ? "" : " · " + late)
        + " · #"
        + Words.count(step.position());
  }

  private static void row(PlainTable table, Change change) {
    Span after = new Span(change.after() == null ? "nothing" : change.after());
    after.addClassName("after");
    table.row(
        new Span(Words.sentence(change.what())),
        new Span(change.before() == null ? "–" : change.before()),
        after);
  }

  private static ListItem limit(LimitMet limit) {
    return new ListItem(
        limit.inTime() ? new Tag(Tone.GREEN, "✓", "In time") : new Tag(Tone.RED, "!", "Late"),
        new Span(" " + limit.what() + ": " + limit.how()));
  }

  private static Card knew(Step step) {
    Card card = new Card("Who knew what by then");
    if (step.knew().isEmpty()) {
      card.add(Texts.small("The record names nobody who had been told, asked or invited by then."));
      return card;
    }
    Facts facts = new Facts();
    step.knew().forEach(each -> facts.add(each.who(), each.how()));
    card.add(facts);
    return card;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }
}
