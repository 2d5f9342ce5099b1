package org.guardbook.ui.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.cases.SavedFilters.SavedFilter;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.components.TextEntry;

/** The filters that the reader gave a name, and the way to name the one on the page. */
final class SavedFilterChips extends Div {

  private final SavedFilters saved;
  private final String account;
  private CaseFilter filter = CaseFilter.NONE;

  SavedFilterChips(SavedFilters saved, String account) {
    this.saved = saved;
    this.account = account;
    addClassName("chips");
  }

  void show(CaseFilter shown) {
    filter = shown;
    removeAll();
    List<SavedFilter> mine = saved.of(account);
    if (!mine.isEmpty()) {
      Span label = new Span("My saved:");
      label.addClassName("small");
      add(label);
    }
    mine.forEach(one -> add(chip(one)));
    if (!filter.showsAll() && mine.stream().noneMatch(one -> one.filter().equals(filter))) {
      add(Actions.inline("Save this filter", this::askForAName));
    }
    setVisible(getElement().getChildCount() > 0);
  }

  private Component chip(SavedFilter one) {
    Anchor open = new Anchor("cases?" + one.address(), one.name());
    boolean shown = one.filter().equals(filter);
    if (shown) {
      open.getElement().setAttribute("aria-current", "true");
    }
    NativeButton forget =
        new NativeButton(
            "×",
            _ -> {
              saved.forget(account, one.name());
              show(filter);
            });
    forget.getElement().setAttribute("type", "button");
    forget.getElement().setAttribute("aria-label", "Forget the saved filter " + one.name());
    Span chip = new Span(open, forget);
    chip.addClassNames("chip", "saved");
    chip.setClassName("on", shown);
    return chip;
  }

  private void askForAName() {
    Question question = new Question("Save this filter");
    TextEntry name = new TextEntry("name", "Name");
    name.hint("Seen by you only, for example: Schools, not closed");
    name.require("Give the filter a name.");
    FormSheet sheet = new FormSheet().with(name);
    sheet.submit(
        "Save",
        () -> {
          keep(name.text().strip());
          question.close();
          show(filter);
        });
    sheet.foot(Actions.quiet("Cancel", question::close));
    question.asking(sheet).openOver(this);
  }

  private void keep(String name) {
    if (name.length() > SavedFilters.LONGEST_NAME) {
      throw new RuleViolated(
          "name", "Use at most " + SavedFilters.LONGEST_NAME + " characters for the name.");
    }
    List<SavedFilter> mine = saved.of(account);
    if (mine.size() >= SavedFilters.AT_MOST
        && mine.stream().noneMatch(one -> one.name().equals(name))) {
      throw new RuleViolated(
          "name", "You have " + SavedFilters.AT_MOST + " saved filters. Forget one of them first.");
    }
    saved.save(account, name, filter);
  }
}
