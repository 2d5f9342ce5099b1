package org.guardbook.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.committee.CommitteeQuery.Attendance;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.CommitteeChanged;
import org.guardbook.query.committee.CommitteeQuery.CountAttendance;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.query.committee.CommitteeQuery.PreparePack;
import org.guardbook.query.statistics.Period;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Chips;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.MoreMenu;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.figures.Periods;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.forms.Opener;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** One committee: its next meeting with the agenda, its meetings, its members and who came. */
@Route(value = "committees/:committee", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_COMMITTEES)
@StyleSheet("context://guardbook/reviews.css")
class CommitteeView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  /** This year and those before that a reader is likely to ask for. */
  private static final int YEARS = 3;

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn reader;
  private final Div attendance = new Div();
  private final WhatChanged changed = new WhatChanged(this::show);
  private String reference = "";
  private String title = "Committee";
  private Committee committee;
  private Vantage vantage;
  private Codes codes;
  private Opener<What> opener;

  @SuppressWarnings("NullAway.Init") // what is shown is read when the address is known
  CommitteeView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    Live.ofCommitteesWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
    Live.ofActionsWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return title + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    vantage = Vantage.ofList(event, clock);
    changed.listen(vantage.isNow());
    reference = event.getRouteParameters().get("committee").orElse("");
    show();
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  private void show() {
    removeAll();
    changed.clear();
    Optional<Committee> found = Sittings.committee(dispatch, reference, vantage.asAt());
    if (found.isEmpty()) {
      add(vantage.nothing(reference, "Nothing of this committee had been recorded by then."));
      return;
    }
    committee = found.get();
    title = committee.name();
    codes = new Codes(dispatch);
    opener =
        new Opener<>(
            this,
            reference,
            what -> new CommitteeForms(codes, now(), committee).of(what),
            dispatch,
            this::show);
    Optional<Meeting> next = Sittings.next(committee);
    Pack pack = dispatch.ask(pack(next), Pack.class);
    boolean mayKeep = vantage.isNow() && reader.may(Operation.KEEP_COMMITTEES);
    attendance.removeAll();
    countAttendance(Periods.yearOf(now().toLocalDate()));
    Div main =
        new Div(
            nextMeeting(next),
            new AgendaCard(pack, codes, vantage),
            new MeetingsCard(committee, mayKeep, vantage),
            attendance);
    main.addClassName("stack");
    Div beside = new Div(new MembersCard(committee, codes), vantage.way());
    beside.addClassName("stack");
    Div columns = new Div(main, beside);
    columns.addClassName("grid2");
    add(head(next, mayKeep), changed, columns);
  }

  private void heard(CommitteeChanged change) {
    if (reference.equals(change.committee()) && !reader.account().equals(change.account())) {
      changed.heard(Sittings.changed(change));
    }
  }

  /** The agenda is made of actions. */
  private void heard(ActionChanged change) {
    if (change.action() != null && !reader.account().equals(change.account())) {
      changed.heard(change.review() + " · " + change.action());
    }
  }

  private PreparePack pack(Optional<Meeting> next) {
    LocalDate on = next.map(meeting -> meeting.heldFor().date()).orElse(now().toLocalDate());
    return new PreparePack(
        committee.reference(), next.map(Meeting::number).orElse(null), on, vantage.asAt());
  }

  private PageHead head(Optional<Meeting> next, boolean mayKeep) {
    PageHead head =
        new PageHead(committee.name())
            .under(
                Words.count(Sittings.seated(committee).size(), "member", "members")
                    + " · "
                    + Words.count(
                        committee.meetings().stream().filter(each -> each.held() != null).count(),
                        "meeting held",
                        "meetings held"));
    List<Component> actions = new ArrayList<>();
    actions.add(
        Actions.link(
            "Committee pack",
            vantage.from(
                KindOfRecord.COMMITTEE.address(committee.reference())
                    + "/pack"
                    + next.map(meeting -> "?meeting=" + meeting.number()).orElse(""))));
    if (mayKeep) {
      actions.add(opener.quiet(next.isPresent() ? What.HOLD : What.CALL));
      actions.add(
          new MoreMenu(opener.choices(besides(next.isPresent())))
              .apart(
                  new Anchor("committees/new", "Form another committee"),
                  MoreMenu.print("Print this page")));
    }
    return head.actions(actions.toArray(Component[]::new));
  }

  private List<What> besides(boolean isOneToCome) {
    List<What> besides = new ArrayList<>();
    if (isOneToCome) {
      besides.add(What.CALL);
      besides.add(What.PUT_OFF);
    } else {
      besides.add(What.HOLD);
    }
    if (committee.meetings().stream()
        .anyMatch(each -> each.held() != null && each.minutes() == null)) {
      besides.add(What.MINUTES);
    }
    besides.add(What.APPOINT);
    if (!Sittings.seated(committee).isEmpty()) {
      besides.add(What.STAND_DOWN);
    }
    return besides;
  }

  private Component nextMeeting(Optional<Meeting> next) {
    Card card = new Card();
    card.addClassName("nextmeeting");
    if (next.isEmpty()) {
      card.add(Texts.small("Next meeting"));
      card.getElement().appendChild(new Element("b").setText("None is called"));
      return card;
    }
    Meeting meeting = next.get();
    card.add(new Span("Meeting " + meeting.number() + MeetingView.called(meeting)));
    card.getElement().appendChild(new Element("b").setText(Words.when(meeting.heldFor())));
    long days = ChronoUnit.DAYS.between(now().toLocalDate(), meeting.heldFor().date());
    String place = meeting.place();
    card.add(
        Texts.small(
            (place == null ? "" : place + " · ")
                + (days == 0
                    ? "today"
                    : days > 0
                        ? "in " + Words.count(days, "day", "days")
                        : Words.count(-days, "day", "days") + " ago and not recorded yet")));
    return card;
  }

  private void countAttendance(Period year) {
    Chips<Period> years = new Chips<>("Which year", this::countAttendance);
    Period each = Periods.yearOf(now().toLocalDate());
    for (int i = 0; i < YEARS; i++) {
      years.chip(each, Periods.name(each));
      each = Periods.yearOf(each.from().minusDays(1));
    }
    years.show(year);
    Attendance counted =
        dispatch.ask(
            new CountAttendance(committee.reference(), year.from(), year.until(), vantage.asAt()),
            Attendance.class);
    attendance.removeAll();
    attendance.add(new AttendanceCard(counted, codes, years));
  }

  private LocalDateTime now() {
    return vantage.time();
  }
}
