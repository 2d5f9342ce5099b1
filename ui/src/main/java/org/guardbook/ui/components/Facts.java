package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/** What is known, each under its name; what is not known is left out. */
@Tag("dl")
public final class Facts extends Component {

  public Facts add(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      add(name, new Span(value));
    }
    return this;
  }

  public Facts add(String name, Component value) {
    getElement()
        .appendChild(
            new Element("dt").setText(name), new Element("dd").appendChild(value.getElement()));
    return this;
  }

  public boolean isEmpty() {
    return getElement().getChildCount() == 0;
  }
}
