package org.guardbook.ui.actionplans;

import com.vaadin.flow.component.html.NativeButton;
import org.guardbook.ui.components.Words;

/** A chip that is on or off, with how many it stands for. */
final class Toggle extends NativeButton {

  private final String label;

  Toggle(String label, Runnable onClick) {
    super("", _ -> onClick.run());
    this.label = label;
    addClassName("chip");
    getElement().setAttribute("type", "button");
  }

  void show(boolean on, long count) {
    setText(label + " " + Words.count(count));
    getElement().setAttribute("aria-pressed", String.valueOf(on));
  }
}
