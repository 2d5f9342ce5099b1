package org.guardbook.command.account;

import static org.guardbook.command.access.Operation.MANAGE_ACCOUNTS;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.guardbook.command.Narrative;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;

/** What an administrator can ask of somebody's account. */
public sealed interface AccountCommand {

  /** The sign-in name. */
  String account();

  /**
   * @param account two to forty lower-case letters, digits, dots and hyphens
   * @param dateOfBirth tells the holder from others of the same name; null where not known
   */
  @Requires(MANAGE_ACCOUNTS)
  record OpenAccount(
      @TargetAggregateIdentifier String account,
      String name,
      @Nullable LocalDate dateOfBirth,
      Set<Role> roles,
      @Nullable String agency)
      implements AccountCommand {}

  @Requires(MANAGE_ACCOUNTS)
  record AssignRoles(
      @TargetAggregateIdentifier String account,
      Set<Role> roles,
      @Nullable String agency,
      Narrative reason)
      implements AccountCommand {}

  /**
   * Records that the holder is given a one-time password. Whoever sends it gives the password once
   * this is on disk, so that none is ever given unrecorded.
   */
  @Requires(MANAGE_ACCOUNTS)
  record ResetPassword(@TargetAggregateIdentifier String account) implements AccountCommand {}

  @Requires(MANAGE_ACCOUNTS)
  record SuspendAccount(@TargetAggregateIdentifier String account, Narrative reason)
      implements AccountCommand {}

  @Requires(MANAGE_ACCOUNTS)
  record ReinstateAccount(@TargetAggregateIdentifier String account, Narrative reason)
      implements AccountCommand {}
}
