package org.guardbook.command.chronology;

import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.review.ReviewReference;

/**
 * Names the chronology of one record. What it is called in the event store is derived from what the
 * record is called there, so that a record has one chronology and no more.
 *
 * @param record reference of the record that it is made from
 */
public record ChronologyReference(RecordKind kind, String record) {

  private static final String OF = "/chronology";

  static ChronologyReference of(CaseReference reference) {
    return new ChronologyReference(RecordKind.POSITION_OF_TRUST, reference.value());
  }

  static ChronologyReference of(ReviewReference reference) {
    return new ChronologyReference(RecordKind.REVIEW, reference.value());
  }

  static ChronologyReference of(ChildReference reference) {
    return new ChronologyReference(RecordKind.CHILD_PROTECTION, reference.value());
  }

  /** What the chronology of a record is called in the event store, if it has one. */
  public static String subject(String record) {
    return record + OF;
  }

  @Override
  public String toString() {
    return subject(record);
  }
}
