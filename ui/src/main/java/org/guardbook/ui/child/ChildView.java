package org.guardbook.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildQuery.ChildChanged;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.childforms.ChildForms;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.chronology.Chronicled;
import org.guardbook.ui.chronology.ChronologyCard;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.forms.Opener;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.looks.WhoLookedCard;
import org.guardbook.ui.restricted.RestrictionCard;
import org.guardbook.ui.security.SignedIn;
import org.guardbook.ui.timeline.CaseTimeline;
import org.guardbook.ui.timeline.EntryTools;
import org.guardbook.ui.timeline.Meanwhile;
import org.jspecify.annotations.Nullable;

/** One child: what is due, the plan and its revisions, what happened, and the family around it. */
@Route(value = "children/:reference", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_CHILD_PROTECTION)
@StyleSheet("context://guardbook/child.css")
class ChildView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn person;
  private final Meanwhile meanwhile = new Meanwhile(this::show);
  private String reference = "";
  private Vantage vantage;
  private PlanSight sight = PlanSight.FIRST;
  private Map<String, String> besides = Map.of();
  private @Nullable CaseTimeline timeline;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  ChildView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.person = Dispatch.signedIn().orElseThrow();
    addClassNames("case", "child");
    Live.ofChildrenWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return reference + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    vantage = Vantage.of(event, KindOfRecord.CHILD.address(reference), clock);
    QueryParameters address = event.getLocation().getQueryParameters();
    sight = PlanSight.from(address);
    besides = PlanSight.besides(address);
    show(Long.MAX_VALUE);
    if (timeline != null) {
      timeline.turnTo(event.getLocation());
    }
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  /** Lays the page out anew; entries recorded after the position are marked. */
  private void show(long newSince) {
    Optional<ChildFile> found =
        dispatch.askForOne(new OpenChild(reference, vantage.asAt()), ChildFile.class);
    removeAll();
    if (found.isEmpty()) {
      add(vantage.nothing(reference, "Nothing of this child had been recorded by then."));
      return;
    }
    ChildFile file = found.get();
    Shown shown = shown(file);
    Chronology chronology = Chronicled.CHILD.read(dispatch, reference, vantage.asAt());
    timeline = timeline(newSince, chronology);
    meanwhile.caughtUp(Math.max(timeline.latest(), chronology.latest()));
    add(head(shown), meanwhile, new DueCards(shown));
    Optional<Plan> plan = sight.in(file);
    plan.ifPresent(read -> add(new VisitLine(shown, read)));
    add(columns(shown, plan, timeline, chronology));
  }

  private Shown shown(ChildFile file) {
    Codes codes = new Codes(dispatch);
    return new Shown(
        file,
        codes,
        vantage.time().toLocalDate(),
        vantage.isNow(),
        query(QueryParameters.simple(besides)),
        person,
        new Opener<>(
            this,
            reference,
            what -> new ChildForms(codes, clock, file).of(what),
            dispatch,
            meanwhile::show));
  }

  private static String query(QueryParameters parameters) {
    String query = parameters.getQueryString();
    return query.isEmpty() ? "" : "?" + query;
  }

  private CaseTimeline timeline(long newSince, Chronology chronology) {
    return new CaseTimeline(
        (kind, page, size) ->
            dispatch.ask(
                new ReadChildTimeline(reference, kind, vantage.asAt(), page, size), Timeline.class),
        vantage.today(),
        new EntryTools(
            mayKeep()
                ? entry -> What.CORRECT.address(reference) + "?entry=" + entry.eventId()
                : null,
            mayKeep() ? Chronicled.CHILD::picking : null,
            chronology.picked(),
            vantage.from(Chronicled.CHILD.address(reference))),
        timeline == null ? null : timeline.kind(),
        newSince);
  }

  private boolean mayKeep() {
    return vantage.isNow() && person.may(What.CORRECT.operation());
  }

  private Component columns(
      Shown shown, Optional<Plan> read, CaseTimeline entries, Chronology chronology) {
    ChildFile file = shown.file();
    Div main = new Div();
    main.addClassName("stack");
    Div beside = new Div(new FamilyCard(shown));
    beside.addClassName("stack");
    Optional<EnquiriesCard> enquiries =
        file.discussions().isEmpty() && file.enquiries().isEmpty()
            ? Optional.empty()
            : Optional.of(new EnquiriesCard(shown));
    if (read.isPresent()) {
      Plan plan = read.get();
      main.add(new PlanCard(shown, plan, sight, this::nowReading));
      beside.add(new CoreGroupCard(shown, plan));
    } else {
      enquiries.ifPresent(main::add);
    }
    Div history = new Div(entries);
    history.setId("timeline");
    main.add(history);
    if (file.called() != null || !file.conferences().isEmpty()) {
      beside.add(new ConferencesCard(shown));
    }
    if (read.isPresent()) {
      enquiries.ifPresent(beside::add);
    }
    if (file.plans().size() > 1) {
      read.ifPresent(
          plan -> beside.add(new EarlierPlansCard(shown, plan, other -> address(other))));
    }
    if (!file.transfers().isEmpty()) {
      beside.add(new TransfersCard(shown));
    }
    beside.add(
        new ChronologyCard(Chronicled.CHILD, chronology, vantage),
        vantage.record(file.entries(), file.lastRecordedAt()));
    if (vantage.isNow()) {
      RestrictionCard.of(reference, RestrictedKind.CHILD, dispatch, person, clock)
          .ifPresent(beside::add);
    }
    WhoLookedCard.of(reference, vantage.asAt(), dispatch, person).ifPresent(beside::add);
    Div columns = new Div(main, beside);
    columns.addClassName("grid2");
    return columns;
  }

  private String address(Plan plan) {
    return KindOfRecord.CHILD.address(reference) + sight.of(plan.number()).query(besides);
  }

  /** The address says what is read, without the page being laid out anew. */
  private void nowReading(PlanSight now) {
    sight = now;
    UI.getCurrentOrThrow()
        .getPage()
        .getHistory()
        .replaceState(
            null, new Location(KindOfRecord.CHILD.address(reference) + now.query(besides)));
  }

  private PageHead head(Shown shown) {
    Div line = new Div();
    ChildStates.tags(shown).forEach(line::add);
    line.add(new Span(ChildWords.circumstances(shown)));
    line.addClassName("facts");
    PageHead head =
        KindOfRecord.CHILD
            .head(reference, ChildWords.aged(shown.file().summary(), shown.on()), vantage)
            .under(line);
    if (vantage.isNow()) {
      List<What> next = ChildStates.next(shown);
      head.actions(
          shown.opener().actions(next, ChildStates.besides(shown, next), "Print this record"));
    }
    return head;
  }

  private void heard(ChildChanged change) {
    if (vantage.isNow() && reference.equals(change.reference())) {
      meanwhile.heard(change.account(), change.position());
    }
  }
}
