package org.guardbook.ui.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.guardbook.command.Receipt;
import org.guardbook.command.When;
import org.guardbook.command.access.NotPermitted;
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
  private @Nullable About about;
  private boolean sent;

  protected FormPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    this.dispatch = dispatch;
    this.drafts = drafts;
    this.clock = clock;
    live.addClassNames("notice", "info");
    live.getElement().setAttribute("role", "status");
  }

  /** The record that is added to, and how many entries it had when the form was laid. */
  private record About(
      KindOfRecord kind, String reference, long entries, LongSupplier entriesNow) {}

  /** Where one is led once it is on record, and by a link before. */
  protected interface Return {

    /**
     * @param receipt null while it is not sent
     */
    String address(@Nullable Receipt receipt);
  }

  protected final Dispatch dispatch() {
    return dispatch;
  }

  protected final Clock clock() {
    return clock;
  }

  protected final LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
  }

  /** What the address asks for, if there is such a thing and the person may do it. */
  protected static <D extends Deed> D asked(BeforeEnterEvent event, D[] all) {
    D deed =
        event
            .getRouteParameters()
            .get("what")
            .flatMap(slug -> Deed.at(slug, all))
            .orElseThrow(NotFoundException::new);
    if (!Dispatch.signedIn().orElseThrow().may(deed.operation())) {
      throw new NotPermitted(deed.operation());
    }
    return deed;
  }

  /** What others add to the record from now on is to be told. */
  protected final void about(
      KindOfRecord kind, String reference, long entries, LongSupplier entriesNow) {
    about = new About(kind, reference, entries, entriesNow);
  }

  protected final void lay(
      BeforeEnterEvent event,
      String pageTitle,
      PageHead head,
      Ask<?> ask,
      String backLabel,
      Return back,
      Component... beside) {
    title = pageTitle;
    String account = Dispatch.signedIn().orElseThrow().account();
    DraftKeeper draft = new DraftKeeper(drafts, clock, account, draft(event), ask.form());
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

  /** Lays the form that opens a record, and leads to it from there. */
  protected final void layOpening(
      BeforeEnterEvent event,
      KindOfRecord kind,
      String pageTitle,
      String heading,
      Ask<?> ask,
      Component... beside) {
    lay(
        event,
        pageTitle + " · Guardbook",
        kind.headOfNew(heading),
        ask,
        "Back to the " + kind.home(),
        receipt -> receipt == null ? kind.home() : kind.address(receipt.subject()),
        beside);
  }

  /** What another person adds is told and touches nothing that is being typed. */
  protected final void heard(@Nullable String reference, @Nullable String account) {
    About now = about;
    if (sent
        || now == null
        || !now.reference.equals(reference)
        || now.entriesNow.getAsLong() <= now.entries) {
      return;
    }
    live.removeAll();
    Anchor look = new Anchor(now.kind.address(now.reference), "See what changed");
    look.setTarget("_blank");
    live.add(
        new Span(
            (account == null ? "Somebody" : account)
                + " added to this "
                + now.kind.one()
                + " while you were writing. What you have typed is kept."),
        look);
  }

  @Override
  public final String getPageTitle() {
    return title;
  }

  /** Where its draft is kept: what is typed about one meeting, say, is no draft for another. */
  private static String draft(BeforeEnterEvent event) {
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
