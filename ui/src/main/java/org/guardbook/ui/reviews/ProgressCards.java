package org.guardbook.ui.reviews;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.components.Words;

/** How far the action plan of a review has come, in four figures. */
final class ProgressCards extends Div {

  ProgressCards(Shown shown) {
    addClassNames("grid4", "progress-of-a-plan");
    ReviewSummary all = shown.file().summary();
    long percent = percent(all.verified(), all.actions());
    Div verified =
        card(
            "Verified",
            percent + "%",
            all.verified() + " of " + Words.count(all.actions(), "action", "actions"));
    Element bar = new Element("progress");
    bar.setAttribute("max", "100")
        .setAttribute("value", String.valueOf(percent))
        .setAttribute("aria-label", "Share of actions verified");
    verified.getElement().appendChild(bar);
    add(
        verified,
        card(
            "Overdue",
            Words.count(all.overdue()),
            "of " + Words.count(all.open()) + " the agencies still owe"),
        card("Silent", Words.count(all.silent()), "open, and not heard of for long"),
        card("To verify", Words.count(all.toVerify()), "said to be done, not verified yet"));
  }

  /** Rounded half up, as the reports do. */
  static long percent(long part, long whole) {
    return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
  }

  private static Div card(String what, String figure, String below) {
    Span label = new Span(what);
    label.addClassName("small");
    Element number = new Element("b").setText(figure);
    Div note = new Div(below);
    note.addClassName("small");
    Div card = new Div(label);
    card.getElement().appendChild(number);
    card.add(note);
    card.addClassNames("card", "kpi");
    return card;
  }
}
