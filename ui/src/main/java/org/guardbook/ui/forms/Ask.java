package org.guardbook.ui.forms;

import java.util.Map;
import java.util.function.Supplier;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.FormSheet;

/**
 * A command as a form.
 *
 * @param form its fields, laid out, without a button
 * @param button what sending it is called
 * @param command what stands in the form
 * @param done what is said once it is on record
 * @param <C> the kind of command
 */
public record Ask<C>(FormSheet form, String button, Supplier<C> command, String done) {

  /** Fills the fields that are known already. */
  public Ask<C> given(Map<String, String> known) {
    for (Field<?> field : form.fields()) {
      field.take(known);
    }
    return this;
  }
}
