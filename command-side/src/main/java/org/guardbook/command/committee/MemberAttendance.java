package org.guardbook.command.committee;

/**
 * Whether a member's seat was taken at a meeting.
 *
 * @param member id of the member; whoever came in their place is not named
 */
public record MemberAttendance(String member, Presence presence) {

  /** How a member took part (domain.md §3). */
  public enum Presence {
    ATTENDED,
    DEPUTY,
    APOLOGIES,
    ABSENT
  }
}
