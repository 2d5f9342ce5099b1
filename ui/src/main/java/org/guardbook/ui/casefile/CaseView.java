package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DateTimeException;
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
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseFile.Meeting;
import org.guardbook.query.casefile.CaseFile.StrandState;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.FindMatches;
import org.guardbook.query.casefile.CaseQuery.Match;
import org.guardbook.query.casefile.CaseQuery.Matches;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** One position of trust case: where it stands, what happened in it, and what can be done next. */
@Route(value = "cases/:reference", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_ALLEGATIONS)
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private static final int PAGE = 50;

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn person;
  private final Div live = new Div();
  private final Div timelineBox = new Div();
  private String reference = "";
  private @Nullable Instant asAt;
  private @Nullable String asAtWords;
  private TimelineEntry.@Nullable Kind kind;
  private CaseFile file;
  private Codes codes;
  private Spine spine;
  private int pages;
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
    Live.whileShown(this, dispatch, this::heard);
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
    asAt = null;
    asAtWords = null;
    if (!wanted.isEmpty()) {
      readAsAt(wanted.getFirst());
    }
    show(Long.MAX_VALUE);
  }

  /** A day means all that was recorded by its end. */
  private void readAsAt(String wanted) {
    try {
      if (wanted.length() <= 10) {
        LocalDate day = LocalDate.parse(wanted);
        asAt = day.plusDays(1).atStartOfDay(When.ENGLAND).toInstant().minusNanos(1);
        asAtWords = "As at the end of " + Words.day(day);
      } else {
        asAt = Instant.parse(wanted);
        LocalDateTime local = LocalDateTime.ofInstant(asAt, When.ENGLAND);
        asAtWords =
            "As at " + Words.day(local.toLocalDate()) + ", " + Words.time(local.toLocalTime());
      }
    } catch (DateTimeException _) {
      throw new NotFoundException();
    }
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
    Section strands = strands();
    Div left = new Div(strands, timelineBox);
    Div right = beside();
    Div columns = new Div(left, right);
    columns.addClassName("grid2");
    add(head(), live, clocks(), columns);
    showTimeline(newSince);
  }

  @Override
  public @Nullable Component band() {
    if (isNow()) {
      return null;
    }
    DayEntry day = new DayEntry("day", "Another day");
    day.fill(seenFrom().toLocalDate());
    FormSheet form =
        new FormSheet()
            .with(day)
            .submit("Show", () -> showAsAt(Objects.requireNonNull(day.value())));
    day.require("Enter a day.");
    form.addClassName("asatform");
    Anchor back = Actions.link("Back to now", "cases/" + reference);
    back.addClassName("past");
    Span said =
        new Span(asAtWords + ": what had been recorded by then. Nothing can be changed here.");
    return new Div(said, form, back);
  }

  private void showAsAt(LocalDate day) {
    if (day.isAfter(today())) {
      throw new RuleViolated("day", "The day cannot be after today.");
    }
    UI.getCurrent().navigate("cases/" + reference, QueryParameters.of("asAt", day.toString()));
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
    Ask ask = new CaseForms(codes, clock, file, false).of(what).given(given);
    Question question = new Question(what.title());
    ask.form()
        .submit(
            ask.button(),
            () -> {
              dispatch.send(ask.command().get(), ask.form().commandId());
              question.close();
              show(shownUpTo);
              Notices.say(ask.done());
            })
        .foot(Actions.quiet("Cancel", question::close));
    question.asking(ask.form());
    question.openOver(this);
  }

  private Component clocks() {
    List<RunningClock> all =
        dispatch.askForAll(new ReadClocks(reference, asAt), RunningClock.class);
    return new ClockCards(all, seenFrom());
  }

  private Section strands() {
    Section section = new Section();
    section.addClassName("strands");
    section.getElement().setAttribute("aria-label", "Three strands");
    boolean any = file.strands().stream().anyMatch(strand -> strand.opened() != null);
    boolean under = file.threshold() != null && file.threshold().met();
    if (!any && !under) {
      section.setVisible(false);
      return section;
    }
    H2 heading = new H2("Three strands");
    Div grid = new Div();
    grid.addClassName("grid3");
    for (StrandState strand : file.strands()) {
      grid.add(strand(strand));
    }
    section.add(heading, grid);
    return section;
  }

  private Component strand(StrandState strand) {
    Map<String, String> given = Map.of("strand", strand.strand().name());
    boolean may =
        isNow() && file.summary().state().isOpen() && person.may(Operation.KEEP_ALLEGATIONS);
    Card card = new Card();
    H3 title = new H3(strand.strand().label());
    Div said = new Div();
    said.addClassNames("small", "keep");
    Div actions = new Div();
    actions.addClassName("strandactions");
    Tag tag;
    When opened = strand.opened();
    When concluded = strand.concluded();
    if (opened == null) {
      tag = new Tag(Tone.GREY, "○", "Not opened");
      if (may) {
        actions.add(named(opener(What.OPEN_STRAND, "Open", given, "link"), "Open", strand));
      }
    } else if (concluded == null) {
      tag = new Tag(Tone.AMBER, "◔", "Open since " + Words.stub(opened.date()));
      said.setText(Objects.requireNonNullElse(strand.lastNote(), ""));
      if (may) {
        actions.add(
            named(opener(What.PROGRESS_STRAND, "Add", given, "link"), "Add", strand),
            named(opener(What.CONCLUDE_STRAND, "Conclude", given, "link"), "Conclude", strand));
      }
    } else {
      tag = new Tag(Tone.GREEN, "✓", "Concluded " + Words.stub(concluded.date()));
      said.setText(Objects.requireNonNullElse(strand.result(), ""));
    }
    card.add(title, tag, said);
    if (actions.getChildren().findAny().isPresent()) {
      card.add(actions);
    }
    return card;
  }

  private static Component named(Component link, String verb, StrandState strand) {
    link.getElement().setAttribute("aria-label", verb + ": " + strand.strand().words());
    return link;
  }

  private Div beside() {
    Div beside = new Div();
    beside.addClassName("stack");
    beside.add(who());
    if (!file.meetings().isEmpty()) {
      beside.add(meetings());
    }
    if (file.outcome() != null || !file.consequences().isEmpty() || !file.referrals().isEmpty()) {
      beside.add(outcome());
    }
    if (!file.safeguards().isEmpty()) {
      beside.add(safeguards());
    }
    beside.add(seenBefore());
    if (file.handedOver() != null || file.takenOver() != null) {
      beside.add(transfers());
    }
    beside.add(record());
    return beside;
  }

  private Card who() {
    Facts facts = new Facts();
    Person adult = file.adult();
    if (adult == null) {
      Span unnamed = new Span("Not named");
      Div line = new Div(unnamed);
      if (isNow() && file.summary().state().isOpen() && person.may(Operation.KEEP_ALLEGATIONS)) {
        line.add(new Span(" · "), opener(What.NAME_ADULT, "Name the adult", Map.of(), "link"));
      }
      facts.add("Adult", line);
    } else {
      facts.add("Adult", named(adult));
    }
    facts.add("Work", file.adultRole());
    facts.add("Employer", file.summary().employer());
    facts.add("Setting", codes.label(CodeList.SECTOR, file.summary().sector()));
    facts.add("Child", file.child() == null ? null : named(file.child()));
    facts.add("From", file.referrer());
    LocalDate learned = file.employerLearnedOn();
    facts.add("Employer learned", learned == null ? null : Words.day(learned));
    CaseFile.Threshold threshold = file.threshold();
    if (threshold != null) {
      facts.add(
          "Threshold",
          (threshold.met() ? "Met" : "Not met")
              + ", "
              + Words.day(threshold.decided().date())
              + ", by "
              + threshold.decidedBy());
    }
    return new Card("Who", facts);
  }

  private static String named(Person who) {
    LocalDate born = who.dateOfBirth();
    return who.name() + (born == null ? "" : ", b. " + Words.date(born));
  }

  private Card meetings() {
    Card card = new Card("Meetings");
    boolean may =
        isNow() && file.summary().state().isOpen() && person.may(Operation.KEEP_ALLEGATIONS);
    for (Meeting meeting : file.meetings()) {
      Map<String, String> given = Map.of("meeting", String.valueOf(meeting.number()));
      Div box = new Div();
      box.addClassName("meeting");
      H3 title = new H3(CaseForms.words(meeting.kind()));
      box.add(title);
      When held = meeting.held();
      if (held == null) {
        box.add(
            new Tag(Tone.AMBER, "◔", "Called for " + Words.when(meeting.heldFor())),
            small(
                (meeting.place() == null ? "" : meeting.place() + " · ")
                    + (meeting.timesPutOff() == 0
                        ? ""
                        : "put off " + Words.count(meeting.timesPutOff(), "time", "times") + " · ")
                    + "invited: "
                    + Words.list(codes.labels(CodeList.AGENCY, meeting.invited()))));
        if (may) {
          Div links =
              new Div(
                  new Anchor(
                      What.HOLD_MEETING.address(reference) + "?meeting=" + meeting.number(),
                      "Record it"),
                  new Span(" · "),
                  opener(What.PUT_OFF_MEETING, "Put off", given, "link"));
          links.addClassName("small");
          box.add(links);
        }
      } else {
        box.add(new Tag(Tone.GREEN, "✓", "Held " + Words.when(held)), small(attendance(meeting)));
        if (meeting.minutes() == null && may) {
          Anchor write =
              new Anchor(
                  What.MINUTES.address(reference) + "?meeting=" + meeting.number(),
                  "Write the minutes");
          box.add(new Div(write));
        }
        meeting.actions().forEach(action -> box.add(action(meeting, action, may)));
      }
      card.add(box);
    }
    return card;
  }

  private String attendance(Meeting meeting) {
    List<String> came = agencies(meeting, Attendance.Presence.ATTENDED);
    List<String> sorry = agencies(meeting, Attendance.Presence.APOLOGIES);
    List<String> missed = agencies(meeting, Attendance.Presence.ABSENT);
    List<String> parts = new ArrayList<>();
    if (!came.isEmpty()) {
      parts.add(Words.list(came) + " present");
    }
    if (!sorry.isEmpty()) {
      parts.add(Words.list(sorry) + " sent apologies");
    }
    if (!missed.isEmpty()) {
      parts.add(Words.list(missed) + " did not come");
    }
    return String.join("; ", parts);
  }

  private List<String> agencies(Meeting meeting, Attendance.Presence presence) {
    return codes.labels(
        CodeList.AGENCY,
        meeting.attendance().stream()
            .filter(each -> each.presence() == presence)
            .map(each -> each.agency().code())
            .toList());
  }

  private Component action(Meeting meeting, CaseFile.Action action, boolean may) {
    LocalDate due = action.asked().dueOn();
    boolean open = action.completed() == null;
    boolean late = open && due != null && due.isBefore(seenFrom().toLocalDate());
    Div line = new Div();
    line.addClassName("asked");
    When completed = action.completed();
    line.add(
        completed != null
            ? new Tag(Tone.GREEN, "✓", "Done " + Words.stub(completed.date()))
            : late
                ? new Tag(Tone.RED, "!", "Was due " + Words.stub(Objects.requireNonNull(due)))
                : new Tag(Tone.GREY, "○", due == null ? "No date" : "By " + Words.stub(due)),
        new Span(" " + action.asked().text().words() + " "),
        small(action.asked().owner()));
    if (open && may) {
      Component done =
          opener(
              What.COMPLETE_ACTION,
              "Done",
              Map.of(
                  "meeting",
                  String.valueOf(meeting.number()),
                  "action",
                  String.valueOf(action.asked().number())),
              "link");
      done.getElement().setAttribute("aria-label", "Done: " + action.asked().text().words());
      line.add(done);
    }
    return line;
  }

  private Card outcome() {
    Card card = new Card("Outcome");
    CaseFile.Decision outcome = file.outcome();
    if (outcome != null) {
      Paragraph reason = new Paragraph(outcome.reason());
      reason.addClassNames("small", "keep");
      card.add(
          new Tag(Tone.BLUE, "✓", codes.label(CodeList.OUTCOME, outcome.code())),
          small(Words.day(outcome.decided().date()) + ", decided by " + outcome.decidedBy()),
          reason);
      card.add(
          letter("Outcome letter", file.outcomeLetterSent()),
          letter("Employer's copy", file.employerCopySent()));
    }
    for (CaseFile.Consequences each : file.consequences()) {
      card.add(
          small(
              codes.label(CodeList.CONSEQUENCE, each.code())
                  + ", "
                  + Words.day(each.happened().date())
                  + (each.note().isBlank() ? "" : ": " + each.note())));
    }
    for (CaseFile.Referral each : file.referrals()) {
      card.add(
          small(
              "Referred to "
                  + (each.to().equals("DBS") ? "the Disclosure and Barring Service" : each.to())
                  + ", "
                  + Words.day(each.happened().date())));
    }
    return card;
  }

  private static Component letter(String what, @Nullable When sent) {
    Div line =
        new Div(
            new Span(what + " "),
            sent == null
                ? new Tag(Tone.GREY, "○", "not sent")
                : new Tag(Tone.GREEN, "✓", "sent " + Words.stub(sent.date())));
    line.addClassName("small");
    return line;
  }

  private Card safeguards() {
    Card card = new Card("Safeguards");
    boolean may =
        isNow() && file.summary().state().isOpen() && person.may(Operation.KEEP_ALLEGATIONS);
    for (CaseFile.Safeguard each : file.safeguards()) {
      When lifted = each.lifted();
      Div line = new Div();
      line.addClassName("asked");
      line.add(
          lifted == null
              ? new Tag(Tone.AMBER, "◔", "Since " + Words.stub(each.putInPlace().date()))
              : new Tag(Tone.GREEN, "✓", "Lifted " + Words.stub(lifted.date())),
          new Span(" " + each.measure() + " "));
      if (lifted == null && may) {
        Component lift =
            opener(
                What.LIFT_SAFEGUARD,
                "Lift",
                Map.of("safeguard", String.valueOf(each.number())),
                "link");
        lift.getElement().setAttribute("aria-label", "Lift: " + each.measure());
        line.add(lift);
      }
      card.add(line);
    }
    return card;
  }

  private Card seenBefore() {
    Card card = new Card("Seen before");
    for (String linked : file.linkedCases()) {
      Paragraph line = small("About the same person: ");
      line.add(new Anchor("cases/" + linked, linked));
      card.add(line);
    }
    Matches matches = matches();
    List<Match> open =
        matches.people().stream()
            .filter(match -> !file.linkedCases().contains(match.earlier().reference()))
            .filter(match -> !file.dismissedMatches().contains(match.earlier().reference()))
            .toList();
    for (Match match : open) {
      card.addClassName("told");
      CaseSummary earlier = match.earlier();
      LocalDate born = earlier.adultDateOfBirth();
      Div line =
          new Div(
              new Span(
                  Objects.requireNonNullElse(earlier.adultName(), "Not named")
                      + (born == null ? "" : ", b. " + Words.date(born))
                      + " · "),
              new Anchor("cases/" + earlier.reference(), earlier.reference()));
      card.add(line, small(match.because()));
      if (isNow() && file.summary().state().isOpen() && person.may(Operation.KEEP_ALLEGATIONS)) {
        Div answers =
            new Div(
                opener(
                    What.LINK,
                    "Same person",
                    Map.of("earlier", earlier.reference(), "reason", match.because()),
                    "btn quiet small"),
                opener(
                    What.DISMISS_MATCH,
                    "Not the same",
                    Map.of("other", earlier.reference()),
                    "btn quiet small"));
        answers.addClassName("actions");
        answers.getStyle().set("margin", "6px 0 10px");
        card.add(answers);
      }
    }
    if (file.linkedCases().isEmpty() && open.isEmpty()) {
      card.add(
          small(
              file.adult() == null
                  ? "The adult is not named, so nobody could be compared."
                  : "No other case about this person is known."));
    }
    List<CaseSummary> setting = matches.setting();
    if (!setting.isEmpty()) {
      Paragraph line =
          small(
              Words.count(setting.size(), "other contact", "other contacts")
                  + " about this employer in two years: ");
      for (int i = 0; i < Math.min(6, setting.size()); i++) {
        line.add(
            new Span(i == 0 ? "" : ", "),
            new Anchor("cases/" + setting.get(i).reference(), setting.get(i).reference()));
      }
      card.add(line);
    }
    return card;
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

  private Card transfers() {
    Card card = new Card("Other authorities");
    CaseFile.Transfer from = file.takenOver();
    CaseFile.Transfer to = file.handedOver();
    if (from != null) {
      String theirs = from.theirReference();
      card.add(
          small(
              "Taken over from "
                  + from.authority()
                  + (theirs == null ? "" : " (" + theirs + ")")
                  + ", "
                  + Words.day(from.happened().date())
                  + ": "
                  + from.reason()));
    }
    if (to != null) {
      card.add(
          small(
              "Handed over to "
                  + to.authority()
                  + ", "
                  + Words.day(to.happened().date())
                  + ": "
                  + to.reason()));
    }
    return card;
  }

  private Card record() {
    Card card =
        new Card(
            "Record",
            small(
                Words.count(file.entries(), "entry", "entries")
                    + ", the last recorded "
                    + Words.moment(file.lastRecordedAt(), today())
                    + "."));
    if (isNow()) {
      DayEntry day = new DayEntry("day", "As it stood at the end of");
      day.require("Enter a day.");
      FormSheet form = new FormSheet().with(day);
      NativeDetails asAtForm = new NativeDetails("As at another day", form);
      asAtForm.addClassNames("why", "no-print");
      form.submit("Show", () -> showAsAt(Objects.requireNonNull(day.value())));
      card.add(asAtForm);
    }
    return card;
  }

  private void showTimeline(long newSince) {
    timelineBox.removeAll();
    pages = 0;
    H2 heading = new H2("Timeline");
    heading.addClassName("unseen");
    Chips<String> chips =
        new Chips<>(
            "Which entries",
            chosen -> {
              kind = chosen.isEmpty() ? null : TimelineEntry.Kind.valueOf(chosen);
              fill(Long.MAX_VALUE);
            });
    Timeline first = read(0);
    chips.chip("", "Everything");
    chips.count("", first.byKind().values().stream().mapToLong(Long::longValue).sum());
    for (TimelineEntry.Kind each : TimelineEntry.Kind.values()) {
      long count = first.byKind().getOrDefault(each, 0L);
      if (count > 0) {
        chips.chip(each.name(), each.label());
        chips.count(each.name(), count);
      }
    }
    chips.show(kind == null ? "" : kind.name());
    spine = new Spine(today(), isNow() && person.may(Operation.KEEP_ALLEGATIONS));
    timelineBox.add(heading, chips, spine);
    fill(first, newSince);
    if (kind == null && isNow()) {
      shownUpTo =
          first.entries().stream().mapToLong(TimelineEntry::position).max().orElse(shownUpTo);
    }
  }

  private void fill(long newSince) {
    pages = 0;
    fill(read(0), newSince);
  }

  private void fill(Timeline page, long newSince) {
    if (pages == 0) {
      Spine fresh = new Spine(today(), isNow() && person.may(Operation.KEEP_ALLEGATIONS));
      timelineBox.replace(spine, fresh);
      spine = fresh;
      timelineBox
          .getChildren()
          .filter(each -> each.hasClassName("moreentries"))
          .toList()
          .forEach(timelineBox::remove);
    }
    pages++;
    spine.add(page.entries(), newSince);
    if ((long) pages * PAGE < page.total()) {
      Div more = new Div();
      more.addClassName("moreentries");
      more.add(
          Actions.quiet(
              "Show earlier entries",
              () -> {
                timelineBox.remove(more);
                fill(read(pages), Long.MAX_VALUE);
              }));
      timelineBox.add(more);
    }
  }

  private Timeline read(int page) {
    return dispatch.ask(new ReadTimeline(reference, kind, asAt, page, PAGE), Timeline.class);
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

  private static Paragraph small(String words) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.addClassName("small");
    return paragraph;
  }

  /** What is known, each under its name; what is not known is left out. */
  @com.vaadin.flow.component.Tag("dl")
  private static final class Facts extends Component {

    void add(String name, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        add(name, new Span(value));
      }
    }

    void add(String name, Component value) {
      getElement()
          .appendChild(
              new Element("dt").setText(name), new Element("dd").appendChild(value.getElement()));
    }
  }
}
