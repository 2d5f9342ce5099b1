package org.guardbook.command.positionoftrust;

/** Why the LADO was approached (domain.md §2). */
public enum ContactType {
  /** An allegation against somebody who is named. */
  REFERRAL,
  /** A question; the adult may stay unnamed. */
  ADVICE
}
