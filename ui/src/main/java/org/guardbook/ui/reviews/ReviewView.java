package org.guardbook.ui.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionChanged;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewFile.Report;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.EarlierMoment;
import org.guardbook.ui.components.FilesShown;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.forms.Asking;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.guardbook.ui.timeline.CaseTimeline;
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
  private final Div live = new Div();
  private String reference = "";
  private @Nullable Instant asAt;
  private @Nullable EarlierMoment then;
  private ReviewFile file;
  private Codes codes;
  private @Nullable CaseTimeline timeline;
  private @Nullable RecommendationsCard recommendations;
  private long shownUpTo;
  private final List<String> changedBy = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // what is shown is read when the address is known
  ReviewView(Dispatch dispatch, Clock clock, EvidenceStore evidence) {
    this.dispatch = dispatch;
    this.evidence = evidence;
    this.clock = clock;
    this.person = Dispatch.signedIn().orElseThrow();
    addClassName("case");
    live.addClassName("live");
    live.getElement().setAttribute("role", "status");
    Live.ofActionsWhileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return reference + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    Optional<String> wanted = event.getLocation().getQueryParameters().getSingleParameter("asAt");
    then =
        wanted.isEmpty()
            ? null
            : EarlierMoment.parse(wanted.get()).orElseThrow(NotFoundException::new);
    asAt = then == null ? null : then.instant();
    show(Long.MAX_VALUE);
  }

  private boolean isNow() {
    return asAt == null;
  }

  private LocalDate seenOn() {
    return LocalDate.ofInstant(asAt == null ? clock.instant() : asAt, When.ENGLAND);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }

  /** Lays the page out anew; entries recorded after the position are marked. */
  private void show(long newSince) {
    Optional<ReviewFile> found =
        dispatch.askForOne(new OpenReview(reference, asAt), ReviewFile.class);
    codes = new Codes(dispatch);
    removeAll();
    changedBy.clear();
    live.setVisible(false);
    if (found.isEmpty()) {
      if (isNow()) {
        throw new NotFoundException();
      }
      add(
          new PageHead(reference + " as it stood"),
          new Card(new Paragraph("Nothing of this had been recorded by then.")));
      return;
    }
    file = found.get();
    Shown shown =
        new Shown(
            file,
            codes,
            seenOn(),
            isNow(),
            person,
            new FilesShown(dispatch, evidence, reference),
            this::opener);
    timeline =
        new CaseTimeline(
            (kind, page, size) ->
                dispatch.ask(
                    new ReadReviewTimeline(reference, kind, asAt, page, size), Timeline.class),
            today(),
            null,
            timeline == null ? null : timeline.kind(),
            newSince);
    if (isNow()) {
      shownUpTo = Math.max(shownUpTo, timeline.latest());
    }
    add(head(), live, new LifeLine(file.life()));
    if (file.summary().actions() > 0) {
      add(new ProgressCards(shown));
    }
    add(columns(shown, timeline));
  }

  private Component columns(Shown shown, CaseTimeline entries) {
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
    beside.add(record());
    Div columns = new Div(main, beside);
    columns.addClassName("grid2");
    return columns;
  }

  @Override
  public @Nullable Component band() {
    if (then == null) {
      return null;
    }
    WhenEntry another = new WhenEntry("asAt", "Another day");
    another.fill(then.shown());
    FormSheet form = asAtForm(another);
    form.addClassName("asatform");
    Anchor back = Actions.link("Back to now", "reviews/" + reference);
    back.addClassName("past");
    Span said =
        new Span(
            "As at "
                + then.words()
                + ": what had been recorded by then. Nothing can be changed here.");
    return new Div(said, form, back);
  }

  private FormSheet asAtForm(WhenEntry entry) {
    entry.require("Enter a day.");
    return new FormSheet()
        .with(entry)
        .submit("Show", () -> showAsAt(Objects.requireNonNull(entry.value())));
  }

  private void showAsAt(When wanted) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
    if (wanted.earliest().isAfter(now)) {
      throw new RuleViolated("asAt", "What will be recorded by then is not known yet.");
    }
    UI.getCurrent().navigate("reviews/" + reference, QueryParameters.of("asAt", wanted.toString()));
  }

  private PageHead head() {
    ReviewSummary summary = file.summary();
    PageHead head =
        new PageHead(reference + " · " + summary.title()).trail("Reviews", "reviews", reference);
    Div line =
        new Div(
            ReviewStates.tag(summary.stage()),
            new Span(
                codes.label(CodeList.REVIEW_KIND, summary.kind())
                    + " · "
                    + (file.referral() == null ? "opened " : "referred ")
                    + Words.day(summary.openedOn())));
    line.addClassName("facts");
    head.under(line);
    if (isNow()) {
      List<What> next = ReviewStates.next(file, person);
      List<Component> actions = new ArrayList<>();
      for (int i = 0; i < next.size(); i++) {
        actions.add(
            opener(next.get(i), next.get(i).title(), Map.of(), i == 0 ? "btn" : "btn quiet"));
      }
      actions.add(menu(ReviewStates.besides(file, person, next)));
      head.actions(actions.toArray(Component[]::new));
    }
    return head;
  }

  private Component menu(List<What> besides) {
    UnorderedList list = new UnorderedList();
    for (What what : besides) {
      list.add(new ListItem(opener(what, what.title(), Map.of(), "")));
    }
    Component print = Actions.inline("Print this review", () -> {});
    print.getElement().setAttribute("class", "").setAttribute("onclick", "window.print()");
    ListItem last = new ListItem(print);
    last.setClassName("apart", !besides.isEmpty());
    list.add(last);
    Div sheet = new Div(list);
    sheet.addClassName("sheet");
    NativeDetails more = new NativeDetails("More", sheet);
    more.addClassName("menu");
    more.getSummary().addClassNames("btn", "quiet");
    return more;
  }

  /** A link to a form of its own page, or a button that asks over this one. */
  private Component opener(What what, String label, Map<String, String> given, String style) {
    Component opener =
        what.shape() == What.Shape.PAGE
            ? new Anchor(address(what, given), label)
            : Actions.inline(label, () -> ask(what, given));
    opener.getElement().setAttribute("class", style);
    return opener;
  }

  private String address(What what, Map<String, String> given) {
    String query = QueryParameters.simple(given).getQueryString();
    return what.address(reference) + (query.isEmpty() ? "" : "?" + query);
  }

  private void ask(What what, Map<String, String> given) {
    Asking.over(
        this,
        what.title(),
        new ReviewForms(codes, clock, file, evidence).of(what).given(given),
        dispatch,
        () -> show(shownUpTo));
  }

  private Card record() {
    Card card =
        new Card(
            "Record",
            Texts.small(
                Words.count(file.entries(), "entry", "entries")
                    + ", the last recorded "
                    + Words.moment(file.lastRecordedAt(), today())
                    + "."));
    if (isNow()) {
      WhenEntry entry = new WhenEntry("asAt", "As it stood on");
      entry.hint("At the end of the day, unless you give a time.");
      NativeDetails earlier = new NativeDetails("As at another day", asAtForm(entry));
      earlier.addClassNames("why", "no-print");
      card.add(earlier);
    }
    return card;
  }

  /** What another person recorded is told quietly; the page changes when its reader says so. */
  private void heard(ActionChanged change) {
    if (!isNow() || !reference.equals(change.review()) || change.position() <= shownUpTo) {
      return;
    }
    changedBy.add(Objects.requireNonNullElse(change.account(), "somebody"));
    live.removeAll();
    live.add(
        new Span(
            Words.count(changedBy.size(), "change", "changes")
                + " by "
                + Words.list(changedBy.stream().distinct().toList())),
        Actions.inline("Show", () -> show(shownUpTo)));
    live.setVisible(true);
  }
}
