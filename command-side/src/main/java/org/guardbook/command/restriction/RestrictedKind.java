package org.guardbook.command.restriction;

import static org.guardbook.command.access.Role.CONFERENCE_CHAIR;
import static org.guardbook.command.access.Role.DESIGNATED_SENIOR_OFFICER;
import static org.guardbook.command.access.Role.LADO;

import java.util.Set;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;

/** The kinds of record that can be restricted, and which roles have a say in each. */
public enum RestrictedKind {
  ALLEGATION(Operation.READ_ALLEGATIONS, LADO, DESIGNATED_SENIOR_OFFICER),
  CHILD(Operation.READ_CHILD_PROTECTION, CONFERENCE_CHAIR, DESIGNATED_SENIOR_OFFICER);

  private final Operation reading;
  private final Set<Role> restricting;

  RestrictedKind(Operation reading, Role... restricting) {
    this.reading = reading;
    this.restricting = Set.of(restricting);
  }

  /** Whether the role may see records of the kind that are not restricted. */
  public boolean isReadBy(Role role) {
    return reading.isAllowedTo(role);
  }

  /** Whether the role may say who sees one. */
  public boolean isRestrictedBy(Role role) {
    return restricting.contains(role);
  }
}
