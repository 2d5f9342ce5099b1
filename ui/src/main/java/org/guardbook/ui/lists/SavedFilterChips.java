package org.guardbook.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.lists.SavedFilters.SavedFilter;
import org.jspecify.annotations.Nullable;

/** The filters that the reader gave a name, and the way to name the one on the page. */
public final class SavedFilterChips extends Div {

  private final SavedFilters saved;
  private final String account;
  private final String list;
  private final String example;
  private QueryParameters shown = QueryParameters.empty();
  private boolean narrowed;
  private @Nullable Vantage vantage;

  /**
   * @param list the address of the list
   * @param example of a name that a filter of this list could have
   */
  public SavedFilterChips(SavedFilters saved, String account, String list, String example) {
    this.saved = saved;
    this.account = account;
    this.list = list;
    this.example = example;
    addClassName("chips");
  }

  /**
   * @param address what the list is narrowed to now
   * @param narrowsIt whether that leaves anything out, and so is worth a name
   * @param from from when it is looked at: in the past, filters are used and neither named nor
   *     forgotten
   */
  public void show(QueryParameters address, boolean narrowsIt, Vantage from) {
    shown = address;
    vantage = from;
    narrowed = narrowsIt;
    show();
  }

  private void show() {
    removeAll();
    List<SavedFilter> mine = saved.of(account, list);
    if (!mine.isEmpty()) {
      Span label = new Span("My saved:");
      label.addClassName("small");
      add(label);
    }
    mine.forEach(one -> add(chip(one)));
    if (narrowed && isNow() && mine.stream().noneMatch(this::isShown)) {
      add(Actions.inline("Save this filter", this::askForAName));
    }
    setVisible(getElement().getChildCount() > 0);
  }

  private boolean isShown(SavedFilter one) {
    return values(QueryParameters.fromString(one.address())).equals(values(shown));
  }

  /** The same filter may be written in another order. */
  private static Map<String, Set<String>> values(QueryParameters address) {
    Map<String, Set<String>> values = new TreeMap<>();
    address.getParameters().forEach((name, all) -> values.put(name, new HashSet<>(all)));
    return values;
  }

  private Component chip(SavedFilter one) {
    String address = list + "?" + one.address();
    Anchor open = new Anchor(vantage == null ? address : vantage.from(address), one.name());
    if (isShown(one)) {
      open.getElement().setAttribute("aria-current", "true");
    }
    Span chip = new Span(open);
    chip.addClassNames("chip", "saved");
    chip.setClassName("on", isShown(one));
    if (isNow()) {
      chip.add(forget(one));
    }
    return chip;
  }

  private boolean isNow() {
    return vantage == null || vantage.isNow();
  }

  private NativeButton forget(SavedFilter one) {
    NativeButton forget =
        new NativeButton(
            "×",
            _ -> {
              saved.forget(account, list, one.name());
              show();
            });
    forget.getElement().setAttribute("type", "button");
    forget.getElement().setAttribute("aria-label", "Forget the saved filter " + one.name());
    return forget;
  }

  private void askForAName() {
    Question question = new Question("Save this filter");
    TextEntry name = new TextEntry("name", "Name");
    name.hint("Seen by you only, for example: " + example);
    name.require("Give the filter a name.");
    FormSheet sheet = new FormSheet().with(name);
    sheet.submit(
        "Save",
        () -> {
          keep(name.text().strip());
          question.close();
          show();
        });
    sheet.foot(Actions.quiet("Cancel", question::close));
    question.asking(sheet).openOver(this);
  }

  private void keep(String name) {
    if (name.length() > SavedFilters.LONGEST_NAME) {
      throw new RuleViolated(
          "name", "Use at most " + SavedFilters.LONGEST_NAME + " characters for the name.");
    }
    List<SavedFilter> mine = saved.of(account, list);
    if (mine.size() >= SavedFilters.AT_MOST
        && mine.stream().noneMatch(one -> one.name().equals(name))) {
      throw new RuleViolated(
          "name", "You have " + SavedFilters.AT_MOST + " saved filters. Forget one of them first.");
    }
    saved.save(account, list, new SavedFilter(name, shown.getQueryString()));
  }
}
