package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.Person;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.FindMatches;
import org.guardbook.query.casefile.CaseQuery.Matches;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.chronology.Chronicled;
import org.guardbook.ui.chronology.ChronologyCard;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
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

/** One position of trust case: where it stands, what happened in it, and what can be done next. */
@Route(value = "cases/:reference", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_ALLEGATIONS)
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private final Dispatch dispatch;
  private final Clock clock;
  private final SignedIn person;
  private final Meanwhile meanwhile = new Meanwhile(this::show);
  private String reference = "";
  private Vantage vantage;
  private @Nullable CaseTimeline timeline;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  CaseView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.person = Dispatch.signedIn().orElseThrow();
    addClassName("case");
    Live.whileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return reference + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    vantage = Vantage.of(event, KindOfRecord.CASE.address(reference), clock);
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
    Optional<CaseFile> found =
        dispatch.askForOne(new OpenCase(reference, vantage.asAt()), CaseFile.class);
    removeAll();
    if (found.isEmpty()) {
      add(vantage.nothing(reference, "Nothing of this case had been recorded by then."));
      return;
    }
    CaseFile file = found.get();
    Shown shown = shown(file);
    Chronology chronology = Chronicled.CASE.read(dispatch, reference, vantage.asAt());
    timeline = timeline(newSince, chronology);
    meanwhile.caughtUp(Math.max(timeline.latest(), chronology.latest()));
    Particulars beside = new Particulars(shown, matches(file));
    beside.add(
        new ChronologyCard(Chronicled.CASE, chronology, vantage),
        vantage.record(file.entries(), file.lastRecordedAt()));
    if (vantage.isNow()) {
      RestrictionCard.of(reference, RestrictedKind.ALLEGATION, dispatch, person, clock)
          .ifPresent(beside::add);
    }
    WhoLookedCard.of(reference, vantage.asAt(), dispatch, person).ifPresent(beside::add);
    Div columns = new Div(new Div(new StrandCards(shown), timeline), beside);
    columns.addClassName("grid2");
    add(head(shown), meanwhile, clocks(), columns);
  }

  private Shown shown(CaseFile file) {
    Codes codes = new Codes(dispatch);
    return new Shown(
        file,
        codes,
        vantage,
        mayKeep() && file.summary().state().isOpen(),
        new Opener<>(
            this,
            reference,
            what -> new CaseForms(codes, clock, file, false).of(what),
            dispatch,
            meanwhile::show));
  }

  private boolean mayKeep() {
    return vantage.isNow() && person.may(Operation.KEEP_ALLEGATIONS);
  }

  private CaseTimeline timeline(long newSince, Chronology chronology) {
    return new CaseTimeline(
        (kind, page, size) ->
            dispatch.ask(
                new ReadTimeline(reference, kind, vantage.asAt(), page, size), Timeline.class),
        vantage.today(),
        new EntryTools(
            mayKeep()
                ? entry -> What.CORRECT.address(reference) + "?entry=" + entry.eventId()
                : null,
            mayKeep() ? Chronicled.CASE::picking : null,
            chronology.picked(),
            vantage.from(Chronicled.CASE.address(reference))),
        timeline == null ? null : timeline.kind(),
        newSince);
  }

  private PageHead head(Shown shown) {
    CaseFile file = shown.file();
    CaseSummary summary = file.summary();
    String natures =
        Words.sentence(
            Words.list(
                shown.codes().labels(CodeList.NATURE, summary.natures()).stream()
                    .map(Words::within)
                    .toList()));
    Span facts =
        new Span(
            (natures.isEmpty() ? "" : natures + " · ")
                + "received "
                + Words.when(summary.received())
                + " from "
                + file.referrer());
    Div line = new Div(CaseStates.tag(summary.state()));
    if (summary.immediateConcern()) {
      line.add(new Tag(Tone.RED, "!", "Child at risk"));
    }
    line.add(facts);
    line.addClassName("facts");
    PageHead head = KindOfRecord.CASE.head(reference, summary.title(), vantage).under(line);
    if (vantage.isNow()) {
      List<What> next = CaseStates.next(file, person);
      head.actions(
          shown.opener().actions(next, CaseStates.besides(file, person, next), "Print this case"));
    }
    return head;
  }

  private Component clocks() {
    return new ClockCards(
        dispatch.askForAll(new ReadClocks(reference, vantage.asAt()), RunningClock.class),
        vantage.time());
  }

  /** Whoever may not log contacts, or looks at the past, is shown what was linked and no more. */
  private Matches matches(CaseFile file) {
    if (!vantage.isNow() || !person.may(Operation.LOG_CONTACTS)) {
      return new Matches(List.of(), List.of());
    }
    Person adult = file.adult();
    return dispatch.ask(
        new FindMatches(
            adult == null ? null : adult.name(),
            adult == null ? null : adult.dateOfBirth(),
            file.summary().employer(),
            reference),
        Matches.class);
  }

  private void heard(CaseChanged change) {
    if (vantage.isNow() && reference.equals(change.reference())) {
      meanwhile.heard(change.account(), change.position());
    }
  }
}
