package org.guardbook.ui.layout;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** A page hears of changes again after a lost connection, and some may have passed it meanwhile. */
final class Missed extends ComponentEvent<UI> {

  private Missed(UI page) {
    super(page, false);
  }

  static void tell(UI page) {
    ComponentUtil.fireEvent(page, new Missed(page));
  }

  static Registration listen(UI page, Runnable listener) {
    return ComponentUtil.addListener(page, Missed.class, _ -> listener.run());
  }
}
