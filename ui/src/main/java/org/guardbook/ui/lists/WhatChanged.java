package org.guardbook.ui.lists;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guardbook.ui.components.Actions;

/** Says beside a list what others changed in it; the rows being read stay where they are. */
public final class WhatChanged extends Div {

  private static final int NAMED = 3;

  private final Runnable onShow;
  private final Set<String> changed = new LinkedHashSet<>();
  private boolean listening = true;

  /**
   * @param onShow brings the list up to date when its reader asks for it
   */
  public WhatChanged(Runnable onShow) {
    this.onShow = onShow;
    addClassName("live");
    getElement().setAttribute("role", "status");
    say();
  }

  /**
   * @param what as the reader calls it
   */
  public void heard(String what) {
    if (listening) {
      changed.add(what);
      say();
    }
  }

  /** A list of the past stays as it is, whatever is recorded now. */
  public void listen(boolean wanted) {
    listening = wanted;
  }

  /** The list shows everything there is. */
  public void clear() {
    changed.clear();
    say();
  }

  private void say() {
    removeAll();
    getElement().setAttribute("hidden", changed.isEmpty());
    if (!changed.isEmpty()) {
      List<String> some = new ArrayList<>(changed).subList(0, Math.min(NAMED, changed.size()));
      String more = changed.size() > NAMED ? " and " + (changed.size() - NAMED) + " more" : "";
      add(
          new Span("Changed just now: " + String.join(", ", some) + more),
          Actions.inline("Show", onShow));
    }
  }
}
