package org.guardbook.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guardbook.command.access.Operation;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.CommitteeChanged;
import org.guardbook.query.committee.CommitteeQuery.FindMeetingActions;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.MeetingActions;
import org.guardbook.query.committee.CommitteeQuery.Seat;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
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

/** One meeting of a committee: who came, what was said and decided, and what it asks for. */
@Route(value = "committees/:committee/meetings/:meeting", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_COMMITTEES)
@StyleSheet("context://guardbook/reviews.css")
class MeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private static final int PLANS = 500;
  private static final String ACTION_LOG = "BOARD_ACTION_LOG";

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn reader;
  private final WhatChanged changed = new WhatChanged(this::show);
  private String reference = "";
  private int number;
  private Vantage vantage;
  private String title = "Meeting";

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  MeetingView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.reader = Dispatch.signedIn().orElseThrow();
    Live.ofCommitteesWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return title + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("committee").orElse("");
    number =
        event
            .getRouteParameters()
            .get("meeting")
            .filter(digits -> digits.matches("\\d{1,6}"))
            .map(Integer::parseInt)
            .orElseThrow(NotFoundException::new);
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
    Optional<Meeting> sitting = found.flatMap(each -> Sittings.numbered(each, number));
    if (sitting.isEmpty()) {
      add(
          vantage.nothing(
              "Meeting " + number, "Nothing of this meeting had been recorded by then."));
      return;
    }
    Committee committee = found.orElseThrow();
    Meeting meeting = sitting.get();
    title = committee.name() + ", meeting " + meeting.number();
    boolean mayKeep = vantage.isNow() && reader.may(Operation.KEEP_COMMITTEES);
    Div main = new Div();
    main.addClassName("stack");
    main.add(minutes(meeting));
    Codes codes = new Codes(dispatch);
    MeetingActions actions =
        dispatch.ask(
            new FindMeetingActions(committee.reference(), meeting.number(), vantage.asAt()),
            MeetingActions.class);
    actions(main, "agreed", "Actions that it agreed", actions.agreed(), codes);
    actions(main, "verified", "Actions that it verified", actions.verified(), codes);
    if (!meeting.attendance().isEmpty()) {
      main.add(attendance(meeting, codes));
    }
    Div beside = new Div();
    beside.addClassName("stack");
    if (mayKeep && meeting.held() != null) {
      beside.add(agree(committee, meeting));
    }
    beside.add(vantage.way());
    Div columns = new Div(main, beside);
    columns.addClassName("grid2");
    add(head(committee, meeting, mayKeep), changed, columns);
  }

  private void heard(CommitteeChanged change) {
    if (reference.equals(change.committee())
        && Objects.equals(number, change.meeting())
        && !reader.account().equals(change.account())) {
      changed.heard("this meeting");
    }
  }

  private PageHead head(Committee committee, Meeting meeting, boolean mayKeep) {
    String home = "committees/" + committee.reference();
    Div facts =
        new Div(
            MeetingsCard.tag(meeting),
            new Span(
                Words.when(Sittings.day(meeting))
                    + (meeting.place() == null ? "" : " · " + meeting.place())
                    + called(meeting)));
    facts.addClassName("facts");
    List<Component> actions = new ArrayList<>();
    if (mayKeep && meeting.held() == null) {
      actions.add(
          Actions.link("Record the meeting", home + "/meeting?meeting=" + meeting.number()));
    } else if (mayKeep && meeting.minutes() == null) {
      actions.add(Actions.link("Write the minutes", home + "/minutes?meeting=" + meeting.number()));
    }
    actions.add(
        Actions.quietLink(
            "Committee pack", vantage.from(home + "/pack?meeting=" + meeting.number())));
    return new PageHead("Meeting " + meeting.number())
        .trail(
            new Anchor(vantage.from("committees"), "Meetings"),
            new Anchor(vantage.from(home), committee.name()))
        .under(facts)
        .actions(actions.toArray(Component[]::new));
  }

  static String called(Meeting meeting) {
    return switch (meeting.timesPutOff()) {
      case 0 -> "";
      case 1 -> " · put off once";
      default -> " · put off " + meeting.timesPutOff() + " times";
    };
  }

  private static Component minutes(Meeting meeting) {
    String said = meeting.minutes();
    if (said == null) {
      return new Card(
          "Minutes",
          Texts.small(
              meeting.held() == null
                  ? "The meeting is still to come."
                  : "They are not written yet."));
    }
    Paragraph words = new Paragraph(said);
    words.addClassName("keep");
    Card card = new Card("Minutes", words);
    if (!meeting.decisions().isEmpty()) {
      OrderedList decisions = new OrderedList();
      meeting.decisions().forEach(each -> decisions.add(new ListItem(each)));
      card.add(new com.vaadin.flow.component.html.H3("Decisions"), decisions);
    }
    return card;
  }

  private void actions(
      Div main, String id, String title, List<TrackedAction> actions, Codes codes) {
    if (!actions.isEmpty()) {
      Card card =
          new Card(
              title + ": " + actions.size(),
              new ActionTable(title, actions, codes, vantage.time().toLocalDate(), vantage));
      card.setId(id);
      main.add(card);
    }
  }

  private static Component attendance(Meeting meeting, Codes codes) {
    PlainTable table = new PlainTable("Who came", "How", "Member", "Agency");
    List<Seat> seats = new ArrayList<>(meeting.attendance());
    seats.sort(Comparator.comparing(Seat::presence));
    for (Seat seat : seats) {
      table.row(
          new Div(tag(seat.presence())),
          new Span(seat.name()),
          new Span(codes.label(CodeList.AGENCY, seat.agency())));
    }
    return new Card("Who came: " + MeetingsCard.came(meeting), table);
  }

  private static Tag tag(Presence presence) {
    String words = Sittings.words(presence);
    return switch (presence) {
      case ATTENDED -> new Tag(Tone.GREEN, "✓", words);
      case DEPUTY -> new Tag(Tone.BLUE, "◐", words);
      case APOLOGIES -> new Tag(Tone.GREY, "○", words);
      case ABSENT -> new Tag(Tone.RED, "!", words);
    };
  }

  /** What the meeting asks for becomes an action of a review, or of the board's action log. */
  private Component agree(Committee committee, Meeting meeting) {
    Set<ReviewStage> open = EnumSet.complementOf(EnumSet.of(ReviewStage.CLOSED));
    List<ReviewSummary> plans =
        new ArrayList<>(
            dispatch
                .ask(
                    new FindReviews("", Set.of(), open, "reference", false, 0, PLANS),
                    Reviews.class)
                .reviews());
    plans.removeIf(plan -> plan.recommendations() == 0);
    plans.sort(Comparator.comparing(plan -> !plan.kind().equals(ACTION_LOG)));
    if (plans.isEmpty()) {
      return new Card(
          "Another action",
          Texts.small(
              "There is no plan yet that they could go into: open the board's action log and give"
                  + " it a heading."),
          Actions.quietLink("Open a plan", "reviews/new-plan"));
    }
    Map<String, String> offered = new LinkedHashMap<>();
    plans.forEach(plan -> offered.put(plan.reference(), plan.reference() + " · " + plan.title()));
    Pick plan = new Pick("plan", "Into which review or plan", offered);
    plan.require("Choose the review or plan.");
    plan.fill(offered.keySet().iterator().next());
    FormSheet form =
        new FormSheet()
            .with(plan)
            .submit(
                "Agree an action",
                () ->
                    UI.getCurrent()
                        .navigate(
                            "reviews/" + Objects.requireNonNull(plan.value()) + "/action",
                            QueryParameters.simple(
                                Map.of(
                                    "meeting",
                                    committee.reference() + "/" + meeting.number(),
                                    "happened",
                                    Objects.requireNonNull(meeting.held()).date().toString()))));
    return new Card("Another action", form);
  }
}
