package org.guardbook.ui.casefile;

import java.util.Map;
import java.util.function.Supplier;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.FormSheet;

/**
 * A command as a form.
 *
 * @param form its fields, laid out, without a button
 * @param button what sending it is called
 * @param command what stands in the form
 * @param done what is said once it is on record
 */
record Ask(FormSheet form, String button, Supplier<PositionOfTrustCommand> command, String done) {

  /** Fills the fields that are known already. */
  Ask given(Map<String, String> known) {
    for (Field<?> field : form.fields()) {
      field.take(known);
    }
    return this;
  }
}
