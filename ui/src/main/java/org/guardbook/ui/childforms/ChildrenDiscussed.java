package org.guardbook.ui.childforms;

import org.guardbook.command.childprotection.ChildProtectionCommand.ChildDiscussed;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.dispatch.Dispatch;

/** The children whom a strategy discussion was about. */
final class ChildrenDiscussed extends ChildRows<ChildDiscussed> {

  ChildrenDiscussed(Dispatch dispatch) {
    super("Which children were discussed", dispatch);
    begin();
  }

  @Override
  protected Field<?> particulars(Row row) {
    Choice<Boolean> required = EnquiryForms.section47Required(row.path("section47Required"));
    row.with(required);
    return required;
  }

  @Override
  protected ChildDiscussed read(Row row) {
    return new ChildDiscussed(
        reference(row),
        named(row),
        Boolean.TRUE.equals(this.<Choice<Boolean>>part(row, "section47Required").value()));
  }
}
