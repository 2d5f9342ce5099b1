package org.guardbook.ui.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.guardbook.command.Receipt;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.DraftKeeper;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.layout.Notices;
import org.jspecify.annotations.Nullable;

/**
 * The form of one command on a page of its own, with what it is about beside it. What is typed is
 * kept as a draft, and sent once.
 */
public abstract class FormPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Dispatch dispatch;
  private final Drafts drafts;
  private final Clock clock;
  private final Div live = new Div();
  private String title = "Guardbook";
  private boolean sent;

  protected FormPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    this.dispatch = dispatch;
    this.drafts = drafts;
    this.clock = clock;
    live.addClassNames("notice", "info");
    live.getElement().setAttribute("role", "status");
  }

  /** Where one is led once it is on record, and by a link before. */
  protected interface Return {

    /**
     * @param receipt null while it is not sent
     */
    String address(@Nullable Receipt receipt);
  }

  protected final void lay(
      String pageTitle,
      PageHead head,
      Ask<?> ask,
      String draftAddress,
      String backLabel,
      Return back,
      Component... beside) {
    title = pageTitle;
    String account = Dispatch.signedIn().orElseThrow().account();
    DraftKeeper draft = new DraftKeeper(drafts, clock, account, draftAddress, ask.form());
    ask.form()
        .submit(
            ask.button(),
            () -> {
              sent = true;
              Receipt receipt;
              try {
                receipt = dispatch.send(ask.command().get(), ask.form().commandId());
                draft.sent();
              } catch (RuntimeException refused) {
                sent = false;
                throw refused;
              }
              Notices.sayOnNextPage(ask.done());
              UI.getCurrent().navigate(back.address(receipt));
            })
        .foot(Actions.quietLink(backLabel, back.address(null)));
    Div side = new Div(beside);
    side.addClassName("stack");
    Div columns = new Div(new Card(ask.form()), side);
    columns.addClassName("grid2");
    live.setText("");
    removeAll();
    add(head, live, draft, columns);
  }

  /** What another person did is told and touches nothing that is being typed. */
  protected final void tell(String what, String address) {
    if (sent) {
      return;
    }
    live.removeAll();
    Anchor look = new Anchor(address, "See what changed");
    look.setTarget("_blank");
    live.add(new Span(what + " What you have typed is kept."), look);
  }

  @Override
  public final String getPageTitle() {
    return title;
  }

  /** Where its draft is kept: what is typed about one meeting, say, is no draft for another. */
  protected static String draft(BeforeEnterEvent event) {
    Map<String, String> given = given(event);
    return event.getLocation().getPath() + (given.isEmpty() ? "" : "?" + new TreeMap<>(given));
  }

  /** What the address fills the form with. */
  protected static Map<String, String> given(BeforeEnterEvent event) {
    Map<String, String> given = new LinkedHashMap<>();
    event
        .getLocation()
        .getQueryParameters()
        .getParameters()
        .forEach((name, values) -> given.put(name, values.getFirst()));
    return given;
  }
}
