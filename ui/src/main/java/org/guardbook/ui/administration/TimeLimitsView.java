package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataCommand.WithdrawRuleSet;
import org.guardbook.command.referencedata.Span.Unit;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadRuleSets;
import org.guardbook.query.referencedata.ReferenceDataQuery.RuleSet;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;

/** The rule sets by which due dates are worked out, the latest first. */
@Route(value = "administration/time-limits", layout = MainLayout.class)
@PageTitle("Time limits · Guardbook")
@PermitAll
@OpenTo(Operation.CHANGE_REFERENCE_DATA)
@StyleSheet("context://guardbook/lists.css")
class TimeLimitsView extends Div implements BeforeEnterObserver {

  private final Dispatch dispatch;
  private final LocalDate today;
  private final Div sheets = new Div();

  TimeLimitsView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.today = LocalDate.now(clock.withZone(When.ENGLAND));
    sheets.addClassName("stack");
    add(
        new PageHead("Administration")
            .under("A case is measured by the rule set in force on the day it began.")
            .actions(Actions.link("Adopt a rule set", "administration/time-limits/new")),
        new Tabs(Tabs.Tab.TIME_LIMITS),
        sheets);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    fill();
  }

  private void fill() {
    List<RuleSet> ruleSets = dispatch.askForAll(new ReadRuleSets(), RuleSet.class);
    Optional<RuleSet> inForce =
        ruleSets.stream().filter(each -> !each.from().isAfter(today)).findFirst();
    sheets.removeAll();
    for (RuleSet each : ruleSets) {
      boolean now = inForce.filter(each::equals).isPresent();
      sheets.add(card(each, now, each.equals(ruleSets.getLast())));
    }
  }

  private Card card(RuleSet rules, boolean inForce, boolean first) {
    PlainTable table = new PlainTable("Limits from " + Words.date(rules.from()), "Limit", "Time");
    for (Limit limit : Limit.values()) {
      org.guardbook.command.referencedata.Span span = rules.limits().get(limit);
      table.row(new Span(limit.label()), new Span(span == null ? "none" : span.words()));
    }
    Div line = new Div(state(rules, inForce), new Span(rules.source()));
    line.addClassName("actions");
    Card card = new Card("From " + Words.date(rules.from()), line, table);
    if (!first) {
      card.add(Actions.quiet("Withdraw", () -> ask(rules)));
    }
    return card;
  }

  private Component state(RuleSet rules, boolean inForce) {
    if (inForce) {
      return new Tag(Tone.GREEN, "✓", "In force");
    }
    return rules.from().isAfter(today)
        ? new Tag(Tone.BLUE, "○", "To come")
        : new Tag(Tone.GREY, "■", "For earlier cases");
  }

  private void ask(RuleSet rules) {
    Question question = new Question("Withdraw the rule set of " + Words.date(rules.from()) + "?");
    TextEntry reason = new TextEntry("reason", "Reason");
    reason.hint("It will be as if it had never held: due dates are worked out again.");
    reason.require("Give a reason.");
    FormSheet form = new FormSheet().with(reason);
    form.submit(
        "Withdraw",
        () -> {
          dispatch.send(new WithdrawRuleSet(rules.from(), reason.text().strip()), form.commandId());
          question.close();
          fill();
          Notices.say("The rule set of " + Words.date(rules.from()) + " is withdrawn.");
        });
    form.foot(Actions.quiet("Cancel", question::close));
    question.asking(form).openOver(this);
  }

  static String words(Unit unit) {
    return switch (unit) {
      case HOURS -> "hours";
      case WORKING_DAYS -> "working days";
      case DAYS -> "days";
      case WEEKS -> "weeks";
      case MONTHS -> "months";
    };
  }
}
