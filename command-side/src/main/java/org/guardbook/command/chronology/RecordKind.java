package org.guardbook.command.chronology;

/** The kinds of record that a chronology can be made from. */
public enum RecordKind {
  POSITION_OF_TRUST,
  REVIEW,
  CHILD_PROTECTION
}
