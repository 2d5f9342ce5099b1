package org.guardbook.ui.chronology;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import java.util.Optional;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.MoreMenu;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ChronologyExport;
import org.guardbook.ui.exports.ExportMenu;
import org.guardbook.ui.exports.Format;
import org.guardbook.ui.layout.OfThePast;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.security.SignedIn;
import org.guardbook.ui.timeline.Meanwhile;
import org.jspecify.annotations.Nullable;

/** The chronology of one record, as it stands or stood. */
abstract class ChronologyView extends Div
    implements BeforeEnterObserver, HasDynamicTitle, OfThePast {

  private final Chronicled kind;
  private final Dispatch dispatch;
  private final ChronologyExport export;
  private final Clock clock;
  private final SignedIn person;
  private final Meanwhile meanwhile = new Meanwhile(_ -> show());
  private String reference = "";
  private Vantage vantage;

  @SuppressWarnings("NullAway.Init") // from when it is looked at is known with the address
  ChronologyView(Chronicled kind, Dispatch dispatch, ChronologyExport export, Clock clock) {
    this.kind = kind;
    this.dispatch = dispatch;
    this.export = export;
    this.clock = clock;
    this.person = Dispatch.signedIn().orElseThrow();
    addClassName("case");
    kind.whileShown(this, dispatch, this::heard);
  }

  @Override
  public String getPageTitle() {
    return "Chronology · " + reference + " · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    vantage = Vantage.of(event, kind.address(reference), clock);
    show();
  }

  private void show() {
    removeAll();
    Optional<String> title = kind.title(dispatch, reference, vantage.asAt());
    if (title.isEmpty()) {
      add(vantage.nothing(reference, "Nothing of this had been recorded by then."));
      return;
    }
    Chronology chronology = read();
    meanwhile.caughtUp(chronology.latest());
    boolean mayChange = vantage.isNow() && person.may(kind.keeping());
    add(head(title.get(), chronology), meanwhile);
    if (chronology.isEmpty()) {
      add(empty(mayChange));
    }
    if (!chronology.isEmpty() || !chronology.takenOut().isEmpty()) {
      add(new ChronologySlips(kind, chronology, vantage, mayChange));
    }
  }

  @Override
  public @Nullable Component band() {
    return vantage.band();
  }

  /**
   * What is taken away is asked for anew, too: so it is on record, and refused where it is closed.
   */
  private Chronology read() {
    return kind.read(dispatch, reference, vantage.asAt());
  }

  private void heard(@Nullable String changed, @Nullable String account, long position) {
    if (vantage.isNow() && reference.equals(changed)) {
      meanwhile.heard(account, position);
    }
  }

  private PageHead head(String title, Chronology chronology) {
    Component print = MoreMenu.print("Print");
    print.getElement().setAttribute("class", "btn quiet");
    PageHead head =
        kind.record()
            .headAbout(reference, reference, "Chronology of " + reference, vantage)
            .under(
                new Paragraph(title),
                new Paragraph(
                    "Significant events, the first first, each with what it meant for the child."));
    if (!chronology.isEmpty()) {
      head.actions(
          new ExportMenu(
              "Export",
              _ -> export.of(read(), title, vantage.asAt()),
              Format.PDF,
              Format.XLSX,
              Format.CSV),
          print);
    }
    return head;
  }

  private Component empty(boolean mayChange) {
    return new EmptyState(
        "Nothing has been picked yet",
        mayChange
            ? "Go to the timeline and choose “Pick for the chronology” on the entries that mattered"
                + " for the child, good news too."
            : "Whoever keeps this " + kind.record().one() + " picks the entries that mattered.",
        Actions.link("To the timeline", vantage.from(kind.record().address(reference))));
  }
}
