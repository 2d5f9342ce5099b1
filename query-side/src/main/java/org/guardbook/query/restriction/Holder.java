package org.guardbook.query.restriction;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.query.names.PersonName;
import org.guardbook.query.views.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, to be known again where a case is about them.
 *
 * @param plainName the name as names are compared
 */
record Holder(String account, String name, String plainName, @Nullable LocalDate dateOfBirth) {

  static final Collection<Holder> HOLDERS =
      new Collection<>(
          "account-holders",
          Holder.class,
          Holder::account,
          List.of(List.of("dateOfBirth"), List.of("plainName")));

  static String plain(String name) {
    return String.join(" ", PersonName.of(name).words());
  }
}
