package org.guardbook.ui.action;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionEntry;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFile;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.MoreMenu;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.security.SignedIn;
import org.guardbook.ui.timeline.Meanwhile;
import org.jspecify.annotations.Nullable;

/** One action: how it stands, what can be done next, and everything said and shown about it. */
@Route(value = "reviews/:review/actions/:action/:step?", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_ACTIONS)
@StyleSheet("context://guardbook/actions.css")
class ActionView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private final ActionDesk desk;
  private final SignedIn person;
  private final Meanwhile meanwhile = new Meanwhile(this::show);
  private String review = "";
  private String number = "";
  private Vantage vantage;
  private @Nullable Step step;
  private @Nullable ActionSheet sheet;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  ActionView(ActionDesk desk) {
    this.desk = desk;
    this.person = desk.person();
    addClassName("action");
    Live.ofActionsWhileShown(this, desk.dispatch(), changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return review + " · " + number + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    review = event.getRouteParameters().get("review").orElse("");
    number = event.getRouteParameters().get("action").orElse("");
    vantage = Vantage.of(event, ActionWords.address(review, number), desk.clock());
    Optional<String> slug = event.getRouteParameters().get("step");
    step = slug.map(each -> Step.at(each).orElseThrow(NotFoundException::new)).orElse(null);
    sheet = null;
    show(Long.MAX_VALUE);
  }

  /** Lays the page out anew, but for the form; what was recorded after the position is marked. */
  private void show(long newSince) {
    Optional<ActionFile> found =
        desk.dispatch().askForOne(new OpenAction(review, number, vantage.asAt()), ActionFile.class);
    removeAll();
    if (found.isEmpty()) {
      add(
          vantage.nothing(
              review + " · " + number, "Nothing of this action had been recorded by then."));
      return;
    }
    TrackedAction action = found.get().action();
    List<ActionEntry> entries = found.get().entries();
    Codes codes = new Codes(desk.dispatch());
    meanwhile.caughtUp(entries.stream().mapToLong(ActionEntry::position).max().orElse(-1));
    List<Step> steps = vantage.isNow() ? Step.of(action, person) : List.of();
    Div main = new Div();
    main.addClassName("stack");
    form(action, steps).ifPresent(main::add);
    main.add(history(entries, newSince));
    Div columns = new Div(main, beside(action, codes));
    columns.addClassName("grid2");
    add(head(action, entries, steps, codes), meanwhile, columns);
  }

  private LocalDate on() {
    return vantage.time().toLocalDate();
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  private PageHead head(
      TrackedAction action, List<ActionEntry> entries, List<Step> steps, Codes codes) {
    PageHead head = new PageHead(ActionWords.number(action) + " " + action.text());
    if (person.may(Operation.READ_REVIEWS)) {
      head.trail(
          new Anchor(vantage.from("action-plans"), "Action plans"),
          new Anchor(vantage.from("reviews/" + review), review));
    } else {
      head.trail("My agency", "my-agency", ActionWords.number(action));
    }
    Div line = new Div(ActionWords.tag(action, on()));
    line.addClassName("facts");
    if (action.state().isOpen()) {
      Span quiet =
          new Span(
              action.heardOn() == null
                  ? "Never updated in " + ActionWords.quiet(action)
                  : action.quietDays() == 0
                      ? "Updated today"
                      : "Silent " + ActionWords.quiet(action));
      quiet.setClassName("silent", action.silent());
      line.add(quiet);
    }
    line.add(
        new Span(codes.label(CodeList.AGENCY, action.leadAgency()) + ", " + action.leadRole()),
        why(action, entries));
    head.under(line);
    if (vantage.isNow()) {
      head.actions(actions(action, steps));
    }
    return head;
  }

  /** Why the date is what it is: the first, and each time it was moved. */
  private Component why(TrackedAction action, List<ActionEntry> entries) {
    Div said = new Div();
    said.add(
        new Paragraph(
            "Agreed on "
                + Words.day(action.agreedOn())
                + " to be done by "
                + Words.day(action.firstDueOn())
                + "."));
    entries.stream()
        .filter(entry -> entry.type().equals("DueDateExtended"))
        .forEach(
            entry ->
                said.add(
                    new Paragraph(
                        entry.what()
                            + ", agreed on "
                            + Words.day(entry.happened().date())
                            + (entry.detail().isBlank() ? "." : ": " + entry.detail()))));
    if (action.timesMoved() == 0) {
      said.add(new Paragraph("The date was never moved."));
    }
    String moved = ActionWords.moved(action, on());
    NativeDetails why =
        new NativeDetails(moved.isEmpty() ? "Why that date?" : Words.sentence(moved), said);
    why.addClassName("why");
    return why;
  }

  private Component[] actions(TrackedAction action, List<Step> steps) {
    List<Component> actions = new ArrayList<>();
    List<Step> apart = new ArrayList<>(steps);
    apart.remove(step);
    if (isAskedAtOnce(action)) {
      apart.remove(Step.UPDATE);
    }
    List<Step> first =
        apart.stream().filter(each -> each.ordinal() <= Step.UPDATE.ordinal()).toList();
    for (Step each : first) {
      actions.add(
          actions.isEmpty() && step == null
              ? Actions.link(each.label(), each.address(action))
              : Actions.quietLink(each.label(), each.address(action)));
    }
    List<Anchor> besides =
        apart.stream()
            .filter(each -> !first.contains(each))
            .map(each -> new Anchor(each.address(action), each.label()))
            .toList();
    actions.add(new MoreMenu(besides).apart(MoreMenu.print("Print this action")));
    return actions.toArray(Component[]::new);
  }

  /** An agency comes here to say how it is going, and is asked without having to say so first. */
  private boolean isAskedAtOnce(TrackedAction action) {
    return !person.may(Operation.KEEP_REVIEWS) && Step.of(action, person).contains(Step.UPDATE);
  }

  private Optional<Component> form(TrackedAction action, List<Step> steps) {
    if (!vantage.isNow()) {
      return Optional.empty();
    }
    Step asked = step == null && isAskedAtOnce(action) ? Step.UPDATE : step;
    if (asked == null) {
      return Optional.empty();
    }
    if (sheet == null) {
      if (!steps.contains(asked)) {
        return Optional.of(doesNotFit(asked, action));
      }
      sheet = new ActionSheet(desk, action, asked, this::done);
      if (step != null) {
        sheet.foot(Actions.quietLink("Cancel", ActionWords.address(action)));
        sheet.focus();
      }
    } else {
      sheet.caughtUp(action.entries());
    }
    Card card = new Card(asked == Step.UPDATE ? "How is it going?" : asked.label(), sheet);
    card.addClassNames("doing", "no-print");
    return Optional.of(card);
  }

  private Card doesNotFit(Step asked, TrackedAction action) {
    if (!person.may(asked.operation())) {
      throw new NotPermitted(asked.operation());
    }
    return new Card(
        new Paragraph(
            Words.sentence(
                switch (asked) {
                  case VERIFY, SEND_BACK ->
                      action.state().isOpen()
                          ? "the agency has not said that this is done."
                          : "this action has ended.";
                  case CHASE, UPDATE, EXTEND, MOVE, WITHDRAW ->
                      "this action is no longer owed, so this cannot be done now.";
                })),
        Actions.quietLink("See how it stands", ActionWords.address(action)));
  }

  private void done(String words) {
    if (step == null) {
      sheet = null;
      meanwhile.show();
      Notices.say(words);
    } else {
      Notices.sayOnNextPage(words);
      UI.getCurrentOrThrow().navigate(ActionWords.address(review, number));
    }
  }

  private Component history(List<ActionEntry> entries, long newSince) {
    H2 heading = new H2("Everything said and shown");
    History history =
        new History(desk, review, entries, "Everything said and shown, the latest happening first");
    history.mark(newSince);
    Div part = new Div(heading, history);
    part.addClassName("history");
    return part;
  }

  private Div beside(TrackedAction action, Codes codes) {
    LocalDate on = on();
    Div beside = new Div();
    beside.addClassName("stack");
    Facts asked =
        new Facts()
            .add("Review", reviewNamed(action))
            .add("Kind", codes.label(CodeList.REVIEW_KIND, action.reviewKind()))
            .add("Recommends", action.recommendation() + ". " + action.recommendationText())
            .add("Theme", action.theme())
            .add("Measure", action.successMeasure());
    Facts dates =
        new Facts()
            .add("Agreed", Words.date(action.agreedOn()))
            .add("First due", Words.date(action.firstDueOn()))
            .add(
                "Due",
                Words.date(action.dueOn())
                    + (action.timesMoved() == 0
                        ? ""
                        : ", moved " + Words.count(action.timesMoved(), "time", "times")))
            .add("Last heard", heard(action))
            .add("Done", dated(action.completedOn()))
            .add("Verified", dated(action.verifiedOn()))
            .add("Withdrawn", dated(action.withdrawnOn()));
    Facts owner =
        new Facts()
            .add("Agency", codes.label(CodeList.AGENCY, action.leadAgency()))
            .add("Led by", action.leadRole())
            .add(
                "Evidence",
                action.evidence() == 0
                    ? "none yet"
                    : Words.count(action.evidence(), "file", "files"));
    beside.add(new Card("What was asked", asked));
    if (action.impact() != null) {
      Paragraph impact = new Paragraph(action.impact());
      impact.addClassName("keep");
      beside.add(new Card("What difference it made", impact));
    }
    beside.add(new Card("Who owes it", owner), new Card("Dates", dates));
    Paragraph small =
        new Paragraph(
            Words.count(action.entries(), "entry", "entries")
                + ", the last recorded "
                + Words.moment(action.lastRecordedAt(), on)
                + ".");
    small.addClassName("small");
    beside.add(small);
    return beside;
  }

  private Component reviewNamed(TrackedAction action) {
    return person.may(Operation.READ_REVIEWS)
        ? new Anchor(vantage.from("reviews/" + review), action.reviewTitle())
        : new Span(action.reviewTitle());
  }

  private static String heard(TrackedAction action) {
    LocalDate heard = action.heardOn();
    return heard == null ? "never" : Words.date(heard);
  }

  private static @Nullable String dated(@Nullable LocalDate day) {
    return day == null ? null : Words.date(day);
  }

  private void heard(ActionChanged change) {
    if (vantage.isNow() && review.equals(change.review()) && number.equals(change.action())) {
      meanwhile.heard(change.account(), change.position());
    }
  }
}
