package org.guardbook.ui.actionplans;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.ui.action.ActionWords;
import org.guardbook.ui.components.ActionTag;
import org.guardbook.ui.components.Words;

/** How the actions stand, each state as broad as it has actions; a click shows those only. */
final class StateBar extends Div {

  /** In the order in which they need attention. */
  private static final ActionState[] ORDER = {
    ActionState.OVERDUE,
    ActionState.AT_RISK,
    ActionState.ON_TRACK,
    ActionState.NOT_STARTED,
    ActionState.COMPLETE,
    ActionState.VERIFIED,
    ActionState.WITHDRAWN
  };

  /** A narrower part has room for a sign and a number only. */
  private static final double ROOM_FOR_WORDS = 0.11;

  private final Consumer<Set<ActionState>> onChoice;

  /**
   * @param onChoice hears the one state that was clicked, or none where it was shown already
   */
  StateBar(Consumer<Set<ActionState>> onChoice) {
    this.onChoice = onChoice;
    addClassName("statebar");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "How the actions stand");
  }

  void show(Map<ActionState, Long> byState, Set<ActionState> chosen) {
    removeAll();
    long total = byState.values().stream().mapToLong(Long::longValue).sum();
    for (ActionState state : ORDER) {
      long count = byState.getOrDefault(state, 0L);
      if (count > 0 || chosen.contains(state)) {
        add(part(state, count, (double) count / Math.max(1, total), chosen));
      }
    }
    setVisible(getElement().getChildCount() > 0);
  }

  private NativeButton part(ActionState state, long count, double share, Set<ActionState> chosen) {
    boolean shown = chosen.equals(Set.of(state));
    String words = Words.count(count) + " " + Words.within(state.label());
    NativeButton part =
        new NativeButton("", _ -> onChoice.accept(shown ? Set.of() : Set.of(state)));
    part.addClassName(ActionWords.style(state));
    part.setClassName("cramped", share < ROOM_FOR_WORDS);
    part.setClassName("off", !chosen.isEmpty() && !chosen.contains(state));
    part.getStyle().set("flex-grow", String.valueOf(Math.max(1, Math.round(share * 1000))));
    Element sign = new Element("i").setText(ActionTag.sign(state));
    sign.setAttribute("aria-hidden", "true");
    Element number = new Element("span").setText(Words.count(count));
    Element label = new Element("span").setText(" " + Words.within(state.label()));
    label.setAttribute("class", "label");
    part.getElement().appendChild(sign, number, label);
    part.getElement()
        .setAttribute("type", "button")
        .setAttribute("aria-pressed", String.valueOf(chosen.contains(state)))
        .setAttribute("aria-label", words)
        .setAttribute("title", words);
    return part;
  }
}
