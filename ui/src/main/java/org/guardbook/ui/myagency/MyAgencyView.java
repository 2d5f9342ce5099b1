package org.guardbook.ui.myagency;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.action.ActionDesk;
import org.guardbook.ui.action.ActionWords;
import org.guardbook.ui.action.Step;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.lists.WhatChanged;

/** What the reader's agency owes, the oldest silence first; each is answered where it stands. */
@Route(value = "my-agency", layout = MainLayout.class)
@PageTitle("My agency · Guardbook")
@PermitAll
@OpenTo(Operation.UPDATE_ACTIONS)
@StyleSheet("context://guardbook/actions.css")
class MyAgencyView extends Div {

  private static final int AT_ONCE = 25;

  /** More than an agency can owe; what it waits to be verified is not counted among it. */
  private static final int ALL = 500;

  private static final Set<ActionState> OWED =
      Stream.of(ActionState.values())
          .filter(ActionState::isOpen)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActionState.class)));

  private final ActionDesk desk;
  private final String agency;
  private final String called;
  private final PageHead head;
  private final WhatChanged changed = new WhatChanged(this::show);
  private final Div notSent = new Div();
  private final Div cards = new Div();
  private List<TrackedAction> actions = List.of();
  private int limit = AT_ONCE;

  MyAgencyView(ActionDesk desk) {
    this.desk = desk;
    String code = desk.person().agency();
    if (code == null) {
      throw new NotPermitted("Your account belongs to no agency.");
    }
    agency = code;
    called = new Codes(desk.dispatch()).label(CodeList.AGENCY, agency);
    head =
        new PageHead("What we owe: " + called)
            .actions(new Anchor("my-agency/letter", "Weekly letter"));
    addClassName("my-agency");
    notSent.addClassNames("notice", "info", "begun");
    cards.addClassName("cards");
    add(head, changed, notSent, cards);
    show();
    Live.ofActionsWhileShown(this, desk.dispatch(), changes -> changes.forEach(this::heard));
  }

  private void show() {
    changed.clear();
    Actions owed = find(OWED, "quietDays", ALL);
    Actions waiting = find(Set.of(ActionState.COMPLETE), "completedOn", ALL);
    sayHowMuch(owed);
    cards.removeAll();
    if (owed.total() == 0) {
      cards.add(
          new EmptyState(
              "Nothing is owed",
              waiting.total() == 0
                  ? "When a review asks something of " + called + ", it stands here."
                  : "Everything asked of " + called + " is done, or waits to be verified."));
    }
    actions = owed.actions();
    List<TrackedAction> begun = showBegun();
    int shown = 0;
    for (int i = 0; i < actions.size(); i++) {
      TrackedAction action = actions.get(i);
      boolean isBegun = begun.contains(action);
      if (i < limit || isBegun) {
        OwedCard card = new OwedCard(desk, action, this::recount);
        card.setId(place(action));
        if (i == 0 || isBegun) {
          card.open();
        }
        cards.add(card);
        shown++;
      }
    }
    if (actions.size() > shown) {
      cards.add(more(shown, actions.size()));
    }
    if (waiting.total() > 0) {
      cards.add(waiting(waiting));
    }
  }

  /** However far down they stand, those that were begun are not forgotten. */
  private List<TrackedAction> showBegun() {
    Set<String> forms = desk.begun();
    List<TrackedAction> begun =
        actions.stream().filter(action -> forms.contains(Step.UPDATE.address(action))).toList();
    notSent.removeAll();
    notSent.setVisible(!begun.isEmpty());
    notSent.add(new Span("Begun and not sent yet:"));
    begun.forEach(
        action ->
            notSent.add(
                org.guardbook.ui.components.Actions.jump(
                    ActionWords.number(action), place(action))));
    return begun;
  }

  /** Where the card of an action stands on the page. */
  private static String place(TrackedAction action) {
    return "owed-" + action.review() + "-" + action.action();
  }

  private Div more(int shown, int all) {
    Div more =
        new Div(
            new Span(shown + " of " + Words.count(all) + " shown. "),
            org.guardbook.ui.components.Actions.inline(
                "Show more",
                () -> {
                  limit += AT_ONCE;
                  show();
                }));
    more.addClassName("small");
    return more;
  }

  private NativeDetails waiting(Actions waiting) {
    Div list = new Div();
    list.addClassName("cards");
    waiting.actions().forEach(action -> list.add(new OwedCard(desk, action, this::recount)));
    NativeDetails details =
        new NativeDetails(
            Words.count(waiting.total()) + " done, waiting to be verified by the committee", list);
    details.addClassName("waiting");
    return details;
  }

  private void recount() {
    showBegun();
    sayHowMuch(find(OWED, "quietDays", 1));
  }

  private void sayHowMuch(Actions owed) {
    long overdue = owed.totals().byState().getOrDefault(ActionState.OVERDUE, 0L);
    List<String> said = new ArrayList<>();
    said.add(Words.count(owed.total()) + " open");
    said.add(Words.count(overdue) + " overdue");
    owed.actions().stream()
        .findFirst()
        .ifPresent(
            oldest -> said.add("oldest silence " + Words.count(oldest.quietDays(), "day", "days")));
    head.under(String.join(" · ", said));
  }

  private Actions find(Set<ActionState> states, String sortBy, int size) {
    ActionFilter ours =
        new ActionFilter("", Set.of(agency), Set.of(), states, false, false, Set.of());
    return desk.dispatch()
        .ask(new FindActions(ours, null, null, sortBy, true, 0, size), Actions.class);
  }

  private void heard(ActionChanged change) {
    if (change.action() != null && !desk.person().account().equals(change.account())) {
      changed.heard(change.review() + " · " + change.action());
    }
  }
}
