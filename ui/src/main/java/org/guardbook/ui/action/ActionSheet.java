package org.guardbook.ui.action;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionEntry;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFile;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.ui.drafts.DraftKeeper;

/**
 * A form about an action. Where somebody else was quicker, what they recorded is shown above it,
 * what was typed stays, and it can be sent again.
 */
public final class ActionSheet extends Div {

  private final ActionDesk desk;
  private final TrackedAction action;
  private final Div meanwhile = new Div();
  private final Ask ask;
  private final DraftKeeper draft;
  private final Consumer<String> onDone;
  private int seen;

  /**
   * @param action as its reader has it before them
   * @param onDone hears what to say once it is on record
   */
  public ActionSheet(ActionDesk desk, TrackedAction action, Step step, Consumer<String> onDone) {
    this.desk = desk;
    this.action = action;
    this.onDone = onDone;
    this.seen = action.entries();
    ask = new ActionForms(desk, action).of(step);
    draft =
        new DraftKeeper(
            desk.drafts(), desk.clock(), desk.person().account(), step.address(action), ask.form());
    ask.form().submit(ask.button(), this::send);
    meanwhile.addClassName("meanwhile");
    meanwhile.getElement().setAttribute("role", "status");
    meanwhile.setVisible(false);
    addClassName("sheet-of-action");
    add(draft, meanwhile, ask.form());
  }

  /** Its reader has seen the action with so many entries. */
  void caughtUp(int entries) {
    seen = entries;
    meanwhile.setVisible(false);
  }

  /** Puts something beside the button that sends it. */
  public ActionSheet foot(Component... components) {
    ask.form().foot(components);
    return this;
  }

  public void focus() {
    ask.form().fields().getFirst().focus();
  }

  private void send() {
    try {
      desk.dispatch().send(ask.command().apply(seen), ask.form().commandId());
    } catch (RuleViolated refused) {
      if (refused.refusals().stream().anyMatch(one -> "seen".equals(one.field()))) {
        showWhatCameBetween();
      }
      throw refused;
    }
    draft.sent();
    onDone.accept(ask.done());
  }

  private void showWhatCameBetween() {
    Optional<ActionFile> now =
        desk.dispatch()
            .askForOne(new OpenAction(action.review(), action.action(), null), ActionFile.class);
    if (now.isEmpty()) {
      throw new NotPermitted("This action has moved to another agency meanwhile.");
    }
    List<ActionEntry> since =
        now.get().entries().stream()
            .sorted(Comparator.comparing(ActionEntry::position))
            .skip(seen)
            .toList();
    seen = now.get().entries().size();
    History history = new History(desk, action.review(), since, "Recorded meanwhile");
    meanwhile.removeAll();
    meanwhile.add(new H3("While you were writing"), history);
    meanwhile.setVisible(true);
  }
}
