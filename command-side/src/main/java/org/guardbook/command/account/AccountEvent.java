package org.guardbook.command.account;

import java.util.Set;
import org.axonframework.serialization.Revision;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to somebody's account. Passwords are no part of the record: they are kept apart,
 * where they can be overwritten.
 */
public sealed interface AccountEvent {

  /** The sign-in name, in lower case; it identifies the account and is never given away again. */
  String account();

  /**
   * @param holder whose account it is
   * @param agency code of the agency the holder works for; null for the board's own staff
   */
  @Revision("1")
  record AccountOpened(String account, Person holder, Set<Role> roles, @Nullable String agency)
      implements AccountEvent {}

  /** The holder's work changed: these are all the roles they hold from now on. */
  @Revision("1")
  record RolesAssigned(String account, Set<Role> roles, @Nullable String agency, Narrative reason)
      implements AccountEvent {}

  /** Nobody can sign in with it until it is reinstated. */
  @Revision("1")
  record AccountSuspended(String account, Narrative reason) implements AccountEvent {}

  /**
   * An administrator gave the holder a one-time password in place of the present one. The password
   * itself is never in the record.
   */
  @Revision("1")
  record PasswordReset(String account) implements AccountEvent {}

  @Revision("1")
  record AccountReinstated(String account, Narrative reason) implements AccountEvent {}
}
