package org.guardbook.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.clock.ClockQuery.FindRunningClocks;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadChanges;
import org.guardbook.ui.casefile.What;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.security.SignedIn;

/** The clocks of every open case, the most urgent first, and what changed since yesterday. */
final class AllegationsToday extends Div {

  private static final int AT_ONCE = 50;
  private static final int CHANGES = 60;

  /** What the chips choose by. */
  private enum Choice {
    ALL("All"),
    OVERDUE("Overdue"),
    TODAY("Today"),
    THIS_WEEK("This week"),
    EXPECTED("Expected");

    private final String label;

    Choice(String label) {
      this.label = label;
    }

    boolean takes(RunningClock clock, LocalDateTime now) {
      Urgency urgency = Urgency.of(clock, now);
      return switch (this) {
        case ALL -> !clock.expectation();
        case OVERDUE -> !clock.expectation() && urgency == Urgency.OVERDUE;
        case TODAY -> !clock.expectation() && urgency == Urgency.TODAY;
        case THIS_WEEK ->
            !clock.expectation() && (urgency == Urgency.TODAY || urgency == Urgency.THIS_WEEK);
        case EXPECTED -> clock.expectation();
      };
    }
  }

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn person;
  private final Codes codes;
  private final PageHead head;
  private final Div summary;
  private final Chips<Choice> chips = new Chips<>("Which clocks", _ -> showClocks());
  private final Div live = new Div();
  private final Div clocksBox = new Div();
  private final Div changesBox = new Div();
  private final Map<String, NativeTableRow> rows = new LinkedHashMap<>();
  private final Map<String, RunningClock> shown = new LinkedHashMap<>();
  private final Set<String> changedCases = new LinkedHashSet<>();
  private PlainTable table = new PlainTable("");
  private List<RunningClock> clocks = List.of();
  private long upTo = -1;
  private int limit = AT_ONCE;

  /**
   * @param head of the page, which names the day
   * @param summary where it says in a line how much there is
   */
  AllegationsToday(Dispatch dispatch, Clock clock, PageHead head, Div summary) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.head = head;
    this.summary = summary;
    this.person = Dispatch.signedIn().orElseThrow();
    this.codes = new Codes(dispatch);
    for (Choice choice : Choice.values()) {
      chips.chip(choice, choice.label);
    }
    live.addClassName("live");
    live.getElement().setAttribute("role", "status");
    live.setVisible(false);
    Div bar = new Div(chips, live);
    bar.addClassName("chips");
    bar.getStyle().set("margin", "0").set("justify-content", "space-between");
    add(bar, clocksBox, changesBox);
    showAll();
    Live.whileShown(this, dispatch, this::heard);
  }

  private void showAll() {
    changedCases.clear();
    live.setVisible(false);
    ask();
    showClocks();
    showChanges();
  }

  private void ask() {
    clocks = dispatch.askForAll(new FindRunningClocks(), RunningClock.class);
    LocalDateTime now = now();
    for (Choice choice : Choice.values()) {
      chips.count(choice, clocks.stream().filter(each -> choice.takes(each, now)).count());
    }
    long needing = clocks.stream().filter(each -> Choice.ALL.takes(each, now)).count();
    head.retitle("Today, " + Words.longDay(now.toLocalDate()));
    long overdue = clocks.stream().filter(each -> Choice.OVERDUE.takes(each, now)).count();
    summary.setText(
        needing == 0
            ? "No clock is running"
            : Words.count(needing, "clock is", "clocks are")
                + " running"
                + (overdue == 0 ? ", none is overdue" : " · " + Words.count(overdue) + " overdue"));
  }

  private void showClocks() {
    LocalDateTime now = now();
    Choice choice = chips.chosen() == null ? Choice.ALL : chips.chosen();
    List<RunningClock> chosen = clocks.stream().filter(each -> choice.takes(each, now)).toList();
    rows.clear();
    shown.clear();
    clocksBox.removeAll();
    if (chosen.isEmpty()) {
      clocksBox.add(nothing(choice));
      return;
    }
    table =
        new PlainTable(
            "Clocks, the most urgent first", "Due", "What", "Case", "Setting", "Why that date", "");
    for (RunningClock each : chosen.subList(0, Math.min(limit, chosen.size()))) {
      addRow(each, now);
    }
    Card card = new Card(table);
    card.addClassName("flush");
    clocksBox.add(card);
    if (chosen.size() > limit) {
      Div more =
          new Div(
              new Span(limit + " of " + Words.count(chosen.size()) + " shown. "),
              Actions.inline(
                  "Show more",
                  () -> {
                    limit += AT_ONCE;
                    showClocks();
                  }));
      more.addClassName("small");
      more.getStyle().set("margin-top", "8px");
      clocksBox.add(more);
    }
  }

  private Component nothing(Choice choice) {
    if (choice == Choice.ALL && person.may(Operation.LOG_CONTACTS)) {
      return new EmptyState(
          "No clock is running",
          "Clocks start when a contact is logged: the first meeting, the outcome letter and every"
              + " action with a date will stand here, the most urgent first.",
          Actions.link("Log a contact", "contacts/new"));
    }
    return new EmptyState(
        switch (choice) {
          case ALL -> "No clock is running";
          case OVERDUE -> "Nothing is overdue";
          case TODAY -> "Nothing runs out today";
          case THIS_WEEK -> "Nothing else runs out this week";
          case EXPECTED -> "No open case is being measured";
        },
        "The chips above show the others.");
  }

  private NativeTableRow addRow(RunningClock each, LocalDateTime now) {
    NativeTableRow row = table.row(cells(each, now));
    mark(row, each, now);
    rows.put(each.id(), row);
    shown.put(each.id(), each);
    return row;
  }

  private static void mark(NativeTableRow row, RunningClock each, LocalDateTime now) {
    Urgency urgency = Urgency.of(each, now);
    row.setClassName("hot", urgency == Urgency.OVERDUE && !each.expectation());
    row.setClassName("warm", urgency == Urgency.TODAY && !each.expectation());
  }

  private Component[] cells(RunningClock each, LocalDateTime now) {
    Div due = new Div(Urgency.tag(each, now));
    String under = Urgency.under(each, now);
    if (!under.isEmpty()) {
      Div small = new Div(under);
      small.addClassName("small");
      due.add(small);
    }
    Div what = new Div();
    what.getElement().appendChild(bold(each.what()).getElement());
    Anchor open = new Anchor("cases/" + each.caseReference(), each.caseReference());
    Div note = new Div(each.caseNote());
    note.addClassName("small");
    Div why = new Div(each.why());
    why.addClassName("small");
    Div next = new Div();
    What.toStop(each)
        .filter(step -> person.may(step.operation()))
        .ifPresentOrElse(step -> next.add(nextStep(each, step)), () -> next.add(opener(each)));
    return new Component[] {
      due,
      what,
      new Div(open, note),
      new Span(codes.label(CodeList.SECTOR, each.sector())),
      why,
      next
    };
  }

  private static Anchor nextStep(RunningClock each, What step) {
    String label = each.nextStep() == null ? "Open" : each.nextStep().label();
    Anchor next = new Anchor(step.address(each), label);
    return named(next, label, each);
  }

  private static Anchor opener(RunningClock each) {
    return named(new Anchor("cases/" + each.caseReference(), "Open"), "Open", each);
  }

  private static Anchor named(Anchor link, String label, RunningClock each) {
    link.getElement().setAttribute("data-row", true);
    link.getElement()
        .setAttribute("aria-label", label + ": " + each.what() + ", " + each.caseReference());
    return link;
  }

  /**
   * What another person did is seen at once and moves nothing: a row whose clock was stopped is
   * marked, one that is new comes at the foot, and everything falls into order when asked for.
   */
  private void heard(List<CaseChanged> changes) {
    Set<String> references = new LinkedHashSet<>();
    for (CaseChanged change : changes) {
      if (change.reference() != null && !change.chronologyOnly() && change.position() > upTo) {
        references.add(change.reference());
      }
    }
    if (references.isEmpty()) {
      return;
    }
    changedCases.addAll(references);
    ask();
    LocalDateTime now = now();
    Choice choice = chips.chosen() == null ? Choice.ALL : chips.chosen();
    Map<String, RunningClock> present = new LinkedHashMap<>();
    for (RunningClock each : clocks) {
      present.put(each.id(), each);
    }
    for (Map.Entry<String, RunningClock> entry : shown.entrySet()) {
      NativeTableRow row = rows.get(entry.getKey());
      RunningClock then = present.get(entry.getKey());
      if (row == null || entry.getValue().equals(then)) {
        continue;
      }
      row.addClassName("fresh");
      row.removeClassNames("hot", "warm");
      if (then == null) {
        replace(row, new Tag(Tone.GREEN, "✓", "No longer running"));
      } else {
        replace(row, cells(then, now));
        mark(row, then, now);
      }
    }
    if (!rows.isEmpty()) {
      for (RunningClock each : clocks) {
        if (rows.size() < limit
            && references.contains(each.caseReference())
            && !shown.containsKey(each.id())
            && choice.takes(each, now)) {
          addRow(each, now).addClassName("fresh");
        }
      }
    }
    live.removeAll();
    live.add(
        new Span(
            changedCases.size() == 1
                ? changedCases.iterator().next() + " changed"
                : changedCases.size() + " cases changed"),
        Actions.inline("Show", this::showAll));
    live.setVisible(true);
  }

  private static void replace(NativeTableRow row, Component... cells) {
    for (int column = 0; column < cells.length; column++) {
      Element cell = row.getElement().getChild(column);
      cell.removeAllChildren();
      cell.appendChild(cells[column].getElement());
    }
  }

  private void showChanges() {
    Instant since = now().toLocalDate().minusDays(1).atStartOfDay(When.ENGLAND).toInstant();
    List<TimelineEntry> changes =
        dispatch.askForAll(new ReadChanges(since, CHANGES), TimelineEntry.class);
    upTo = changes.stream().mapToLong(TimelineEntry::position).max().orElse(upTo);
    changesBox.removeAll();
    H2 heading = new H2("Changed since yesterday");
    heading.getStyle().set("margin-top", "24px");
    changesBox.add(heading);
    if (changes.isEmpty()) {
      Paragraph nothing = new Paragraph("Nothing was recorded yesterday or today.");
      nothing.addClassName("soft");
      changesBox.add(nothing);
      return;
    }
    Map<String, List<TimelineEntry>> byCase = new LinkedHashMap<>();
    for (TimelineEntry change : changes) {
      byCase.computeIfAbsent(change.caseReference(), _ -> new ArrayList<>()).add(change);
    }
    Div grid = new Div();
    grid.addClassName("grid3");
    byCase.values().stream().limit(12).forEach(entries -> grid.add(changed(entries)));
    changesBox.add(grid);
  }

  private Card changed(List<TimelineEntry> entries) {
    TimelineEntry last = entries.getFirst();
    LocalDate today = now().toLocalDate();
    Anchor link = new Anchor("cases/" + last.caseReference(), last.caseReference());
    link.getElement().setAttribute("data-row", true);
    H3 title = new H3();
    title.add(link, new Span(" · " + last.what()));
    Paragraph detail = new Paragraph(shortened(last.detail()));
    detail.addClassName("small");
    Div by =
        new Div(
            (last.role() == null ? last.recordedBy() : last.role().label())
                + ", "
                + Words.moment(last.recordedAt(), today)
                + (entries.size() == 1
                    ? ""
                    : " · and " + Words.count(entries.size() - 1, "entry", "entries") + " before"));
    by.addClassName("small");
    return new Card(title, detail, by);
  }

  private static String shortened(String detail) {
    return detail.length() <= 160 ? detail : detail.substring(0, 157).strip() + "…";
  }

  private static Span bold(String words) {
    Span bold = new Span(words);
    bold.getStyle().set("font-weight", "650");
    return bold;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
  }
}
