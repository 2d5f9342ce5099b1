package org.guardbook.ui.casefile;

import java.time.LocalDate;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.forms.Opener;
import org.guardbook.ui.layout.Vantage;

/**
 * The case a page is about, as its parts are drawn from it.
 *
 * @param vantage from when it is looked at
 * @param changeable whether the reader may add to it, here and now
 */
record Shown(CaseFile file, Codes codes, Vantage vantage, boolean changeable, Opener<What> opener) {

  String reference() {
    return file.reference();
  }

  /** The day from which it is looked at. */
  LocalDate on() {
    return vantage.time().toLocalDate();
  }
}
