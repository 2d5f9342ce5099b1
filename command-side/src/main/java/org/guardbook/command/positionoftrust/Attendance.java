package org.guardbook.command.positionoftrust;

import org.guardbook.command.referencedata.Agency;

/** Whether an agency that was asked to a meeting came. */
public record Attendance(Agency agency, Presence presence) {

  /** How an agency took part. */
  public enum Presence {
    ATTENDED,
    APOLOGIES,
    ABSENT
  }
}
