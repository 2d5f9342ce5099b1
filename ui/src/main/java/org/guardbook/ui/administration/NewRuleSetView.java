package org.guardbook.ui.administration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataCommand.AdoptRuleSet;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.referencedata.Span.Unit;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadRuleSets;
import org.guardbook.query.referencedata.ReferenceDataQuery.RuleSet;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;

/** Adopts a rule set, beginning from the one in force. */
@Route(value = "administration/time-limits/new", layout = MainLayout.class)
@PageTitle("Adopt a rule set · Guardbook")
@PermitAll
@OpenTo(Operation.CHANGE_REFERENCE_DATA)
@StyleSheet("context://guardbook/lists.css")
class NewRuleSetView extends Div {

  private record Entry(TextEntry amount, Pick unit) {}

  private final Dispatch dispatch;
  private final DayEntry from = new DayEntry("from", "In force from");
  private final TextEntry source = new TextEntry("source", "Where it comes from");
  private final Map<Limit, Entry> entries = new EnumMap<>(Limit.class);
  private final FormSheet form = new FormSheet();

  NewRuleSetView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    LocalDate today = LocalDate.now(clock.withZone(When.ENGLAND));
    from.hint("Cases that begin on or after that day are measured by it.");
    from.require("Say from which day it is in force.");
    source.hint("The guidance or procedure, for example: Working Together 2026");
    source.require("Say where it comes from.");
    form.with(from, source, new H2("Limits"));
    for (Limit limit : Limit.values()) {
      Entry entry = entry(limit);
      entries.put(limit, entry);
      form.beside(entry.amount(), entry.unit());
    }
    form.submit("Adopt", this::adopt);
    form.foot(Actions.quietLink("Cancel", Tabs.Tab.TIME_LIMITS.address()));
    dispatch.askForAll(new ReadRuleSets(), RuleSet.class).stream()
        .filter(rules -> !rules.from().isAfter(today))
        .findFirst()
        .ifPresent(this::beginFrom);
    add(
        new PageHead("Adopt a rule set")
            .trail("Time limits", Tabs.Tab.TIME_LIMITS.address(), "Adopt a rule set")
            .under("Filled in with the limits in force today; change what changes."),
        new Card(form));
  }

  private static Entry entry(Limit limit) {
    TextEntry amount = new TextEntry("limits." + limit, limit.label());
    amount.require("Give a limit for: " + limit.label() + ".");
    Map<String, String> units = new LinkedHashMap<>();
    for (Unit unit : Unit.values()) {
      units.put(unit.name(), TimeLimitsView.words(unit));
    }
    Pick unit = new Pick("unit." + limit, "Counted in", units);
    unit.require("Say what “" + limit.label() + "” is counted in.");
    return new Entry(amount, unit);
  }

  private void beginFrom(RuleSet rules) {
    entries.forEach(
        (limit, entry) -> {
          // a rule set may be older than a limit
          Span span = rules.limits().getOrDefault(limit, limit.usual());
          entry.amount().fill(String.valueOf(span.amount()));
          entry.unit().fill(span.unit().name());
        });
  }

  private void adopt() {
    LocalDate day = from.value();
    Map<Limit, Span> limits = limits();
    if (day != null) {
      dispatch.send(new AdoptRuleSet(day, limits, source.text().strip()), form.commandId());
      Notices.sayOnNextPage("The rule set is adopted.");
      UI.getCurrentOrThrow().navigate(TimeLimitsView.class);
    }
  }

  private Map<Limit, Span> limits() {
    Map<Limit, Span> limits = new EnumMap<>(Limit.class);
    List<Refusal> unread = new ArrayList<>();
    entries.forEach(
        (limit, entry) -> {
          try {
            limits.put(
                limit,
                new Span(
                    Integer.parseInt(entry.amount().text().strip()),
                    Unit.valueOf(entry.unit().text())));
          } catch (NumberFormatException _) {
            unread.add(
                new Refusal("limits." + limit, limit.label() + ": give a whole number, 5 say."));
          }
        });
    if (!unread.isEmpty()) {
      throw new RuleViolated(unread);
    }
    return limits;
  }
}
