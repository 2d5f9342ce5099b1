package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
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
import org.guardbook.command.access.Operation;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.jspecify.annotations.Nullable;

/** The form of one command of a case. */
@Route(value = "cases/:reference/:what", layout = MainLayout.class)
@PermitAll
@OpenTo({Operation.KEEP_ALLEGATIONS, Operation.DECIDE_ALLEGATIONS})
class CaseFormPage extends FormPage {

  private static final int WHOLE_CASE = 20_000;

  CaseFormPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
    Live.whileShown(
        this,
        dispatch,
        changes -> changes.forEach(change -> heard(change.reference(), change.account())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    What what = asked(event, What.values());
    String reference = event.getRouteParameters().get("reference").orElse("");
    CaseFile file = open(reference).orElseThrow(NotFoundException::new);
    about(
        KindOfRecord.CASE,
        reference,
        file.entries(),
        () -> open(reference).map(CaseFile::entries).orElse(0L));
    Map<String, String> given = given(event);
    Codes codes = new Codes(dispatch());
    @Nullable TimelineEntry wrong =
        what == What.CORRECT ? entry(reference, given.getOrDefault("entry", "")) : null;
    lay(
        event,
        what.title() + " · " + reference,
        KindOfRecord.CASE
            .headAbout(reference, reference, what.title())
            .under(file.summary().title()),
        wrong == null
            ? new CaseForms(codes, clock(), file, false).of(what).given(given)
            : new CorrectionForm(dispatch(), codes, clock(), file).of(wrong),
        "Back to the case",
        _ -> KindOfRecord.CASE.address(reference),
        beside(file, wrong));
  }

  private Optional<CaseFile> open(String reference) {
    return dispatch().askForOne(new OpenCase(reference, null), CaseFile.class);
  }

  private static Component[] beside(CaseFile file, @Nullable TimelineEntry wrong) {
    List<Component> beside = new ArrayList<>();
    if (wrong != null) {
      beside.add(
          new Card("What stands there", new Paragraph(wrong.what()), Texts.said(wrong.detail())));
    }
    beside.add(new Card("What is alleged", Texts.said(file.allegation())));
    CaseFile.Threshold threshold = file.threshold();
    if (threshold != null) {
      beside.add(
          new Card(
              threshold.met() ? "The threshold is met" : "The threshold is not met",
              Texts.said(threshold.reason())));
    }
    return beside.toArray(Component[]::new);
  }

  private TimelineEntry entry(String reference, String eventId) {
    Timeline timeline =
        dispatch().ask(new ReadTimeline(reference, null, null, 0, WHOLE_CASE), Timeline.class);
    Optional<TimelineEntry> found =
        timeline.entries().stream().filter(each -> each.eventId().equals(eventId)).findFirst();
    return found.filter(TimelineEntry::correctable).orElseThrow(NotFoundException::new);
  }
}
