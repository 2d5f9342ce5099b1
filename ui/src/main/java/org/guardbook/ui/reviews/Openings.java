package org.guardbook.ui.reviews;

import org.guardbook.ui.components.TextEntry;

/** What every record begins with: what it is called. */
final class Openings {

  private Openings() {}

  static TextEntry reference() {
    TextEntry reference = new TextEntry("reference", "Reference");
    reference.hint(
        "Capital letters and figures: W9, SILP-2 or LOG-26. It cannot be changed later.");
    reference.require("Give the reference by which it is called.");
    return reference;
  }

  static TextEntry title(String hint) {
    TextEntry title = new TextEntry("title", "Title");
    title.hint(hint);
    title.require("Give it a title.");
    return title;
  }
}
