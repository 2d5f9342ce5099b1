package org.guardbook.ui.casefile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guardbook.command.Narrative;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.TextEntry;
import org.jspecify.annotations.Nullable;

/** What a meeting asked for: each with who does it and by when. */
final class ActionRows extends Field<List<MeetingAction>> {

  private static final String PART = "\u001f";
  private static final String ROW = "\u001e";

  private final Div box = new Div();
  private final List<Row> rows = new ArrayList<>();

  ActionRows(String name, String label) {
    super(name, label, true);
    hint("What is to be done, by which role or agency (never a person's name), and by when");
    box.addClassName("rows");
    Div content = new Div(box, Actions.quiet("Add an action", this::addAndFocus));
    content.addClassName("stack");
    content.getStyle().set("justify-items", "start");
    lay(content);
  }

  private final class Row extends Div {
    private final TextEntry text = new TextEntry("text", "Action");
    private final TextEntry owner = new TextEntry("owner", "Who does it");
    private final DayEntry dueOn = new DayEntry("dueOn", "By");

    Row() {
      addClassName("row");
      getStyle().set("width", "100%");
      Div two = new Div(owner, dueOn);
      two.addClassName("two");
      add(text, two, Actions.inline("Take this action out", () -> remove(this)));
      List.of(text, owner, dueOn).forEach(field -> field.onChange(ActionRows.this::changed));
    }

    boolean isBlank() {
      return text.isEmpty() && owner.isEmpty() && dueOn.isEmpty();
    }
  }

  private Row append() {
    Row row = new Row();
    rows.add(row);
    box.add(row);
    return row;
  }

  private void addAndFocus() {
    append().text.focus();
  }

  private void remove(Row row) {
    rows.remove(row);
    box.remove(row);
    changed();
  }

  @Override
  public @Nullable String problem() {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String date = row.dueOn.problem();
      if (date != null) {
        return "Action " + (i + 1) + ": the date needs a day, a month and a year.";
      }
      if (!row.isBlank() && (row.text.isEmpty() || row.owner.isEmpty())) {
        return "Action " + (i + 1) + " needs what is to be done and who does it.";
      }
    }
    return super.problem();
  }

  @Override
  public List<MeetingAction> value() {
    List<MeetingAction> all = new ArrayList<>();
    for (Row row : rows) {
      if (!row.isBlank()) {
        all.add(
            new MeetingAction(
                all.size() + 1,
                new Narrative(row.text.text()),
                row.owner.text().strip(),
                row.dueOn.value()));
      }
    }
    return all;
  }

  @Override
  public void fill(@Nullable List<MeetingAction> value) {
    rows.clear();
    box.removeAll();
    for (MeetingAction action : value == null ? List.<MeetingAction>of() : value) {
      Row row = append();
      row.text.fill(action.text().words());
      row.owner.fill(action.owner());
      row.dueOn.fill(action.dueOn());
    }
  }

  @Override
  public String text() {
    return String.join(
        ROW,
        rows.stream()
            .filter(row -> !row.isBlank())
            .map(row -> row.text.text() + PART + row.owner.text() + PART + row.dueOn.text())
            .toList());
  }

  @Override
  public void fillText(String text) {
    rows.clear();
    box.removeAll();
    for (String part : text.isEmpty() ? new String[0] : text.split(ROW, -1)) {
      String[] parts = part.split(PART, -1);
      Row row = append();
      row.text.fillText(parts[0]);
      row.owner.fillText(parts.length > 1 ? parts[1] : "");
      row.dueOn.fillText(parts.length > 2 ? parts[2] : "");
    }
  }

  @Override
  public void take(Map<String, String> recorded) {
    if (!recorded.containsKey(name() + "[0].text")) {
      return;
    }
    rows.clear();
    box.removeAll();
    for (int i = 0; recorded.containsKey(name() + "[" + i + "].text"); i++) {
      String action = name() + "[" + i + "].";
      Row row = append();
      row.text.fillText(recorded.getOrDefault(action + "text", ""));
      row.owner.fillText(recorded.getOrDefault(action + "owner", ""));
      row.dueOn.fillText(recorded.getOrDefault(action + "dueOn", ""));
    }
  }

  @Override
  protected List<Element> controls() {
    return rows.isEmpty()
        ? List.of(getElement())
        : rows.stream().map(row -> row.text.getElement().getChild(1)).toList();
  }
}
