package org.guardbook.command.restriction;

import static org.guardbook.command.access.Role.CONFERENCE_CHAIR;
import static org.guardbook.command.access.Role.DESIGNATED_SENIOR_OFFICER;
import static org.guardbook.command.access.Role.LADO;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;

/** The kinds of record that can be restricted, and which roles have a say in each. */
public enum RestrictedKind {
  ALLEGATION(
      PositionOfTrustEvent.class, Operation.READ_ALLEGATIONS, LADO, DESIGNATED_SENIOR_OFFICER),
  CHILD(
      ChildProtectionEvent.class,
      Operation.READ_CHILD_PROTECTION,
      CONFERENCE_CHAIR,
      DESIGNATED_SENIOR_OFFICER);

  private final Class<?> events;
  private final Operation reading;
  private final Set<Role> restricting;

  RestrictedKind(Class<?> events, Operation reading, Role... restricting) {
    this.events = events;
    this.reading = reading;
    this.restricting = Set.of(restricting);
  }

  /**
   * Of what kind a record is that has such a reference, be there one or not; empty where none that
   * can be restricted has.
   */
  public static Optional<RestrictedKind> of(String reference) {
    if (CaseReference.isOne(reference)) {
      return Optional.of(ALLEGATION);
    }
    return ChildReference.isOne(reference) ? Optional.of(CHILD) : Optional.empty();
  }

  /** Of what kind a record is that begins so; empty where it is none that can be restricted. */
  static Optional<RestrictedKind> begunBy(Object event) {
    return Stream.of(values()).filter(kind -> kind.events.isInstance(event)).findFirst();
  }

  /** Whether the role may see records of the kind that are not restricted. */
  public boolean isReadBy(Role role) {
    return reading.isAllowedTo(role);
  }

  /** Whether the role may say who sees one. */
  public boolean isRestrictedBy(Role role) {
    return restricting.contains(role);
  }

  /** Whether the role has to do with records of the kind at all. */
  public boolean concerns(Role role) {
    return isReadBy(role) || isRestrictedBy(role);
  }
}
