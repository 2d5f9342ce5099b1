package org.guardbook.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.review.ReviewClock;
import org.guardbook.query.review.ReviewQuery.FindReviewClocks;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.action.ActionWords;
import org.guardbook.ui.action.Step;
import org.guardbook.ui.actionplans.Upcoming;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What needs the committee: evidence to verify, actions that are late or silent, individual
 * management reviews that are owed.
 */
final class ReviewsToday extends Div {

  private static final int SOME = 8;

  /** More than are ever under way at once. */
  private static final int UNDER_WAY = 100;

  /** Later than any management review is due. */
  private static final int YEARS_AHEAD = 10;

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn person;
  private final Codes codes;
  private final PageHead head;
  private final Div summary;
  private final boolean alone;
  private final Div content = new Div();
  private final WhatChanged changed = new WhatChanged(this::show);

  /**
   * @param head of the page, which names the day
   * @param summary where it says in a line what comes next
   * @param alone whether the page has nothing but this, and so needs no figures in that line
   */
  ReviewsToday(Dispatch dispatch, Clock clock, PageHead head, Div summary, boolean alone) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.head = head;
    this.summary = summary;
    this.alone = alone;
    this.person = Dispatch.signedIn().orElseThrow();
    this.codes = new Codes(dispatch);
    addClassName("reviews-today");
    content.addClassName("stack");
    add(changed, content);
    show();
    Live.ofActionsWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  private void show() {
    changed.clear();
    content.removeAll();
    summary.removeAll();
    LocalDate today = today();
    head.retitle("Today, " + Words.longDay(today));
    Actions all = find(ActionFilter.ALL, null, 1);
    List<ReviewClock> owed = owed(today);
    if (all.total() == 0 && owed.isEmpty()) {
      summary.add(new Span("No action is owed to the board"));
      content.add(
          new EmptyState(
              "Nothing needs you yet",
              "What is late, silent or waiting to be verified stands here once a review has agreed"
                  + " its action plan.",
              org.guardbook.ui.components.Actions.link("Go to the reviews", "reviews")));
      return;
    }
    Totals totals = all.totals();
    long late = totals.byState().getOrDefault(ActionState.OVERDUE, 0L);
    long toVerify = totals.byState().getOrDefault(ActionState.COMPLETE, 0L);
    if (!alone) {
      summary.add(
          new Span(Words.count(toVerify) + " to verify · " + Words.count(late) + " overdue · "));
    }
    summary.add(nextMeeting(today));
    Div figures =
        new Div(
            figure(toVerify, "to verify", "action-plans?state=COMPLETE"),
            figure(late, "overdue", "action-plans?state=OVERDUE"),
            figure(totals.silent(), "silent", "action-plans?silent=1"),
            figure(
                owed.stream().filter(each -> each.dueOn().isBefore(today)).count(),
                "management reviews late",
                "reviews"));
    figures.addClassName("grid4");
    content.add(figures);
    toDecide(today);
    actions(
        "To verify",
        "Nothing waits to be verified.",
        find(states(ActionState.COMPLETE), "completedOn", SOME),
        "action-plans?state=COMPLETE");
    actions(
        "Late",
        "Nothing is late.",
        find(states(ActionState.OVERDUE), null, SOME),
        "action-plans?state=OVERDUE");
    actions(
        "Silent, though not late",
        "No agency has gone silent.",
        find(silentInTime(), null, SOME),
        "action-plans?silent=1&state=NOT_STARTED&state=ON_TRACK&state=AT_RISK");
    if (!owed.isEmpty()) {
      content.add(part("Individual management reviews owed", managementReviews(owed, today)));
    }
    actions(
        "Recorded last",
        "Nothing has been recorded yet.",
        find(ActionFilter.ALL, "lastRecordedAt", SOME),
        "action-plans");
  }

  private Component nextMeeting(LocalDate today) {
    Upcoming next = Upcoming.meeting(dispatch, person, today);
    return next == null || next.day() == null
        ? new Span("No meeting is called")
        : new Anchor(
            next.pack(),
            next.committee() + " meets on " + Words.longDay(next.day()) + ": the pack");
  }

  /** Reviews that wait for the chair, or for the board whose decision the chair writes down. */
  private void toDecide(LocalDate today) {
    if (!person.may(Operation.DECIDE_REVIEWS)) {
      return;
    }
    FindReviews waiting =
        new FindReviews(
            "",
            Set.of(),
            EnumSet.of(ReviewStage.RECOMMENDED, ReviewStage.SUBMITTED),
            null,
            false,
            0,
            SOME);
    List<ReviewSummary> reviews = new ArrayList<>(dispatch.ask(waiting, Reviews.class).reviews());
    reviews.addAll(toClose());
    if (reviews.isEmpty()) {
      return;
    }
    PlainTable table = new PlainTable("To decide", "Waits for", "Review", "Opened", "");
    for (ReviewSummary each : reviews) {
      boolean recommended = each.stage() == ReviewStage.RECOMMENDED;
      boolean submitted = each.stage() == ReviewStage.SUBMITTED;
      String address = "reviews/" + each.reference();
      Anchor open = new Anchor(address, each.reference() + " · " + each.title());
      open.getElement().setAttribute("data-row", true);
      String label = recommended ? "Decide" : submitted ? "Approve" : "Close";
      Anchor next = new Anchor(recommended ? address + "/decision" : address, label);
      next.getElement().setAttribute("aria-label", label + " " + each.reference());
      table.row(
          recommended
              ? new Tag(Tone.AMBER, "◔", "The chair's decision")
              : submitted
                  ? new Tag(Tone.AMBER, "◔", "Approval of its report")
                  : new Tag(Tone.BLUE, "★", "Closing: everything is verified"),
          open,
          new Span(ActionWords.date(each.openedOn(), today)),
          next);
    }
    Card card = new Card(table);
    card.addClassName("flush");
    content.add(part("To decide", card));
  }

  /** Those with nothing open any more; the log of what meetings ask for goes on. */
  private List<ReviewSummary> toClose() {
    FindReviews monitored =
        new FindReviews("", Set.of(), EnumSet.of(ReviewStage.MONITORED), null, false, 0, UNDER_WAY);
    return dispatch.ask(monitored, Reviews.class).reviews().stream()
        .filter(each -> each.actions() > 0 && each.open() == 0 && each.toVerify() == 0)
        .filter(each -> !each.kind().equals("BOARD_ACTION_LOG"))
        .limit(SOME)
        .toList();
  }

  private static Component figure(long number, String what, String address) {
    Anchor card = new Anchor(address);
    Span count = new Span(Words.count(number));
    count.addClassName("number");
    card.add(count, new Span(what));
    card.addClassNames("card", "kpi");
    return card;
  }

  private void actions(String heading, String none, Actions found, String rest) {
    if (found.total() == 0) {
      Span nothing = new Span(none);
      nothing.addClassName("soft");
      content.add(part(heading, nothing));
      return;
    }
    PlainTable table = new PlainTable(heading, "State", "Action", "Agency", "Last word", "");
    found.actions().forEach(action -> addRow(table, action));
    Card card = new Card(table);
    card.addClassName("flush");
    Div part = part(heading, card);
    if (found.total() > found.actions().size()) {
      Anchor all = new Anchor(rest, "All " + Words.count(found.total()));
      all.getElement()
          .setAttribute("aria-label", "All " + Words.count(found.total()) + ": " + heading);
      Div more = new Div(all);
      more.addClassName("small");
      part.add(more);
    }
    content.add(part);
  }

  private static Div part(String heading, Component shown) {
    Div part = new Div(new H2(heading), shown);
    part.addClassName("part");
    return part;
  }

  private void addRow(PlainTable table, TrackedAction action) {
    LocalDate today = today();
    Anchor open = new Anchor(ActionWords.address(action));
    Span number = new Span(ActionWords.number(action));
    number.addClassName("number");
    open.add(number, new Span(" " + action.text()));
    open.getElement().setAttribute("data-row", true);
    Div agency = new Div(codes.label(CodeList.AGENCY, action.leadAgency()));
    Div role = new Div(action.leadRole());
    role.addClassName("small");
    agency.add(role);
    Div said = new Div(ActionWords.lastWord(action, today));
    said.addClassName("small");
    Step step = Step.next(action, person).orElse(null);
    String label = step == null ? "Open" : step.label();
    Anchor next =
        new Anchor(step == null ? ActionWords.address(action) : step.address(action), label);
    next.getElement().setAttribute("aria-label", label + " " + ActionWords.number(action));
    NativeTableRow row = table.row(ActionWords.tag(action, today), open, agency, said, next);
    row.setClassName("hot", action.state() == ActionState.OVERDUE);
    row.setClassName("warm", action.state() == ActionState.AT_RISK);
  }

  private Component managementReviews(List<ReviewClock> owed, LocalDate today) {
    PlainTable table =
        new PlainTable("Individual management reviews owed", "Due", "Review", "Agency", "");
    for (ReviewClock asked : owed) {
      String reference = asked.review();
      Anchor review = new Anchor("reviews/" + reference, reference + " · " + asked.title());
      Div agency = new Div(codes.label(CodeList.AGENCY, String.valueOf(asked.agency())));
      boolean late = asked.dueOn().isBefore(today);
      if (asked.returned()) {
        Div returned = new Div("returned for amendment");
        returned.addClassName("small");
        agency.add(returned);
      }
      Anchor open = new Anchor("reviews/" + reference, "Open");
      open.getElement().setAttribute("aria-label", "Open " + reference);
      NativeTableRow row =
          table.row(
              late
                  ? new Tag(Tone.RED, "!", "Late since " + ActionWords.date(asked.dueOn(), today))
                  : new Tag(Tone.GREY, "○", "Due " + ActionWords.date(asked.dueOn(), today)),
              review,
              agency,
              open);
      row.setClassName("hot", late);
    }
    Card card = new Card(table);
    card.addClassName("flush");
    return card;
  }

  /** The management reviews that are still to come in, the earliest due first. */
  private List<ReviewClock> owed(LocalDate today) {
    return dispatch.askForAll(
        new FindReviewClocks(today.plusYears(YEARS_AHEAD), ReviewClock.Kind.MANAGEMENT_REVIEW),
        ReviewClock.class);
  }

  private static ActionFilter states(ActionState state) {
    return new ActionFilter("", Set.of(), Set.of(), Set.of(state), false, false, Set.of());
  }

  private static ActionFilter silentInTime() {
    return new ActionFilter(
        "",
        Set.of(),
        Set.of(),
        EnumSet.of(ActionState.NOT_STARTED, ActionState.ON_TRACK, ActionState.AT_RISK),
        true,
        false,
        Set.of());
  }

  private Actions find(ActionFilter filter, @Nullable String sortBy, int size) {
    boolean latestFirst = "lastRecordedAt".equals(sortBy);
    return dispatch.ask(
        new FindActions(filter, null, null, sortBy, latestFirst, 0, size), Actions.class);
  }

  private void heard(ActionChanged change) {
    if (change.review() != null
        && !change.chronologyOnly()
        && !person.account().equals(change.account())) {
      changed.heard(
          change.action() == null ? change.review() : change.review() + " · " + change.action());
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }
}
