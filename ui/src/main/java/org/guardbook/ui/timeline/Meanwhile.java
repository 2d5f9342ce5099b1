package org.guardbook.ui.timeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** What others recorded meanwhile, told quietly: the page changes when its reader says so. */
public final class Meanwhile extends Div {

  private final LongConsumer layOut;
  private final List<String> changedBy = new ArrayList<>();
  private long shownUpTo = -1;

  /**
   * @param layOut lays the page out anew, and marks the entries recorded after a position
   */
  public Meanwhile(LongConsumer layOut) {
    this.layOut = layOut;
    addClassName("live");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /** The page shows what had been recorded up to the position. */
  public void caughtUp(long position) {
    shownUpTo = Math.max(shownUpTo, position);
    changedBy.clear();
    setVisible(false);
  }

  /**
   * @param account who recorded it; null for the system
   */
  public void heard(@Nullable String account, long position) {
    if (position <= shownUpTo) {
      return;
    }
    changedBy.add(Objects.requireNonNullElse(account, "somebody"));
    removeAll();
    add(
        new Span(
            Words.count(changedBy.size(), "change", "changes")
                + " by "
                + Words.list(changedBy.stream().distinct().toList())),
        Actions.inline("Show", this::show));
    setVisible(true);
  }

  /** Lays the page out anew, with a mark on what it did not show before. */
  public void show() {
    layOut.accept(shownUpTo);
  }
}
