package org.guardbook.ui.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.review.ReviewFile.Recommendation;
import org.guardbook.ui.action.ActionWords;
import org.guardbook.ui.components.ActionTag;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Texts;

/** What the review recommended, and under each recommendation the actions it came to. */
final class RecommendationsCard extends Card {

  /** What the chips choose by. */
  enum Which {
    ALL("All", _ -> true),
    OPEN("Open", action -> action.state().isOpen()),
    OVERDUE("! Overdue", action -> action.state() == ActionState.OVERDUE),
    SILENT("Silent", TrackedAction::silent),
    TO_VERIFY("✓ To verify", action -> action.state() == ActionState.COMPLETE),
    VERIFIED("★ Verified", action -> action.state() == ActionState.VERIFIED);

    private final String label;
    private final Predicate<TrackedAction> takes;

    Which(String label, Predicate<TrackedAction> takes) {
      this.label = label;
      this.takes = takes;
    }
  }

  private final Shown shown;
  private final Div rows = new Div();
  private Which which;

  RecommendationsCard(Shown shown, Which chosen) {
    super("Recommendations and actions");
    this.shown = shown;
    this.which = chosen;
    setId("recommendations");
    List<Recommendation> all = shown.file().recommendations();
    if (all.isEmpty()) {
      add(
          Texts.small(
              shown.file().referral() == null
                  ? "Nothing has been recommended yet."
                  : "Recommendations come with the report."));
      offer(What.RECOMMENDATION, Map.of(), "Add a recommendation");
      return;
    }
    Chips<Which> chips =
        new Chips<>(
            "Which actions",
            now -> {
              which = now;
              fill();
            });
    for (Which each : Which.values()) {
      long count = actions().filter(each.takes).count();
      if (each == Which.ALL || count > 0) {
        chips.chip(each, each.label);
        chips.count(each, count);
      }
    }
    chips.show(which);
    add(chips, rows);
    fill();
    offer(What.RECOMMENDATION, Map.of(), "Add a recommendation");
  }

  Which which() {
    return which;
  }

  private java.util.stream.Stream<TrackedAction> actions() {
    return shown.file().recommendations().stream().flatMap(each -> each.actions().stream());
  }

  private void offer(What what, Map<String, String> given, String label) {
    if (shown.may(what) && isDueToCome()) {
      Div foot = new Div(shown.opener().link(what, label, given));
      foot.addClassName("cardfoot");
      add(foot);
    }
  }

  private boolean isDueToCome() {
    var report = shown.file().report();
    return shown.file().referral() == null || (report != null && report.submitted() != null);
  }

  private void fill() {
    rows.removeAll();
    PlainTable table =
        new PlainTable("Recommendations and actions", "State", "Action", "Agency", "Due", "Silent");
    table.addClassName("actions-of-a-review");
    table.numbers(4);
    for (Recommendation each : shown.file().recommendations()) {
      List<TrackedAction> taken = each.actions().stream().filter(which.takes).toList();
      if (!taken.isEmpty() || which == Which.ALL) {
        heading(table, each);
        taken.forEach(action -> row(table, action));
      }
    }
    rows.add(table);
  }

  /** A line across the table that says the recommendation. */
  private void heading(PlainTable table, Recommendation each) {
    Element row = new Element("tr").setAttribute("class", "group");
    Element cell = new Element("th").setAttribute("colspan", "5").setAttribute("scope", "colgroup");
    Span words = new Span(each.number() + " · " + each.text());
    cell.appendChild(words.getElement());
    String theme = each.theme();
    if (theme != null) {
      Span chip = new Span(theme);
      chip.addClassName("theme");
      cell.appendChild(chip.getElement());
    }
    if (shown.may(What.ACTION)) {
      Component add =
          shown
              .opener()
              .link(What.ACTION, "Agree an action", Map.of("recommendation", each.number()));
      add.getElement()
          .setAttribute("aria-label", "Agree an action under recommendation " + each.number());
      cell.appendChild(add.getElement());
    }
    row.appendChild(cell);
    table.getBody().getElement().appendChild(row);
  }

  private void row(PlainTable table, TrackedAction action) {
    Anchor open = new Anchor(shown.vantage().from(ActionWords.address(action)), action.action());
    open.getElement()
        .setAttribute("data-row", true)
        .setAttribute("aria-label", action.action() + ": " + action.text());
    Div what = new Div(open, new Span(" " + action.text()));
    if (!action.successMeasure().isBlank()) {
      what.add(Texts.small("Measure: " + action.successMeasure()));
    }
    what.add(Texts.small(ActionWords.lastWord(action, shown.on())));
    Div agency =
        new Div(new Span(shown.agency(action.leadAgency())), Texts.small(action.leadRole()));
    Div due = new Div(new Span(ActionWords.date(action.dueOn(), shown.on())));
    if (action.timesMoved() > 0) {
      due.add(Texts.small(ActionWords.moved(action, shown.on())));
    }
    table
        .row(new Div(new ActionTag(action.state())), what, agency, due, silence(action))
        .setClassName(edge(action.state()), true);
  }

  private static String edge(ActionState state) {
    return switch (state) {
      case OVERDUE -> "hot";
      case AT_RISK -> "warm";
      case NOT_STARTED, ON_TRACK, COMPLETE, VERIFIED, WITHDRAWN -> "calm";
    };
  }

  private static Component silence(TrackedAction action) {
    Span days = new Span(ActionWords.quiet(action));
    days.addClassName("figure");
    days.setClassName("soft", !action.silent());
    days.setClassName("silent", action.silent());
    return days;
  }
}
