package org.guardbook.ui.child;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Function;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Words;

/** The child's plans besides the one that is read. */
final class EarlierPlansCard extends Card {

  /**
   * @param read the plan that the page shows
   * @param address where a plan is read
   */
  EarlierPlansCard(Shown shown, Plan read, Function<Plan, String> address) {
    super(read.number() == shown.file().plans().getFirst().number() ? "Earlier" : "Other plans");
    UnorderedList list = new UnorderedList();
    list.addClassNames("plain", "family");
    for (Plan plan : shown.file().plans()) {
      if (plan.number() != read.number()) {
        Anchor open = new Anchor(address.apply(plan), "Open");
        open.getElement()
            .setAttribute("aria-label", "Open the plan of " + Words.date(plan.startedOn()));
        ListItem line = new ListItem(new Span(words(shown, plan) + " "), open);
        line.addClassName("small");
        list.add(line);
      }
    }
    add(list);
  }

  /** "Plan of 2008-09, neglect, 11 months, ended: child in need plan instead." */
  private static String words(Shown shown, Plan plan) {
    LocalDate ended = plan.endedOn();
    int from = plan.startedOn().getYear();
    String years =
        ended == null
            ? "since " + Words.date(plan.startedOn())
            : "of "
                + from
                + (ended.getYear() == from ? "" : String.format("-%02d", ended.getYear() % 100));
    return "Plan "
        + years
        + ", "
        + shown.within(CodeList.CATEGORY, ChildWords.category(plan))
        + (ended == null
            ? "."
            : ", "
                + Words.lasted(plan.startedOn(), ended)
                + ", ended: "
                + shown.within(CodeList.PLAN_END, plan.outcome())
                + ".");
  }
}
