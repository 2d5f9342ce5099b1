package org.guardbook.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** The form of one command of a committee. */
@Route(value = "committees/:committee/:what", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.KEEP_COMMITTEES)
@StyleSheet("context://guardbook/reviews.css")
class CommitteeFormPage extends FormPage {

  private final Dispatch dispatch;
  private final Clock clock;

  CommitteeFormPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
    this.dispatch = dispatch;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String reference = event.getRouteParameters().get("committee").orElse("");
    What what =
        event
            .getRouteParameters()
            .get("what")
            .flatMap(What::at)
            .orElseThrow(NotFoundException::new);
    Committee committee =
        Sittings.committee(dispatch, reference).orElseThrow(NotFoundException::new);
    Map<String, String> given = given(event);
    String home = "committees/" + reference;
    PageHead head =
        new PageHead(what.title())
            .trail(new Anchor("committees", "Meetings"), new Anchor(home, committee.name()));
    lay(
        what.title() + " · " + committee.name(),
        head,
        new CommitteeForms(new Codes(dispatch), CommitteeForms.now(clock), committee)
            .of(what)
            .given(given),
        draft(event),
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
        dispatch.ask(
            new PreparePack(
                committee.reference(), null, CommitteeForms.now(clock).toLocalDate(), null),
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
