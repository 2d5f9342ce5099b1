package org.guardbook.ui.security;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in; the principal of every authenticated request.
 *
 * @param account the sign-in name
 * @param name the holder's
 * @param roles every role they hold, in the order of {@link Role}; at least one
 */
public record SignedIn(String account, String name, List<Role> roles, @Nullable String agency) {

  /** Whether any of the roles allows it. */
  public boolean may(Operation operation) {
    return roles.stream().anyMatch(operation::isAllowedTo);
  }

  /** The role in which an operation is done: the first that allows it, else simply the first. */
  public Role roleFor(Operation operation) {
    return roleFor(operation, _ -> true);
  }

  /**
   * The same, but of the roles that allow it rather one that what is asked is meant for.
   *
   * @see org.guardbook.command.access.BestAskedAs
   */
  public Role roleFor(Operation operation, Predicate<Role> meant) {
    List<Role> allowed = roles.stream().filter(operation::isAllowedTo).toList();
    return Stream.of(allowed.stream().filter(meant), allowed.stream(), roles.stream())
        .flatMap(each -> each)
        .findFirst()
        .orElseThrow();
  }
}
