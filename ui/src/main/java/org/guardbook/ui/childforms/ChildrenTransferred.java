package org.guardbook.ui.childforms;

import java.util.Map;
import org.guardbook.command.childprotection.ChildProtectionCommand.ChildTransferred;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.dispatch.Dispatch;

/** The children who come from another authority. */
final class ChildrenTransferred extends ChildRows<ChildTransferred> {

  private final Map<String, String> categories;

  ChildrenTransferred(Dispatch dispatch, Map<String, String> categories) {
    super("Which children come", dispatch);
    this.categories = categories;
    begin();
  }

  @Override
  protected Field<?> particulars(Row row) {
    TextEntry theirs = new TextEntry(row.path("theirReference"), "Their reference");
    theirs.aside("if known");
    DayEntry since = new DayEntry(row.path("onPlanSince"), "On a plan there since");
    since.aside("if they say");
    Pick category = new Pick(row.path("category"), "Category there", categories);
    category.aside("if they say");
    row.beside(since, category);
    row.with(theirs);
    return since;
  }

  @Override
  protected ChildTransferred read(Row row) {
    return new ChildTransferred(
        reference(row),
        named(row),
        this.<TextEntry>part(row, "theirReference").value(),
        this.<DayEntry>part(row, "onPlanSince").value(),
        Desk.category(part(row, "category")));
  }
}
