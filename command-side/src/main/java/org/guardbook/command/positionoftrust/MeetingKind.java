package org.guardbook.command.positionoftrust;

/** The place of a position of trust meeting in the life of its case. */
public enum MeetingKind {
  INITIAL,
  REVIEW,
  FINAL
}
