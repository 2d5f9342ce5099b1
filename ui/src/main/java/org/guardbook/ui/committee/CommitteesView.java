package org.guardbook.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.guardbook.command.access.Operation;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.CommitteeChanged;
import org.guardbook.query.committee.CommitteeQuery.ListCommittees;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The committees; where there is one only, which is usual, the way leads straight to it. */
@Route(value = "committees", layout = MainLayout.class)
@PageTitle("Meetings · Guardbook")
@PermitAll
@OpenTo(Operation.READ_COMMITTEES)
@StyleSheet("context://guardbook/reviews.css")
class CommitteesView extends Div implements BeforeEnterObserver, OfThePast {

  private final Dispatch dispatch;
  private final SignedIn reader;
  private final WhatChanged changed = new WhatChanged(() -> show(all()));

  private final Clock clock;
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  CommitteesView(Dispatch dispatch, Clock clock) {
    this.clock = clock;
    this.dispatch = dispatch;
    this.reader = Dispatch.signedIn().orElseThrow();
    Live.ofCommitteesWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    vantage = Vantage.ofList(event, clock);
    changed.listen(vantage.isNow());
    List<Committee> all = all();
    if (all.size() == 1 && vantage.isNow()) {
      event.forwardTo("committees/" + all.getFirst().reference());
      return;
    }
    show(all);
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  private List<Committee> all() {
    return dispatch.askForAll(new ListCommittees(vantage.asAt()), Committee.class);
  }

  private void heard(CommitteeChanged change) {
    if (change.committee() != null && !reader.account().equals(change.account())) {
      changed.heard(change.committee());
    }
  }

  private void show(List<Committee> all) {
    removeAll();
    changed.clear();
    PageHead head = new PageHead("Committees and their meetings");
    boolean mayForm = vantage.isNow() && reader.may(Operation.KEEP_COMMITTEES);
    if (mayForm && !all.isEmpty()) {
      head.actions(Actions.quietLink("Form a committee", "committees/new"));
    }
    add(head, changed);
    if (all.isEmpty()) {
      add(
          mayForm
              ? new EmptyState(
                  "No committee yet",
                  "Form the one that follows up reviews; then appoint its members and call its"
                      + " first meeting.",
                  Actions.link("Form a committee", "committees/new"))
              : vantage.isNow()
                  ? new EmptyState("No committee yet", "It appears here once it has been formed.")
                  : new EmptyState("No committee by then", "None had been recorded yet."),
          vantage.way());
      return;
    }
    PlainTable table = new PlainTable("Committees", "Committee", "Members", "Next meeting");
    for (Committee each : all) {
      Anchor open = new Anchor(vantage.from("committees/" + each.reference()), each.name());
      open.getElement().setAttribute("data-row", true);
      table.row(
          open,
          new Span(Words.count(Sittings.seated(each).size())),
          new Span(
              Sittings.next(each).map(next -> Words.when(next.heldFor())).orElse("none called")));
    }
    Div card = new Div(table);
    card.addClassNames("card", "flush");
    add(card, vantage.way());
  }
}
