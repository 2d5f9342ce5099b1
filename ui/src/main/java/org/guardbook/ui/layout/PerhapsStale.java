package org.guardbook.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guardbook.ui.components.Actions;

/** Says on whatever page that it may lack something, until somebody loads it anew or goes on. */
final class PerhapsStale extends Div {

  PerhapsStale() {
    getElement().setAttribute("role", "alert");
    addAttachListener(
        attached -> {
          UI page = attached.getUI();
          var listening = Missed.listen(page, () -> say(page));
          addDetachListener(
              detached -> {
                listening.remove();
                detached.unregisterListener();
              });
        });
  }

  private void say(UI page) {
    removeAll();
    Paragraph line =
        new Paragraph(
            new Span(
                "Guardbook was out of reach for a moment. What others recorded meanwhile may not"
                    + " be on this page. "),
            Actions.inline("Show it", () -> page.getPage().reload()));
    line.addClassNames("notice", "warn");
    add(line);
  }

  /** What comes next was asked anew. */
  void left() {
    removeAll();
  }
}
