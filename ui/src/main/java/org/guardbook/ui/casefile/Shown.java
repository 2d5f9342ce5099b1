package org.guardbook.ui.casefile;

import java.time.LocalDate;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.forms.Opener;

/**
 * The case a page is about, as its parts are drawn from it.
 *
 * @param on the day from which it is looked at
 * @param changeable whether the reader may add to it, here and now
 */
record Shown(CaseFile file, Codes codes, LocalDate on, boolean changeable, Opener<What> opener) {

  String reference() {
    return file.reference();
  }
}
