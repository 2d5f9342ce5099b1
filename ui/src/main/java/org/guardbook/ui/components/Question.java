package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One short question in front of the page. The browser keeps the focus within it, Esc answers no,
 * and the focus goes back to where it came from.
 */
@Tag("dialog")
public class Question extends HtmlContainer {

  private static final AtomicLong NUMBER = new AtomicLong();

  private final Div body = new Div();

  public Question(String title) {
    addClassName("question");
    H2 heading = new H2(title);
    heading.setId("question-" + NUMBER.incrementAndGet());
    heading.getId().ifPresent(id -> getElement().setAttribute("aria-labelledby", id));
    add(heading, body);
    getElement().addEventListener("close", _ -> getElement().removeFromParent());
  }

  public Question asking(Component... content) {
    body.removeAll();
    body.add(content);
    return this;
  }

  /** Shows it over the page that the component is part of. */
  public <P extends Component & HasComponents> void openOver(P page) {
    page.add(this);
    getElement()
        .executeJs(
            "const d = this; requestAnimationFrame(() => { if (d.isConnected && !d.open) { d.showModal();"
                + " const f = d.querySelector('[data-first] input, [data-first] textarea, [data-first] select, input:not([tabindex=\"-1\"]), textarea, select');"
                + " if (f) f.focus(); } });");
  }

  public void close() {
    getElement().executeJs("this.close()");
  }
}
