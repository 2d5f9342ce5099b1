package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guardbook.command.Person;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.FindMatches;
import org.guardbook.query.casefile.CaseQuery.Matches;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EarlierMoment;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.Asking;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.guardbook.ui.timeline.CaseTimeline;
import org.jspecify.annotations.Nullable;

/** One position of trust case: where it stands, what happened in it, and what can be done next. */
@Route(value = "cases/:reference", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_ALLEGATIONS)
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn person;
  private final Div live = new Div();
  private String reference = "";
  private @Nullable Instant asAt;
  private @Nullable EarlierMoment then;
  private CaseFile file;
  private Codes codes;
  private @Nullable CaseTimeline timeline;
  private long shownUpTo;
  private final List<String> changedBy = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // what is shown is read when the address is known
  CaseView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.person = Dispatch.signedIn().orElseThrow();
    addClassName("case");
    live.addClassName("live");
    live.getElement().setAttribute("role", "status");
    Live.whileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return reference + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    List<String> wanted =
        event.getLocation().getQueryParameters().getParameters().getOrDefault("asAt", List.of());
    then =
        wanted.isEmpty()
            ? null
            : EarlierMoment.parse(wanted.getFirst()).orElseThrow(NotFoundException::new);
    asAt = then == null ? null : then.instant();
    show(Long.MAX_VALUE);
  }

  private boolean isNow() {
    return asAt == null;
  }

  private LocalDateTime seenFrom() {
    return LocalDateTime.ofInstant(asAt == null ? clock.instant() : asAt, When.ENGLAND);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }

  /** Lays the page out anew; entries recorded after the position are marked. */
  private void show(long newSince) {
    Optional<CaseFile> found = dispatch.askForOne(new OpenCase(reference, asAt), CaseFile.class);
    codes = new Codes(dispatch);
    removeAll();
    changedBy.clear();
    live.setVisible(false);
    if (found.isEmpty()) {
      if (isNow()) {
        throw new NotFoundException();
      }
      add(
          new PageHead(reference + " as it stood"),
          new Card(new Paragraph("Nothing of this case had been recorded by then.")));
      return;
    }
    file = found.get();
    Shown shown =
        new Shown(
            file,
            codes,
            seenFrom().toLocalDate(),
            isNow() && file.summary().state().isOpen() && person.may(Operation.KEEP_ALLEGATIONS),
            this::opener);
    timeline =
        new CaseTimeline(
            (kind, page, size) ->
                dispatch.ask(new ReadTimeline(reference, kind, asAt, page, size), Timeline.class),
            today(),
            isNow() && person.may(Operation.KEEP_ALLEGATIONS)
                ? entry -> What.CORRECT.address(reference) + "?entry=" + entry.eventId()
                : null,
            timeline == null ? null : timeline.kind(),
            newSince);
    if (isNow()) {
      shownUpTo = Math.max(shownUpTo, timeline.latest());
    }
    Particulars beside = new Particulars(shown, matches());
    beside.add(record());
    Div columns = new Div(new Div(new StrandCards(shown), timeline), beside);
    columns.addClassName("grid2");
    add(head(), live, clocks(), columns);
  }

  @Override
  public @Nullable Component band() {
    if (then == null) {
      return null;
    }
    WhenEntry another = new WhenEntry("asAt", "Another day");
    another.fill(then.shown());
    FormSheet form = asAtForm(another);
    form.addClassName("asatform");
    Anchor back = Actions.link("Back to now", "cases/" + reference);
    back.addClassName("past");
    Span said =
        new Span(
            "As at "
                + then.words()
                + ": what had been recorded by then. Nothing can be changed here.");
    return new Div(said, form, back);
  }

  private FormSheet asAtForm(WhenEntry entry) {
    entry.require("Enter a day.");
    return new FormSheet()
        .with(entry)
        .submit("Show", () -> showAsAt(Objects.requireNonNull(entry.value())));
  }

  private void showAsAt(When wanted) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
    if (wanted.earliest().isAfter(now)) {
      throw new RuleViolated("asAt", "What will be recorded by then is not known yet.");
    }
    UI.getCurrent().navigate("cases/" + reference, QueryParameters.of("asAt", wanted.toString()));
  }

  private PageHead head() {
    CaseSummary summary = file.summary();
    PageHead head =
        new PageHead(reference + " · " + summary.title())
            .trail("Position of trust", "cases", reference);
    String natures =
        Words.sentence(
            Words.list(
                codes.labels(CodeList.NATURE, summary.natures()).stream()
                    .map(Words::within)
                    .toList()));
    Span facts =
        new Span(
            (natures.isEmpty() ? "" : natures + " · ")
                + "received "
                + Words.when(summary.received())
                + " from "
                + file.referrer());
    Div line = new Div(CaseStates.tag(summary.state()));
    if (summary.immediateConcern()) {
      line.add(new Tag(Tone.RED, "!", "Child at risk"));
    }
    line.add(facts);
    line.addClassName("facts");
    head.under(line);
    if (isNow()) {
      List<What> next = CaseStates.next(file, person);
      List<Component> actions = new ArrayList<>();
      for (int i = 0; i < next.size(); i++) {
        actions.add(opener(next.get(i), Map.of(), i == 0 ? "btn" : "btn quiet"));
      }
      actions.add(menu(CaseStates.besides(file, person, next)));
      head.actions(actions.toArray(Component[]::new));
    }
    return head;
  }

  private Component menu(List<What> besides) {
    UnorderedList list = new UnorderedList();
    for (What what : besides) {
      list.add(new ListItem(opener(what, Map.of(), "")));
    }
    ListItem print = new ListItem(script("Print this case", "window.print()"));
    print.setClassName("apart", !besides.isEmpty());
    list.add(print);
    Div sheet = new Div(list);
    sheet.addClassName("sheet");
    NativeDetails more = new NativeDetails("More", sheet);
    more.addClassName("menu");
    more.getSummary().addClassNames("btn", "quiet");
    return more;
  }

  private static Component script(String label, String script) {
    Component button = Actions.inline(label, () -> {});
    button.getElement().setAttribute("class", "").setAttribute("onclick", script);
    return button;
  }

  /** A link to a form of its own page, or a button that asks over this one. */
  private Component opener(What what, Map<String, String> given, String style) {
    return opener(what, what.title(), given, style);
  }

  private Component opener(What what, String label, Map<String, String> given, String style) {
    Component opener =
        what.shape() == What.Shape.PAGE
            ? new Anchor(what.address(reference), label)
            : Actions.inline(label, () -> ask(what, given));
    opener.getElement().setAttribute("class", style);
    return opener;
  }

  private void ask(What what, Map<String, String> given) {
    Asking.over(
        this,
        what.title(),
        new CaseForms(codes, clock, file, false).of(what).given(given),
        dispatch,
        () -> show(shownUpTo));
  }

  private Component clocks() {
    List<RunningClock> all =
        dispatch.askForAll(new ReadClocks(reference, asAt), RunningClock.class);
    return new ClockCards(all, seenFrom());
  }

  /** Whoever may not log contacts, or looks at the past, is shown what was linked and no more. */
  private Matches matches() {
    Person adult = file.adult();
    if (!isNow() || !person.may(Operation.LOG_CONTACTS)) {
      return new Matches(List.of(), List.of());
    }
    return dispatch.ask(
        new FindMatches(
            adult == null ? null : adult.name(),
            adult == null ? null : adult.dateOfBirth(),
            file.summary().employer(),
            reference),
        Matches.class);
  }

  private Card record() {
    Card card =
        new Card(
            "Record",
            Texts.small(
                Words.count(file.entries(), "entry", "entries")
                    + ", the last recorded "
                    + Words.moment(file.lastRecordedAt(), today())
                    + "."));
    if (isNow()) {
      WhenEntry entry = new WhenEntry("asAt", "As it stood on");
      entry.hint("At the end of the day, unless you give a time.");
      NativeDetails earlier = new NativeDetails("As at another day", asAtForm(entry));
      earlier.addClassNames("why", "no-print");
      card.add(earlier);
    }
    return card;
  }

  /** What another person recorded is told quietly; the page changes when its reader says so. */
  private void heard(CaseChanged change) {
    if (!isNow() || !reference.equals(change.reference()) || change.position() <= shownUpTo) {
      return;
    }
    changedBy.add(Objects.requireNonNullElse(change.account(), "somebody"));
    live.removeAll();
    live.add(
        new Span(
            Words.count(changedBy.size(), "change", "changes")
                + " by "
                + Words.list(changedBy.stream().distinct().toList())),
        Actions.inline("Show", () -> show(shownUpTo)));
    live.setVisible(true);
  }
}
