package org.guardbook.ui.childforms;

import java.util.List;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.TextEntry;
import org.jspecify.annotations.Nullable;

/** What is done so that one outcome of a plan is reached: who does what, by when. */
final class ActionRows extends RowsField<PlannedAction> {

  ActionRows(String name) {
    super(name, "Who does what", "action", 1);
    begin();
  }

  @Override
  protected void layOut(Row row) {
    LongText text = new LongText(row.path("text"), "What is done");
    text.require("Write down what is to be done, or take this action out.");
    TextEntry owner = new TextEntry(row.path("owner"), "Who does it");
    owner.aside("a role, never a person's name");
    owner.require("Say who does it, by role.");
    DayEntry by = new DayEntry(row.path("by"), "By");
    by.aside("leave empty if it goes on");
    row.know(new Kept(row.path("number")));
    row.with(text);
    row.beside(owner, by, new Tick(row.path("inPlace"), "How it stands", "In place already"));
  }

  @Override
  protected PlannedAction read(Row row) {
    return new PlannedAction(
        this.<Kept>part(row, "number").number(),
        this.<LongText>part(row, "text").value(),
        this.<TextEntry>part(row, "owner").text().strip(),
        this.<DayEntry>part(row, "by").value(),
        this.<Tick>part(row, "inPlace").ticked());
  }

  @Override
  protected Field<?> first(Row row) {
    return part(row, "text");
  }

  @Override
  public void fill(@Nullable List<PlannedAction> value) {
    clear();
    for (PlannedAction action : value == null ? List.<PlannedAction>of() : value) {
      Row row = append();
      this.<Kept>part(row, "number").fill(String.valueOf(action.number()));
      this.<LongText>part(row, "text").fill(action.text());
      this.<TextEntry>part(row, "owner").fill(action.owner());
      this.<DayEntry>part(row, "by").fill(action.by());
      this.<Tick>part(row, "inPlace").tick(action.inPlace());
    }
    begin();
  }
}
