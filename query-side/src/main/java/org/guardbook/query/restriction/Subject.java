package org.guardbook.query.restriction;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.query.names.Likeness;
import org.guardbook.query.names.PersonName;
import org.guardbook.query.views.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case is or was ever about. A name that was put right still stands on the case, struck
 * through, so whoever bears it is kept from it all the same.
 *
 * @param plainName the name as names are compared
 */
record Subject(
    String id, String reference, String name, String plainName, @Nullable LocalDate dateOfBirth) {

  static final Collection<Subject> SUBJECTS =
      new Collection<>(
          "case-subjects",
          Subject.class,
          Subject::id,
          List.of(List.of("dateOfBirth"), List.of("plainName")));

  static Subject of(String reference, Person adult) {
    String plain = Holder.plain(adult.name());
    return new Subject(
        reference + "/" + plain + "/" + adult.dateOfBirth(),
        reference,
        adult.name(),
        plain,
        adult.dateOfBirth());
  }

  /**
   * Whether this seems to be the holder of the account: a like name and the same date of birth or,
   * where that is not known of both, the same name. It is better that somebody is kept from a case
   * about a namesake than that anybody opens their own.
   */
  boolean seemsToBe(Holder holder) {
    return dateOfBirth == null || holder.dateOfBirth() == null
        ? !plainName.isEmpty() && plainName.equals(holder.plainName())
        : dateOfBirth.equals(holder.dateOfBirth())
            && Likeness.between(
                    PersonName.of(name),
                    dateOfBirth,
                    PersonName.of(holder.name()),
                    holder.dateOfBirth())
                .isPresent();
  }
}
