package org.guardbook.ui.lists;

import com.vaadin.flow.component.html.NativeButton;
import org.guardbook.ui.components.Words;

/** A chip that is on or off, with how many it stands for. */
public final class Toggle extends NativeButton {

  private final String label;

  public Toggle(String label, Runnable onClick) {
    super("", _ -> onClick.run());
    this.label = label;
    addClassName("chip");
    getElement().setAttribute("type", "button");
  }

  public void show(boolean on, long count) {
    setText(label + " " + Words.count(count));
    getElement().setAttribute("aria-pressed", String.valueOf(on));
  }
}
