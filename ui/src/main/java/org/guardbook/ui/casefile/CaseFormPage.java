package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The form of one command of a case. */
@Route(value = "cases/:reference/:what", layout = MainLayout.class)
@PermitAll
@OpenTo({Operation.KEEP_ALLEGATIONS, Operation.DECIDE_ALLEGATIONS})
class CaseFormPage extends FormPage {

  private static final int WHOLE_CASE = 20_000;

  private final Dispatch dispatch;
  private final Clock clock;
  private String shown = "";
  private long entries;

  CaseFormPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
    this.dispatch = dispatch;
    this.clock = clock;
    Live.whileShown(this, dispatch, changes -> changes.forEach(this::heard));
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
    Map<String, String> given = given(event);
    shown = reference;
    entries = file.entries();
    Codes codes = new Codes(dispatch);
    Ask<PositionOfTrustCommand> ask;
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
    PageHead head =
        new PageHead(heading)
            .trail(
                new Anchor("cases", "Position of trust"),
                new Anchor("cases/" + reference, reference))
            .under(file.summary().title());
    lay(
        heading + " · " + reference,
        head,
        ask,
        event.getLocation().getPath() + suffix(given),
        "Back to the case",
        _ -> "cases/" + reference,
        beside(file, wrong));
  }

  /** What is typed about one meeting is no draft for another. */
  private static String suffix(Map<String, String> given) {
    return given.isEmpty() ? "" : "?" + new TreeMap<>(given);
  }

  private static Component[] beside(CaseFile file, @Nullable TimelineEntry wrong) {
    List<Component> beside = new ArrayList<>();
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
    return beside.toArray(Component[]::new);
  }

  private TimelineEntry entry(String reference, String eventId) {
    Timeline timeline =
        dispatch.ask(new ReadTimeline(reference, null, null, 0, WHOLE_CASE), Timeline.class);
    Optional<TimelineEntry> found =
        timeline.entries().stream().filter(each -> each.eventId().equals(eventId)).findFirst();
    return found.filter(TimelineEntry::correctable).orElseThrow(NotFoundException::new);
  }

  private void heard(CaseChanged change) {
    if (!shown.equals(change.reference())) {
      return;
    }
    Optional<CaseFile> now = dispatch.askForOne(new OpenCase(shown, null), CaseFile.class);
    if (now.isPresent() && now.get().entries() > entries) {
      tell(
          (change.account() == null ? "Somebody" : change.account())
              + " added to this case while you were writing.",
          "cases/" + shown);
    }
  }
}
