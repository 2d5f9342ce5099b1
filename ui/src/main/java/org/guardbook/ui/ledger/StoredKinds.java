package org.guardbook.ui.ledger;

import org.guardbook.command.chronology.RecordKind;
import org.guardbook.ui.forms.KindOfRecord;

/** Which kinds of records the pages are about. */
final class StoredKinds {

  private StoredKinds() {}

  static RecordKind of(KindOfRecord kind) {
    return switch (kind) {
      case CASE -> RecordKind.POSITION_OF_TRUST;
      case REVIEW -> RecordKind.REVIEW;
      case CHILD -> RecordKind.CHILD_PROTECTION;
      case COMMITTEE -> throw new IllegalArgumentException("A committee is nobody’s record");
    };
  }
}
