package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guardbook.command.NotReady;
import org.guardbook.command.OutcomeUnknown;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.eventstore.TooBusy;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.ui.desk.DeskAway;
import org.guardbook.ui.dispatch.ChangedMeanwhile;
import org.guardbook.ui.dispatch.NothingThere;

/**
 * A form that sends one thing, once. Enter in a line of text sends it; what was refused is said in
 * a summary that leads to the fields and beside each field, and what was typed stays.
 */
@Tag("form")
public class FormSheet extends HtmlContainer {

  private final ErrorSummary summary = new ErrorSummary();
  private final Div body = new Div();
  private final Div foot = new Div();
  private final List<Field<?>> fields = new ArrayList<>();
  private final List<NativeButton> buttons = new ArrayList<>();
  private String commandId = UUID.randomUUID().toString();
  private Runnable onSubmit = () -> {};

  public FormSheet() {
    getElement().setAttribute("novalidate", true);
    foot.addClassName("formfoot");
    add(summary, body, foot);
    getElement().addEventListener("submit", _ -> attempt(onSubmit)).preventDefault();
  }

  /** Lays fields, and whatever stands between them, one under the other. */
  public FormSheet with(Component... components) {
    for (Component component : components) {
      know(component);
      body.add(component);
    }
    return this;
  }

  /** Lays two beside each other where there is room. */
  public FormSheet beside(Component left, Component right) {
    Div two = new Div(left, right);
    two.addClassName("two");
    know(left);
    know(right);
    body.add(two);
    return this;
  }

  private void know(Component component) {
    if (component instanceof Field<?> field) {
      fields.add(field);
    }
  }

  /** Takes fields into account that were laid elsewhere. */
  public void alsoKnow(Field<?> field) {
    fields.add(field);
  }

  /** The fields as they are laid, to stand within another form. */
  public Div body() {
    return body;
  }

  public List<Field<?>> fields() {
    return fields;
  }

  /** The button that Enter presses. */
  public FormSheet submit(String label, Runnable action) {
    NativeButton button = new NativeButton(label);
    button.addClassName("btn");
    button.getElement().setAttribute("type", "submit");
    onSubmit = action;
    buttons.add(button);
    foot.add(button);
    return this;
  }

  /** A second way to send it. */
  public FormSheet alsoSubmit(String label, Runnable action) {
    NativeButton button = Actions.quiet(label, () -> attempt(action));
    buttons.add(button);
    foot.add(button);
    return this;
  }

  /** Whatever else stands at the foot, a way back say. */
  public FormSheet foot(Component... components) {
    foot.add(components);
    return this;
  }

  /** The same for every attempt to send what this form holds, so that it has one effect. */
  public String commandId() {
    return commandId;
  }

  /** The form is to send something else from now on. */
  public void startAfresh() {
    commandId = UUID.randomUUID().toString();
  }

  /** The form goes on from where it was left: what it sends may have been sent already. */
  public void resume(String commandId) {
    this.commandId = commandId;
  }

  /** Says what is wrong, as if the command had been refused. */
  public void refuse(List<Refusal> refusals) {
    summary.show(refusals, fields);
  }

  private void attempt(Runnable action) {
    List<Refusal> unread = new ArrayList<>();
    for (Field<?> field : fields) {
      String problem = field.isVisible() ? field.problem() : null;
      if (problem != null) {
        unread.add(new Refusal(field.name(), problem));
      }
    }
    if (!unread.isEmpty()) {
      refuse(unread);
      return;
    }
    try {
      action.run();
      summary.clear(fields);
    } catch (RuleViolated refused) {
      refuse(refused.refusals());
    } catch (NotPermitted
        | Restricted
        | NothingThere
        | ChangedMeanwhile
        | TooBusy
        | NotReady
        | OutcomeUnknown
        | DeskAway refused) {
      refuse(List.of(new Refusal(null, String.valueOf(refused.getMessage()))));
    }
  }
}
