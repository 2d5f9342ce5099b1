package org.guardbook.ui.actionplans;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadRuleSets;
import org.guardbook.query.referencedata.ReferenceDataQuery.RuleSet;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.SavedFilterChips;
import org.guardbook.ui.lists.SavedFilters;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Every action the reader may see, as the address of the page narrows, groups and dates them. */
@Route(value = "action-plans", layout = MainLayout.class)
@PageTitle("Action plans · Guardbook")
@PermitAll
@OpenTo(Operation.READ_ACTIONS)
@StyleSheet("context://guardbook/lists.css")
@StyleSheet("context://guardbook/actions.css")
class PlansView extends Div implements BeforeEnterObserver, OfThePast {

  static final String HOW_IT_COUNTS =
      "Overdue: the date has passed and the agency has not said that it is done. Silent: days since"
          + " the agency last said anything or, where it never did, since the action was agreed.";

  private final Clock clock;
  private final SignedIn reader;
  private final PageHead head = new PageHead("Action plans");
  private final PlanBar bar;
  private final SavedFilterChips savedFilters;
  private final PlanGrid grid;
  private final Div rows = new Div();
  private final @Nullable Upcoming next;
  private final List<Component> actions;
  private final WhatChanged changed = new WhatChanged(this::refresh);
  private PlanFilter filter = PlanFilter.NONE;
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  PlansView(Dispatch dispatch, Clock clock, SavedFilters saved, PlanExport export) {
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    PlanLabels labels = new PlanLabels(dispatch, reader);
    bar = new PlanBar(labels, silence(dispatch), this::narrow);
    savedFilters = new SavedFilterChips(saved, reader.account(), "action-plans", "Police, late");
    grid =
        new PlanGrid(
            dispatch,
            labels,
            new PlanRow(labels, reader, today()),
            (by, down) -> narrow(filter.sortedBy(by, down)));
    next = Upcoming.meeting(dispatch, reader, today());
    actions = actions(new ExportMenu(_ -> export.of(filter, labels, reader.name())));
    rows.addClassName("rows");
    Paragraph counts = new Paragraph(HOW_IT_COUNTS);
    counts.addClassNames("small", "how");
    addClassName("plans");
    add(head, bar, savedFilters, changed, rows, counts);
    Live.ofActionsWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  private List<Component> actions(ExportMenu export) {
    return next == null
        ? List.of(export)
        : List.of(
            org.guardbook.ui.components.Actions.link("Committee pack", next.pack()),
            export.quiet());
  }

  private int silence(Dispatch dispatch) {
    LocalDate today = today();
    return dispatch.askForAll(new ReadRuleSets(), RuleSet.class).stream()
        .filter(rules -> !rules.from().isAfter(today))
        .findFirst()
        .map(rules -> rules.limits().get(Limit.ACTION_SILENT))
        .map(span -> span.amount())
        .orElse(60);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    filter = PlanFilter.from(entered.getLocation().getQueryParameters());
    vantage = Vantage.ofList(entered, clock);
    changed.listen(vantage.isNow());
    head.actions(
        vantage.isNow() ? actions.toArray(Component[]::new) : new Component[] {actions.getLast()});
    refresh();
  }

  private void narrow(PlanFilter narrowed) {
    if (!narrowed.equals(filter)) {
      UI.getCurrentOrThrow().navigate(PlansView.class, vantage.from(narrowed.toAddress()));
    }
  }

  private void refresh() {
    changed.clear();
    Actions found = grid.fetchFirst(filter);
    bar.show(filter, found.totals());
    savedFilters.show(filter.now().toAddress(), filter.isWorthAName(), vantage);
    sayHowMany(found);
    rows.removeAll();
    if (found.total() == 0) {
      rows.add(empty());
    } else {
      LocalDate on = filter.on();
      grid.show(filter, found, on == null ? vantage.time().toLocalDate() : on, vantage);
      rows.add(grid);
    }
  }

  private void sayHowMany(Actions found) {
    LocalDate on = filter.on();
    long reviews = found.totals().byReview().values().stream().filter(count -> count > 0).count();
    head.under(
        Words.count(found.total(), "action", "actions")
            + (filter.which().states().isEmpty() && !filter.which().silent()
                ? " from " + Words.count(reviews, "review", "reviews")
                : " of " + Words.count(found.totals().total()))
            + (on == null
                ? !vantage.isNow() || next == null || next.day() == null
                    ? ""
                    : ", for " + next.committee() + " on " + Words.longDay(next.day())
                : on.isAfter(today())
                    ? ", as they will stand on " + Words.longDay(on) + " if nothing more is heard"
                    : ", as they stood on " + Words.longDay(on)));
  }

  private Component empty() {
    if (!filter.showsAll()) {
      return new EmptyState(
          "No action matches",
          "Look for fewer letters, or take a filter away.",
          org.guardbook.ui.components.Actions.button(
              "Show all actions",
              () -> narrow(PlanFilter.NONE.on(filter.on()).groupedBy(filter.groupedBy()))));
    }
    if (!vantage.isNow()) {
      return new EmptyState("No actions by then", "None had been recorded yet.");
    }
    return reader.may(Operation.KEEP_REVIEWS)
        ? new EmptyState(
            "No actions yet",
            "Actions come out of a review's recommendations, a board's priorities, or an earlier"
                + " record that is brought over.",
            org.guardbook.ui.components.Actions.link("Go to the reviews", "reviews"))
        : new EmptyState("No actions yet", "Actions appear here once a plan has been agreed.");
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  private void heard(ActionChanged change) {
    if (change.action() != null && !reader.account().equals(change.account())) {
      changed.heard(change.review() + " · " + change.action());
    }
  }
}
