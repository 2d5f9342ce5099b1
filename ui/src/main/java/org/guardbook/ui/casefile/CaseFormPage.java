package org.guardbook.ui.casefile;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.DraftKeeper;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The form of one command on a page of its own, with what it is about beside it. */
@Route(value = "cases/:reference/:what", layout = MainLayout.class)
@PermitAll
@OpenTo({Operation.KEEP_ALLEGATIONS, Operation.DECIDE_ALLEGATIONS})
class CaseFormPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int WHOLE_CASE = 20_000;

  private final Dispatch dispatch;
  private final Drafts drafts;
  private final Clock clock;
  private final Div live = new Div();
  private String title = "Guardbook";
  private String shown = "";
  private long entries;
  private boolean sent;

  CaseFormPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    this.dispatch = dispatch;
    this.drafts = drafts;
    this.clock = clock;
    live.addClassNames("notice", "info");
    live.getElement().setAttribute("role", "status");
    Live.whileShown(this, dispatch, changes -> changes.forEach(this::heard));
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    SignedIn person = Dispatch.signedIn().orElseThrow();
    String reference = event.getRouteParameters().get("reference").orElse("");
    What what =
        event
            .getRouteParameters()
            .get("what")
            .flatMap(What::at)
            .orElseThrow(NotFoundException::new);
    if (!person.may(what.operation())) {
      throw new NotPermitted(what.operation());
    }
    CaseFile file =
        dispatch
            .askForOne(new OpenCase(reference, null), CaseFile.class)
            .orElseThrow(NotFoundException::new);
    Map<String, String> given = new LinkedHashMap<>();
    event
        .getLocation()
        .getQueryParameters()
        .getParameters()
        .forEach((name, values) -> given.put(name, values.getFirst()));

    shown = reference;
    entries = file.entries();
    Codes codes = new Codes(dispatch);
    Ask ask;
    String heading;
    @Nullable TimelineEntry wrong = null;
    if (what == What.CORRECT) {
      wrong = entry(reference, given.getOrDefault("entry", ""));
      ask = new CorrectionForm(dispatch, codes, clock, file).of(wrong);
      heading = "Correct an entry";
    } else {
      ask = new CaseForms(codes, clock, file, false).of(what).given(given);
      heading = what.title();
    }
    title = heading + " · " + reference;
    lay(ask, file, heading, wrong, event.getLocation().getPath() + suffix(given), person);
  }

  private static String suffix(Map<String, String> given) {
    String entry = given.get("entry");
    return entry == null ? "" : "?" + entry;
  }

  private void lay(
      Ask ask,
      CaseFile file,
      String heading,
      @Nullable TimelineEntry wrong,
      String address,
      SignedIn person) {
    removeAll();
    PageHead head =
        new PageHead(heading)
            .trail(
                new Anchor("cases", "Position of trust"),
                new Anchor("cases/" + file.reference(), file.reference()))
            .under(file.summary().title());
    DraftKeeper draft = new DraftKeeper(drafts, clock, person.account(), address, ask.form());
    ask.form()
        .submit(
            ask.button(),
            () -> {
              sent = true;
              try {
                dispatch.send(ask.command().get(), ask.form().commandId());
                draft.sent();
              } catch (RuntimeException refused) {
                sent = false;
                throw refused;
              }
              Notices.sayOnNextPage(ask.done());
              UI.getCurrent().navigate("cases/" + file.reference());
            })
        .foot(Actions.quietLink("Back to the case", "cases/" + file.reference()));
    Div columns = new Div(new Card(ask.form()), beside(file, wrong));
    columns.addClassName("grid2");
    live.setText("");
    add(head, live, draft, columns);
  }

  private Div beside(CaseFile file, @Nullable TimelineEntry wrong) {
    Div beside = new Div();
    beside.addClassName("stack");
    if (wrong != null) {
      Paragraph detail = new Paragraph(wrong.detail());
      detail.addClassNames("small", "keep");
      beside.add(new Card("What stands there", new Paragraph(wrong.what()), detail));
    }
    Paragraph allegation = new Paragraph(file.allegation());
    allegation.addClassNames("small", "keep");
    beside.add(new Card("What is alleged", allegation));
    CaseFile.Threshold threshold = file.threshold();
    if (threshold != null) {
      Paragraph reason = new Paragraph(threshold.reason());
      reason.addClassNames("small", "keep");
      beside.add(
          new Card(threshold.met() ? "The threshold is met" : "The threshold is not met", reason));
    }
    return beside;
  }

  private TimelineEntry entry(String reference, String eventId) {
    Timeline timeline =
        dispatch.ask(new ReadTimeline(reference, null, null, 0, WHOLE_CASE), Timeline.class);
    Optional<TimelineEntry> found =
        timeline.entries().stream().filter(each -> each.eventId().equals(eventId)).findFirst();
    return found.filter(TimelineEntry::correctable).orElseThrow(NotFoundException::new);
  }

  /** Another person's change is told and touches nothing that is being typed. */
  private void heard(CaseChanged change) {
    if (!shown.equals(change.reference()) || sent) {
      return;
    }
    Optional<CaseFile> now = dispatch.askForOne(new OpenCase(shown, null), CaseFile.class);
    if (now.isEmpty() || now.get().entries() <= entries) {
      return;
    }
    live.removeAll();
    Anchor look = new Anchor("cases/" + shown, "See what changed");
    look.setTarget("_blank");
    live.add(
        new Span(
            (change.account() == null ? "Somebody" : change.account())
                + " added to this case while you were writing. What you have typed is kept."),
        look);
  }
}
