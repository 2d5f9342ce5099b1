package org.guardbook.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Span.Unit;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildFile.Visit;
import org.guardbook.query.child.ChildFile.VisitFrequency;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/**
 * The visits of a plan as marks on a line, against how often the child is to be seen: where it was
 * not seen in time, the line is broken until it was.
 */
final class VisitLine extends Section {

  private static final int IN_SIGHT = 8;
  private static final String SEEN = "seen";
  private static final String ALONE = "alone";
  private static final String UNSEEN = "notseen";

  private final Shown shown;
  private final Plan plan;
  private final LocalDate end;
  private final List<Gap> gaps = new ArrayList<>();
  private final LocalDate from;

  /** The visits that the line has room for. */
  private final List<Visit> inSight;

  /**
   * From one time that the child was seen, or the start of the plan, to the next.
   *
   * @param dueOn last day allowed
   * @param until when it was seen; null where it was not since
   */
  private record Gap(LocalDate from, LocalDate dueOn, @Nullable LocalDate until) {

    boolean isLate(LocalDate on) {
      return (until == null ? on : until).isAfter(dueOn);
    }
  }

  VisitLine(Shown shown, Plan plan) {
    this.shown = shown;
    this.plan = plan;
    LocalDate ended = plan.endedOn();
    this.end = ended == null ? shown.on() : ended;
    int early = Math.max(0, plan.visits().size() - IN_SIGHT);
    this.from = early == 0 ? plan.startedOn() : plan.visits().get(early).made().date();
    this.inSight = plan.visits().subList(early, plan.visits().size());
    addClassName("visitline");
    H2 heading = new H2("Visits");
    add(heading, Texts.small(frequency()));
    getElement().setAttribute("aria-label", "Visits");
    gaps();
    add(line(), legend());
    Div foot = new Div();
    if (!plan.visits().isEmpty()) {
      NativeDetails all =
          new NativeDetails(
              plan.visits().size() == 1
                  ? "The visit"
                  : "All " + Words.count(plan.visits().size(), "visit", "visits"),
              table());
      all.addClassName("more");
      foot.add(all);
    }
    if (ended == null && shown.may(What.VISIT)) {
      Component frequency =
          shown.opener().link(What.VISIT_FREQUENCY, What.VISIT_FREQUENCY.title(), Map.of());
      Div links = new Div(frequency);
      links.addClassNames("small", "no-print");
      foot.add(links);
    }
    foot.addClassName("visitfoot");
    add(foot);
  }

  private String frequency() {
    var every = plan.visitEvery();
    long seen = plan.visits().stream().filter(Visit::seen).count();
    long alone = plan.visits().stream().filter(Visit::seenAlone).count();
    String often =
        every == null ? "No frequency is set" : "To be seen every " + every(every.words());
    String done =
        seen == 0
            ? "not seen yet"
            : "seen "
                + Words.count(seen, "time", "times")
                + ", "
                + (alone == 0 ? "never alone" : Words.count(alone) + " of them alone");
    return often
        + " · "
        + done
        + (inSight.size() < plan.visits().size()
            ? " · the last " + inSight.size() + " visits:"
            : "");
  }

  private static String every(String span) {
    return span.startsWith("1 ") ? span.substring(2) : span;
  }

  private void gaps() {
    LocalDate from = plan.startedOn();
    for (Visit visit : plan.visits()) {
      LocalDate day = visit.made().date();
      if (visit.seen() && day.isAfter(from)) {
        gap(from, day);
        from = day;
      }
    }
    gap(from, null);
  }

  private void gap(LocalDate from, @Nullable LocalDate until) {
    LocalDate dueOn = dueOn(from, until == null ? end : until);
    if (dueOn != null) {
      gaps.add(new Gap(from, dueOn, until));
    }
  }

  /** By how often the child was to be seen at the time; null where nothing said so. */
  private @Nullable LocalDate dueOn(LocalDate from, LocalDate until) {
    LocalDate dueOn = null;
    for (VisitFrequency each : plan.visitFrequencies()) {
      if (dueOn == null || !each.since().date().isAfter(until)) {
        dueOn = WorkingDays.ofEngland().lastDay(each.every(), When.on(from));
      }
    }
    return dueOn;
  }

  private boolean isInSight(Gap gap) {
    return gap.isLate(end) && !gap.dueOn().isBefore(from);
  }

  /** Times are places on the line, in hundredths of its breadth. */
  private Component line() {
    LocalDate until = plan.endedOn() == null && !gaps.isEmpty() ? gaps.getLast().dueOn() : end;
    until = until.isBefore(end) ? end : until;
    long days = Math.max(14, ChronoUnit.DAYS.between(from, until));
    Scale scale = new Scale(from, days);
    Div line = new Div();
    line.addClassName("visits");
    for (Gap gap : gaps) {
      if (isInSight(gap)) {
        LocalDate seen = gap.until() == null ? end : gap.until();
        Div late = new Div();
        late.addClassName("overdue");
        late.getStyle()
            .set("left", scale.at(gap.dueOn()))
            .set("width", scale.breadth(gap.dueOn(), seen));
        line.add(late);
      }
    }
    OrderedList marks = new OrderedList();
    marks.getElement().setAttribute("aria-label", "Visits on a line, the latest last");
    if (from.equals(plan.startedOn())) {
      marks.add(mark(scale, from, "start", "Plan began " + Words.day(from)));
    }
    inSight.forEach(visit -> marks.add(visit(scale, visit)));
    if (plan.endedOn() == null) {
      next(scale, marks);
      Span now = new Span(shown.now() ? "now" : Words.stub(shown.on()));
      ListItem here = new ListItem(now);
      here.addClassName("now");
      here.setClassName("turned", scale.share(end) > 0.9);
      here.getStyle().set("left", scale.at(end));
      marks.add(here);
    } else {
      marks.add(mark(scale, end, "start", "Plan ended " + Words.day(end)));
    }
    line.add(marks);
    return line;
  }

  private void next(Scale scale, OrderedList marks) {
    if (gaps.isEmpty()) {
      return;
    }
    LocalDate dueOn = gaps.getLast().dueOn();
    marks.add(
        dueOn.isBefore(end)
            ? mark(
                scale,
                dueOn,
                "missed",
                "Was due " + Words.day(dueOn) + ", " + Words.late(dueOn, end))
            : mark(scale, dueOn, "next", "Next by " + Words.day(dueOn)));
  }

  private ListItem visit(Scale scale, Visit visit) {
    return mark(scale, visit.made().date(), style(visit), words(visit));
  }

  private static String style(Visit visit) {
    return visit.seenAlone() ? ALONE : visit.seen() ? SEEN : UNSEEN;
  }

  private static String words(Visit visit) {
    return Words.when(visit.made())
        + ", "
        + how(visit)
        + (visit.by().isBlank() ? "" : ", " + Words.within(visit.by()));
  }

  private static String how(Visit visit) {
    return visit.seenAlone() ? "seen alone" : visit.seen() ? "seen, not alone" : "not seen";
  }

  private static ListItem mark(Scale scale, LocalDate day, String style, String words) {
    Span said = new Span(words);
    said.addClassName("unseen");
    ListItem mark = new ListItem(said);
    mark.addClassNames("mark", style);
    mark.getElement().setAttribute("title", words);
    mark.getStyle().set("left", scale.at(day));
    return mark;
  }

  /**
   * @param days that the line is long
   */
  private record Scale(LocalDate from, long days) {

    double share(LocalDate day) {
      return Math.clamp((double) ChronoUnit.DAYS.between(from, day) / days, 0, 1);
    }

    String at(LocalDate day) {
      return percent(share(day));
    }

    String breadth(LocalDate begin, LocalDate until) {
      return percent(share(until) - share(begin));
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
  }

  private Component legend() {
    Div legend = new Div();
    legend.addClassNames("visitlegend", "small");
    legend.getElement().setAttribute("aria-hidden", "true");
    if (inSight.stream().anyMatch(each -> each.seen() && !each.seenAlone())) {
      legend.add(sample(SEEN, "seen"));
    }
    if (inSight.stream().anyMatch(Visit::seenAlone)) {
      legend.add(sample(ALONE, "seen alone"));
    }
    if (inSight.stream().anyMatch(each -> !each.seen())) {
      legend.add(sample(UNSEEN, "not seen"));
    }
    if (gaps.stream().anyMatch(this::isInSight)) {
      legend.add(sample("gap", "longer than it should be"));
    }
    if (plan.endedOn() == null && !gaps.isEmpty()) {
      legend.add(
          gaps.getLast().dueOn().isBefore(end)
              ? sample("missed", "was due")
              : sample("next", "next due"));
    }
    return legend;
  }

  private static Component sample(String style, String words) {
    Span mark = new Span();
    mark.addClassNames("mark", style);
    return new Span(mark, new Span(words));
  }

  private PlainTable table() {
    PlainTable table =
        new PlainTable(
            "Visits, the latest first", "Visit", "Child", "By", "After", "What was seen");
    LocalDate before = plan.startedOn();
    List<Component[]> rows = new ArrayList<>();
    List<Boolean> late = new ArrayList<>();
    for (Visit visit : plan.visits()) {
      LocalDate day = visit.made().date();
      boolean over = isLate(before, day);
      rows.add(
          new Component[] {
            new Span(Words.when(visit.made())),
            new Div(tag(visit)),
            new Span(visit.by()),
            after(before, day, over),
            Texts.said(visit.note())
          });
      late.add(over && visit.seen());
      if (visit.seen() && day.isAfter(before)) {
        before = day;
      }
    }
    for (int i = rows.size() - 1; i >= 0; i--) {
      table.row(rows.get(i)).setClassName("warm", late.get(i));
    }
    return table;
  }

  private boolean isLate(LocalDate before, LocalDate day) {
    LocalDate dueOn = dueOn(before, day);
    return dueOn != null && day.isAfter(dueOn);
  }

  private Component after(LocalDate before, LocalDate day, boolean late) {
    var every = plan.visitEvery();
    boolean working = every == null || every.unit() == Unit.WORKING_DAYS;
    String passed =
        working
            ? Words.count(
                WorkingDays.ofEngland().between(before, day), "working day", "working days")
            : Words.count(ChronoUnit.DAYS.between(before, day), "day", "days");
    return new Div(new Span(passed), late ? Texts.small("! later than it should be") : new Span());
  }

  private static Tag tag(Visit visit) {
    return visit.seenAlone()
        ? new Tag(Tone.GREEN, "◉", "Seen alone")
        : visit.seen()
            ? new Tag(Tone.GREEN, "●", "Seen, not alone")
            : new Tag(Tone.AMBER, "○", "Not seen");
  }
}
