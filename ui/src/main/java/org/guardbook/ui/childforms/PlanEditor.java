package org.guardbook.ui.childforms;

import java.util.List;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.LongText;
import org.jspecify.annotations.Nullable;

/** A plan as it is written: what must change, how we shall know, and who does what about it. */
final class PlanEditor extends RowsField<PlannedOutcome> {

  PlanEditor(String name) {
    super(name, "The plan", "outcome", 0);
    hint(
        "All of it, as it is to stand from now on. Keys: Alt and an arrow move an outcome or an"
            + " action up and down.");
    require("Say what must change for the child.");
    begin();
  }

  @Override
  protected void layOut(Row row) {
    row.addClassName("outcome");
    LongText text = new LongText(row.path("text"), "What must change for the child");
    text.require("Say what must change for the child, or take this outcome out.");
    LongText know = new LongText(row.path("howWeShallKnow"), "How we shall know");
    know.require("Say how we shall know that it has changed.");
    row.know(new Kept(row.path("number")));
    row.beside(text, know);
    row.with(new ActionRows(row.path("actions")));
  }

  @Override
  protected PlannedOutcome read(Row row) {
    return new PlannedOutcome(
        this.<Kept>part(row, "number").number(),
        this.<LongText>part(row, "text").value(),
        this.<LongText>part(row, "howWeShallKnow").value(),
        this.<ActionRows>part(row, "actions").value());
  }

  @Override
  protected Field<?> first(Row row) {
    return part(row, "text");
  }

  @Override
  public void fill(@Nullable List<PlannedOutcome> value) {
    clear();
    if (value != null) {
      value.forEach(this::add);
    }
    begin();
  }

  /** Takes an outcome in as somebody else has written it. */
  void add(PlannedOutcome outcome) {
    Row row = append();
    this.<Kept>part(row, "number").fill(String.valueOf(outcome.number()));
    this.<LongText>part(row, "text").fill(outcome.text());
    this.<LongText>part(row, "howWeShallKnow").fill(outcome.howWeShallKnow());
    this.<ActionRows>part(row, "actions").fill(outcome.actions());
  }

  void takeIn(PlannedOutcome outcome) {
    add(outcome);
    changed();
  }
}
