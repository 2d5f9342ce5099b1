package org.guardbook.ui.childforms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.jspecify.annotations.Nullable;

/** The form of one command about a child. */
@Route(value = "children/:reference/:what", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.KEEP_CHILD_PROTECTION)
@StyleSheet("context://guardbook/childforms.css")
class ChildFormPage extends FormPage {

  private static final int WHOLE_RECORD = 20_000;

  ChildFormPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
    Live.ofChildrenWhileShown(
        this,
        dispatch,
        changes -> changes.forEach(change -> heard(change.reference(), change.account())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    What what = asked(event, What.values());
    String reference = event.getRouteParameters().get("reference").orElse("");
    ChildFile file = open(reference).orElseThrow(NotFoundException::new);
    about(
        KindOfRecord.CHILD,
        reference,
        file.entries(),
        () -> open(reference).map(ChildFile::entries).orElse(0L));
    Map<String, String> given = given(event);
    Codes codes = new Codes(dispatch());
    @Nullable TimelineEntry wrong =
        what == What.CORRECT ? entry(reference, given.getOrDefault("entry", "")) : null;
    lay(
        event,
        what.title() + " · " + reference,
        KindOfRecord.CHILD
            .headAbout(reference, reference, what.title())
            .under(Childs.named(file, now().toLocalDate())),
        wrong == null
            ? ChildForms.ofTheFamily(dispatch(), codes, clock(), file).of(what).given(given)
            : new CorrectionForm(codes, clock(), file).of(wrong),
        "Back to the child",
        _ -> KindOfRecord.CHILD.address(reference),
        beside(file, wrong));
  }

  private Optional<ChildFile> open(String reference) {
    return dispatch().askForOne(new OpenChild(reference, null), ChildFile.class);
  }

  /** Where the child stands, so that the form is written with it in sight. */
  private Component[] beside(ChildFile file, @Nullable TimelineEntry wrong) {
    List<Component> beside = new ArrayList<>();
    if (wrong != null) {
      beside.add(
          new Card("What stands there", new Paragraph(wrong.what()), Texts.said(wrong.detail())));
    }
    Card stands = new Card("Where it stands", new Paragraph(file.summary().state().label()));
    @Nullable String called = ConferenceForms.called(file);
    if (called != null) {
      stands.add(Texts.small(called));
    }
    for (DueStep due : file.due()) {
      stands.add(
          Texts.small(
              due.kind().label()
                  + " due "
                  + Words.day(due.dueOn(), now().toLocalDate())
                  + ": "
                  + due.why()));
    }
    beside.add(stands);
    if (!file.siblings().isEmpty()) {
      Card family = new Card("Brothers and sisters");
      file.siblings().forEach(sibling -> family.add(Texts.small(Childs.known(sibling))));
      beside.add(family);
    }
    return beside.toArray(Component[]::new);
  }

  private TimelineEntry entry(String reference, String eventId) {
    Timeline timeline =
        dispatch()
            .ask(new ReadChildTimeline(reference, null, null, 0, WHOLE_RECORD), Timeline.class);
    Optional<TimelineEntry> found =
        timeline.entries().stream().filter(each -> each.eventId().equals(eventId)).findFirst();
    return found.filter(TimelineEntry::correctable).orElseThrow(NotFoundException::new);
  }
}
