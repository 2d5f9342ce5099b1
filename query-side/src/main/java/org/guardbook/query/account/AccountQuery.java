package org.guardbook.query.account;

import static org.guardbook.command.access.Operation.READ_ACCOUNTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;

/** What can be asked about accounts. */
public sealed interface AccountQuery {

  /** Every account, by name; a list of {@link Account}. */
  @Requires(READ_ACCOUNTS)
  record FindAccounts() implements AccountQuery {}

  /** One account, for signing in or to be kept; an {@code Optional} of {@link Account}. */
  @Requires(READ_ACCOUNTS)
  record FindAccount(String account) implements AccountQuery {}

  /**
   * @param account the sign-in name
   * @param name the holder's
   * @param rolesSince when it was recorded that the holder has these roles
   */
  record Account(
      String account,
      String name,
      @Nullable LocalDate dateOfBirth,
      Set<Role> roles,
      @Nullable String agency,
      Instant rolesSince,
      boolean suspended) {

    Account with(Set<Role> newRoles, @Nullable String newAgency, Instant recordedAt) {
      return new Account(account, name, dateOfBirth, newRoles, newAgency, recordedAt, suspended);
    }

    Account suspended(boolean nowSuspended) {
      return new Account(account, name, dateOfBirth, roles, agency, rolesSince, nowSuspended);
    }

    public List<Role> rolesInOrder() {
      return roles.stream().sorted().toList();
    }
  }
}
