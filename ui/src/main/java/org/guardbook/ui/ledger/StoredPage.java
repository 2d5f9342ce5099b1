package org.guardbook.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.guardbook.query.ledger.LedgerQuery.ReadStoredRecord;
import org.guardbook.query.ledger.LedgerQuery.StoredRecord;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;

/** A record as it is stored, event by event and to the byte, a page at a time, each proved here. */
abstract class StoredPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int PAGE = 25;

  private final Dispatch dispatch;
  private final KindOfRecord kind;
  private String reference = "";

  StoredPage(Dispatch dispatch, KindOfRecord kind) {
    this.dispatch = dispatch;
    this.kind = kind;
    addClassName("stored");
  }

  @Override
  public String getPageTitle() {
    return reference + " as it is stored · Guardbook";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reference = event.getRouteParameters().get("reference").orElse("");
    long wanted =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("event")
            .filter(digits -> digits.matches("\\d{1,9}"))
            .map(Long::valueOf)
            .orElse(1L);
    long first = Math.max(0, wanted - 1) / PAGE * PAGE;
    StoredRecord found =
        dispatch
            .askForOne(
                new ReadStoredRecord(StoredKinds.of(kind), reference, first, PAGE),
                StoredRecord.class)
            .orElseThrow(NotFoundException::new);
    show(found, first, wanted);
  }

  private void show(StoredRecord found, long first, long wanted) {
    Optional<Proving> proving = Proving.byTheHead(dispatch);
    removeAll();
    add(
        kind.headAbout(reference, reference, reference + " as it is stored")
            .under(
                Words.count(found.total(), "event", "events")
                    + ", the first first."
                    + (proving.isPresent()
                        ? " Each was hashed here as it is shown, and its proof worked out."
                        : ""))
            .actions(
                Actions.quietLink("Replay, event by event", kind.address(reference) + "/replay")),
        proving.map(StoredPage::by).orElseGet(() -> warning(Proving.IMPOSSIBLE)));
    if (first >= found.total()) {
      add(
          new EmptyState(
              "Nothing here",
              "The record has fewer events than that.",
              Actions.link("Go to the first", address(1))));
      return;
    }
    Div cards = new Div();
    cards.addClassName("stack");
    long missing = Math.min(PAGE, found.total() - first) - found.events().size();
    if (missing > 0) {
      cards.add(
          warning(
              Words.count(missing, "event", "events")
                  + " of this page cannot be read as stored, so nothing is proved of them. Tell"
                  + " your administrator."));
    }
    found
        .events()
        .forEach(
            event ->
                cards.add(
                    new StoredEventCard(
                        event,
                        proving.filter(by -> by.isProved(event)).isPresent(),
                        event.sequence() + 1 == wanted)));
    add(cards, pages(first, found.total()));
  }

  private static Component warning(String words) {
    Div warning = new Div(new Span(words));
    warning.addClassNames("notice", "warn");
    return warning;
  }

  private static Component by(Proving proving) {
    Div by =
        new Div(
            new Paragraph(
                "Proved by the head of %s signed on %s."
                    .formatted(
                        Words.count(proving.head().size(), "event", "events"),
                        Moments.whole(proving.signedAt()))),
            new Digest("root", proving.head().root().toBase64()));
    by.addClassName("small");
    return by;
  }

  private Nav pages(long first, long total) {
    Nav pages = new Nav();
    pages.addClassName("actions");
    pages.getElement().setAttribute("aria-label", "Pages");
    if (first > 0) {
      pages.add(link("The events before", first - PAGE + 1));
    }
    pages.add(
        new Span(
            "Events %s to %s of %s"
                .formatted(
                    Words.count(first + 1),
                    Words.count(Math.min(total, first + PAGE)),
                    Words.count(total))));
    if (first + PAGE < total) {
      pages.add(link("The next events", first + PAGE + 1));
    }
    return pages;
  }

  private Anchor link(String label, long event) {
    return Actions.quietLink(label, address(event));
  }

  private String address(long event) {
    return kind.address(reference) + "/stored?event=" + event;
  }
}
