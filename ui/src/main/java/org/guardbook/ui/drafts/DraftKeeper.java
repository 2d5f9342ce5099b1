package org.guardbook.ui.drafts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.Words;

/** Keeps one form as a draft while it is filled in, and brings back what was begun earlier. */
public class DraftKeeper extends Div {

  private final Drafts drafts;
  private final Clock clock;
  private final String account;
  private final String address;
  private final FormSheet form;
  private final Map<String, String> untouched = new LinkedHashMap<>();
  private boolean ended;

  /**
   * @param address of the form; one account has one draft of it
   * @param form filled with what it begins with
   */
  public DraftKeeper(Drafts drafts, Clock clock, String account, String address, FormSheet form) {
    this.drafts = drafts;
    this.clock = clock;
    this.account = account;
    this.address = address;
    this.form = form;
    addClassName("draft");
    getElement().setAttribute("role", "status");
    untouched.putAll(typed());
    drafts.find(account, address).ifPresent(this::restore);
    form.fields().forEach(field -> field.onChange(this::keep));
  }

  /** It was sent: there is nothing to keep any more. */
  public void sent() {
    ended = true;
    drafts.discard(account, address);
  }

  private void keep() {
    if (ended) {
      return;
    }
    Map<String, String> typed = typed();
    if (typed.equals(untouched)) {
      drafts.discard(account, address);
    } else {
      drafts.keep(account, address, form.commandId(), typed);
    }
  }

  private void restore(Drafts.Draft draft) {
    form.resume(draft.commandId());
    for (Field<?> field : form.fields()) {
      Optional.ofNullable(draft.fields().get(field.name())).ifPresent(field::fillText);
    }
    addClassNames("notice", "info");
    LocalDate today = LocalDate.ofInstant(clock.instant(), When.ENGLAND);
    add(
        new Span("Your draft of " + Words.moment(draft.savedAt(), today) + " is back."),
        Actions.inline("Throw it away and start again", this::startAgain));
  }

  private void startAgain() {
    drafts.discard(account, address);
    form.startAfresh();
    for (Field<?> field : form.fields()) {
      field.fillText(untouched.getOrDefault(field.name(), ""));
    }
    removeAll();
    removeClassNames("notice", "info");
    form.fields().stream().filter(Component::isVisible).findFirst().ifPresent(Field::focus);
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    for (Field<?> field : form.fields()) {
      typed.put(field.name(), field.text());
    }
    return typed;
  }
}
