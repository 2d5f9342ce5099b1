package org.guardbook.command.review;

/** What an agency says of an action that is not done yet (domain.md §3). */
public enum Outlook {
  /** It will be done by its date. */
  ON_TRACK,
  /** It may not be. */
  AT_RISK
}
