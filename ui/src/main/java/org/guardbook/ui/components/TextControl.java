package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;

/** The browser's own input or text area; what is typed reaches the server while typing pauses. */
final class TextControl extends Component implements HasStyle {

  private static final int PAUSE = 350;

  TextControl(String tag, Runnable onChange) {
    super(new Element(tag));
    addClassName("in");
    getElement().setProperty("value", "");
    if (tag.equals("input")) {
      getElement().setAttribute("type", "text");
    }
    getElement().setAttribute("autocomplete", "off");
    getElement().addPropertyChangeListener("value", "input", _ -> onChange.run()).debounce(PAUSE);
    getElement().addPropertyChangeListener("value", "change", _ -> {});
  }

  String value() {
    return getElement().getProperty("value", "");
  }

  void fill(String value) {
    getElement().setProperty("value", value);
  }
}
