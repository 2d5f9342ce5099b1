package org.guardbook.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Map;
import org.guardbook.command.access.Operation;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.query.committee.CommitteeQuery.PreparePack;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** The form of one command of a committee. */
@Route(value = "committees/:committee/:what", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.KEEP_COMMITTEES)
@StyleSheet("context://guardbook/reviews.css")
class CommitteeFormPage extends FormPage {

  CommitteeFormPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    What what = asked(event, What.values());
    String reference = event.getRouteParameters().get("committee").orElse("");
    Committee committee =
        Sittings.committee(dispatch(), reference).orElseThrow(NotFoundException::new);
    Map<String, String> given = given(event);
    String home = KindOfRecord.COMMITTEE.address(reference);
    lay(
        event,
        what.title() + " · " + committee.name(),
        KindOfRecord.COMMITTEE.headAbout(reference, committee.name(), what.title()),
        new CommitteeForms(new Codes(dispatch()), now(), committee).of(what).given(given),
        "Back to the committee",
        receipt ->
            receipt != null && given.containsKey("meeting")
                ? home + "/meetings/" + given.get("meeting")
                : home,
        beside(committee));
  }

  /** What the meeting has before it stays in sight while it is written up. */
  private Component beside(Committee committee) {
    Pack pack =
        dispatch()
            .ask(
                new PreparePack(committee.reference(), null, now().toLocalDate(), null),
                Pack.class);
    return new Card(
        "Before the committee",
        new Facts()
            .add("Late", Words.count(pack.late().size(), "action", "actions"))
            .add("Silent", Words.count(pack.silent().size(), "action", "actions"))
            .add("To verify", Words.count(pack.toVerify().size(), "action", "actions")),
        Texts.small(
            "Actions that are agreed go into a review or the board's action log once the minutes"
                + " are saved."));
  }
}
