package org.guardbook.ui.childforms;

import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.ui.components.TextEntry;
import org.jspecify.annotations.Nullable;

/** A brother or sister who has a record and is not named on the form. */
final class Sibling {

  private Sibling() {}

  static TextEntry entry() {
    TextEntry entry = new TextEntry("siblingOf", "A brother or sister on record");
    entry.hint(
        "The reference, for example C-00417, of a child of the family whom this is not about");
    entry.aside("if there is one");
    return entry;
  }

  static @Nullable ChildReference read(TextEntry entry) {
    return entry.value() == null ? null : FamilyForms.reference(entry);
  }
}
