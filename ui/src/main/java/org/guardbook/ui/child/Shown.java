package org.guardbook.ui.child;

import java.time.LocalDate;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.forms.Opener;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The child a page is about, as its parts are drawn from the record.
 *
 * @param on the day from which it is looked at
 * @param now whether it is looked at as it stands now, not in the past
 * @param sameMoment what follows the address of another record so that it is looked at from there
 */
record Shown(
    ChildFile file,
    Codes codes,
    LocalDate on,
    boolean now,
    String sameMoment,
    SignedIn reader,
    Opener<What> opener) {

  String reference() {
    return file.reference();
  }

  /** Whether the reader may do that, here and now. */
  boolean may(What what) {
    return now && reader.may(what.operation());
  }

  String label(CodeList list, @Nullable String code) {
    return codes.label(list, code);
  }

  /** As it stands within a sentence. */
  String within(CodeList list, @Nullable String code) {
    return Words.within(codes.label(list, code));
  }
}
