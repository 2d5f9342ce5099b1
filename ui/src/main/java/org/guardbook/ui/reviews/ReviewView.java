package org.guardbook.ui.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewFile.Report;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.chronology.Chronicled;
import org.guardbook.ui.chronology.ChronologyCard;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.FilesShown;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.forms.Opener;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.looks.WhoLookedCard;
import org.guardbook.ui.security.SignedIn;
import org.guardbook.ui.timeline.CaseTimeline;
import org.guardbook.ui.timeline.EntryTools;
import org.guardbook.ui.timeline.Meanwhile;
import org.jspecify.annotations.Nullable;

/** One review or plan: its life, who said what, what it recommended and what became of that. */
@Route(value = "reviews/:reference", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_REVIEWS)
@StyleSheet("context://guardbook/reviews.css")
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private final Dispatch dispatch;
  private final Clock clock;
  private final EvidenceStore evidence;
  private final SignedIn person;
  private final Meanwhile meanwhile = new Meanwhile(this::show);
  private String reference = "";
  private Vantage vantage;
  private @Nullable CaseTimeline timeline;
  private @Nullable RecommendationsCard recommendations;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  ReviewView(Dispatch dispatch, Clock clock, EvidenceStore evidence) {
    this.dispatch = dispatch;
    this.evidence = evidence;
    this.clock = clock;
    this.person = Dispatch.signedIn().orElseThrow();
    addClassName("case");
    Live.ofActionsWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return reference + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    vantage = Vantage.of(event, KindOfRecord.REVIEW.address(reference), clock);
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
    Optional<ReviewFile> found =
        dispatch.askForOne(new OpenReview(reference, vantage.asAt()), ReviewFile.class);
    removeAll();
    if (found.isEmpty()) {
      add(vantage.nothing(reference, "Nothing of this had been recorded by then."));
      return;
    }
    ReviewFile file = found.get();
    Shown shown = shown(file);
    Chronology chronology = Chronicled.REVIEW.read(dispatch, reference, vantage.asAt());
    timeline = timeline(newSince, chronology);
    meanwhile.caughtUp(Math.max(timeline.latest(), chronology.latest()));
    add(head(shown), meanwhile, new LifeLine(file.life()));
    if (file.summary().actions() > 0) {
      add(new ProgressCards(shown));
    }
    add(columns(shown, timeline, chronology));
  }

  private Shown shown(ReviewFile file) {
    Codes codes = new Codes(dispatch);
    return new Shown(
        file,
        codes,
        vantage,
        person,
        new FilesShown(dispatch, evidence, reference),
        new Opener<>(
            this,
            reference,
            what -> new ReviewForms(codes, clock, file, evidence).of(what),
            dispatch,
            meanwhile::show));
  }

  private CaseTimeline timeline(long newSince, Chronology chronology) {
    return new CaseTimeline(
        (kind, page, size) ->
            dispatch.ask(
                new ReadReviewTimeline(reference, kind, vantage.asAt(), page, size),
                Timeline.class),
        vantage.today(),
        new EntryTools(
            null,
            vantage.isNow() && person.may(Operation.KEEP_REVIEWS)
                ? Chronicled.REVIEW::picking
                : null,
            chronology.picked(),
            vantage.from(Chronicled.REVIEW.address(reference))),
        timeline == null ? null : timeline.kind(),
        newSince);
  }

  private Component columns(Shown shown, CaseTimeline entries, Chronology chronology) {
    ReviewFile file = shown.file();
    List<Particulars.Part> parts = new ArrayList<>();
    Div main = new Div();
    main.addClassName("stack");
    Report report = file.report();
    recommendations =
        new RecommendationsCard(
            shown,
            recommendations == null ? RecommendationsCard.Which.ALL : recommendations.which());
    boolean plan = file.referral() == null;
    boolean isMonitored = file.summary().actions() > 0;
    // What is worked on stands first: while there is no action plan, the way to it
    if (isMonitored || plan) {
      main.add(recommendations);
      parts.add(new Particulars.Part("recommendations", "Recommendations and actions"));
    }
    if (!plan) {
      main.add(new OpinionsCard(shown));
      parts.add(new Particulars.Part("opinions", "Ought there to be a review?"));
    }
    if (file.commission() != null) {
      main.add(new ManagementReviewsCard(shown));
      parts.add(new Particulars.Part("management-reviews", "Individual management reviews"));
    }
    if (report != null) {
      main.add(new ReportCard(shown, report));
      parts.add(new Particulars.Part("report", "Overview report"));
    }
    if (!isMonitored && !plan && file.commission() != null) {
      main.add(recommendations);
      parts.add(new Particulars.Part("recommendations", "Recommendations and actions"));
    }
    Div history = new Div(entries);
    history.setId("timeline");
    parts.add(new Particulars.Part("timeline", "Timeline"));
    main.add(history);
    Particulars beside = new Particulars(shown, parts);
    beside.add(
        new ChronologyCard(Chronicled.REVIEW, chronology, vantage),
        vantage.record(file.entries(), file.lastRecordedAt()));
    WhoLookedCard.of(reference, vantage.asAt(), dispatch, person).ifPresent(beside::add);
    Div columns = new Div(main, beside);
    columns.addClassName("grid2");
    return columns;
  }

  private PageHead head(Shown shown) {
    ReviewFile file = shown.file();
    ReviewSummary summary = file.summary();
    Div line =
        new Div(
            ReviewStates.tag(summary.stage()),
            new Span(
                shown.kind(summary.kind())
                    + " · "
                    + (file.referral() == null ? "opened " : "referred ")
                    + Words.day(summary.openedOn())));
    line.addClassName("facts");
    PageHead head = KindOfRecord.REVIEW.head(reference, summary.title(), vantage).under(line);
    if (vantage.isNow()) {
      List<What> next = ReviewStates.next(file, person);
      head.actions(
          shown
              .opener()
              .actions(next, ReviewStates.besides(file, person, next), "Print this review"));
    }
    return head;
  }

  private void heard(ActionChanged change) {
    if (vantage.isNow() && reference.equals(change.review())) {
      meanwhile.heard(change.account(), change.position());
    }
  }
}
