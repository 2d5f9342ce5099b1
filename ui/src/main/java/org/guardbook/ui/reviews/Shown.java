package org.guardbook.ui.reviews;

import java.time.LocalDate;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.FilesShown;
import org.guardbook.ui.forms.Opener;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.security.SignedIn;

/**
 * The review a page is about, as its parts are drawn from it.
 *
 * @param vantage from when it is looked at
 */
record Shown(
    ReviewFile file,
    Codes codes,
    Vantage vantage,
    SignedIn reader,
    FilesShown files,
    Opener<What> opener) {

  String reference() {
    return file.reference();
  }

  /** The day from which it is looked at. */
  LocalDate on() {
    return vantage.time().toLocalDate();
  }

  /** Whether the reader may do that, here and now. */
  boolean may(What what) {
    return vantage.isNow() && file.summary().closedOn() == null && reader.may(what.operation());
  }

  String agency(String code) {
    return codes.label(CodeList.AGENCY, code);
  }

  String kind(String code) {
    return codes.label(CodeList.REVIEW_KIND, code);
  }
}
