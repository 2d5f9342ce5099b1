package org.guardbook.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.CommitteeChanged;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.query.committee.CommitteeQuery.PreparePack;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.CommitteePacks;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.exports.Format;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** What a meeting has before it, as it goes out to the members: on the screen and as files. */
@Route(value = "committees/:committee/pack", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_COMMITTEES)
@StyleSheet("context://guardbook/reviews.css")
class PackView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  /** A part of the pack and the actions that it lists. */
  private record Part(String id, String title, String about, List<TrackedAction> actions) {}

  private final Dispatch dispatch;
  private final Clock clock;
  private final CommitteePacks files;
  private final SignedIn reader;
  private final WhatChanged changed = new WhatChanged(this::show);
  private String reference = "";
  private Optional<String> wanted = Optional.empty();
  private String title = "Committee pack";
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  PackView(Dispatch dispatch, Clock clock, CommitteePacks files) {
    this.dispatch = dispatch;
    this.files = files;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    addClassName("pack");
    Live.ofCommitteesWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
    Live.ofActionsWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return title + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("committee").orElse("");
    wanted = event.getLocation().getQueryParameters().getSingleParameter("meeting");
    vantage = Vantage.ofList(event, clock);
    changed.listen(vantage.isNow());
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
    Optional<Meeting> meeting = found.flatMap(this::meeting);
    if (found.isEmpty() || (wanted.isPresent() && meeting.isEmpty())) {
      add(vantage.nothing("Committee pack", "Nothing of this meeting had been recorded by then."));
      return;
    }
    Committee committee = found.get();
    LocalDate on =
        meeting.map(each -> Sittings.day(each).date()).orElse(vantage.time().toLocalDate());
    Pack pack =
        dispatch.ask(
            new PreparePack(
                committee.reference(),
                meeting.map(Meeting::number).orElse(null),
                on,
                vantage.asAt()),
            Pack.class);
    title = "Pack of " + committee.name();
    Codes codes = new Codes(dispatch);
    List<Part> parts = parts(pack);
    Div main = new Div();
    main.addClassName("stack");
    parts.forEach(part -> main.add(card(part, pack, codes)));
    main.add(new AttendanceCard(pack.attendance(), codes));
    Div beside = new Div(choice(committee, meeting), contents(parts, pack), vantage.way());
    beside.addClassName("stack");
    Div columns = new Div(main, beside);
    columns.addClassName("grid2");
    add(head(committee, meeting, pack), changed, columns);
  }

  private Optional<Meeting> meeting(Committee committee) {
    return wanted.isEmpty()
        ? Sittings.next(committee)
        : wanted
            .filter(number -> number.matches("\\d{1,6}"))
            .flatMap(number -> Sittings.numbered(committee, Integer.parseInt(number)));
  }

  private void heard(CommitteeChanged change) {
    if (reference.equals(change.committee()) && !reader.account().equals(change.account())) {
      changed.heard(Sittings.changed(change));
    }
  }

  private void heard(ActionChanged change) {
    if (change.action() != null && !reader.account().equals(change.account())) {
      changed.heard(change.review() + " · " + change.action());
    }
  }

  private PageHead head(Committee committee, Optional<Meeting> meeting, Pack pack) {
    String home = "committees/" + committee.reference();
    LocalDate since = pack.since();
    return new PageHead("Committee pack")
        .trail(
            new Anchor(vantage.from("committees"), "Meetings"),
            new Anchor(vantage.from(home), committee.name()))
        .under(
            (meeting.isPresent()
                    ? "Meeting "
                        + meeting.get().number()
                        + " on "
                        + Words.when(Sittings.day(meeting.get()))
                    : "For a meeting on " + Words.day(pack.on()))
                + (since == null ? "" : " · what changed since " + Words.date(since))
                + (vantage.isNow() ? " · made " + Words.moment(pack.asAt(), vantage.today()) : ""))
        .actions(
            Actions.quiet("Print", () -> getElement().executeJs("window.print()")),
            new ExportMenu("Download", _ -> files.of(asShown(pack)), Format.PDF, Format.XLSX));
  }

  /** Asked for again, so that it is written down whose record is taken away. */
  private Pack asShown(Pack shown) {
    Meeting meeting = shown.meeting();
    return dispatch.ask(
        new PreparePack(
            shown.committee().reference(),
            meeting == null ? null : meeting.number(),
            shown.on(),
            shown.asAt()),
        Pack.class);
  }

  private static List<Part> parts(Pack pack) {
    LocalDate since = pack.since();
    List<Part> parts = new ArrayList<>();
    if (since != null) {
      parts.add(
          new Part(
              "agreed",
              "Agreed at the last meeting",
              "Actions that the meeting on " + Words.date(since) + " agreed, as they stand.",
              pack.agreedBefore()));
    }
    parts.add(
        new Part(
            "changed",
            "Changed since the last meeting",
            since == null
                ? "There was no meeting before this one."
                : "Actions in which anything was recorded since " + Words.date(since) + ".",
            pack.changed()));
    parts.add(
        new Part(
            "late",
            "Late",
            "The date has passed, and the agency has not said that it is done.",
            pack.late()));
    parts.add(
        new Part(
            "silent",
            "Silent",
            "Open, and not heard of for as long as the rule set allows or longer.",
            pack.silent()));
    parts.add(
        new Part(
            "to-verify",
            "To verify",
            "The agency says that it is done; the committee has not looked at the evidence yet.",
            pack.toVerify()));
    parts.add(
        new Part(
            "impact",
            "Impact so far",
            "Verified, with the difference that each made, the latest first.",
            pack.impact()));
    return parts;
  }

  private Card card(Part part, Pack pack, Codes codes) {
    Card card = new Card(part.title() + ": " + part.actions().size(), Texts.small(part.about()));
    card.setId(part.id());
    if (part.actions().isEmpty()) {
      card.add(Texts.small("None."));
    } else {
      card.add(new ActionTable(part.title(), part.actions(), codes, pack.on(), vantage));
    }
    return card;
  }

  private static Card contents(List<Part> parts, Pack pack) {
    OrderedList list = new OrderedList();
    for (Part part : parts) {
      list.add(new ListItem(Actions.jump(part.title() + ": " + part.actions().size(), part.id())));
    }
    list.add(
        new ListItem(
            Actions.jump(
                "Attendance at " + Words.count(pack.attendance().meetings(), "meeting", "meetings"),
                "attendance")));
    Card card = new Card("What it holds", list);
    card.addClassName("contents");
    return card;
  }

  private Component choice(Committee committee, Optional<Meeting> shown) {
    Map<String, String> offered = new LinkedHashMap<>();
    for (Meeting each : committee.meetings()) {
      offered.put(
          String.valueOf(each.number()),
          each.number() + " · " + Words.date(Sittings.day(each).date()) + state(each));
    }
    Pick meeting = new Pick("meeting", "Of which meeting", offered);
    shown.ifPresent(each -> meeting.fill(String.valueOf(each.number())));
    meeting.onChange(
        () -> {
          String chosen = meeting.value();
          UI.getCurrent()
              .navigate(
                  "committees/" + committee.reference() + "/pack",
                  vantage.from(
                      chosen == null
                          ? QueryParameters.empty()
                          : QueryParameters.of("meeting", chosen)));
        });
    Card card = new Card(meeting);
    card.addClassName("no-print");
    return card;
  }

  private static String state(Meeting meeting) {
    return meeting.held() == null ? ", to come" : "";
  }
}
