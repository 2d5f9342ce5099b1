package org.guardbook.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.query.names.Likeness;
import org.guardbook.query.names.PersonName;
import org.guardbook.query.views.Collection;
import org.jspecify.annotations.Nullable;

/**
 * By what the adult and the employer of a case are met again.
 *
 * @param adultKeys what a name and date of birth that may be the same have in common
 * @param employerKeys what the names of an employer that may be the same have in common
 */
record SeenBefore(
    String reference,
    @Nullable String adultName,
    @Nullable LocalDate dateOfBirth,
    List<String> adultKeys,
    @Nullable String employer,
    List<String> employerKeys,
    LocalDate receivedOn) {

  static final Collection<SeenBefore> SEEN =
      new Collection<SeenBefore>(
              "seen-before",
              SeenBefore.class,
              SeenBefore::reference,
              List.of(),
              List.of(List.of("adultKeys"), List.of("employerKeys", "receivedOn")))
          .about("reference");

  static SeenBefore in(CaseSummary summary) {
    String name = summary.adultName();
    String employer = summary.employer();
    return new SeenBefore(
        summary.reference(),
        name,
        summary.adultDateOfBirth(),
        name == null ? List.of() : Likeness.keys(PersonName.of(name), summary.adultDateOfBirth()),
        employer,
        employer == null ? List.of() : EmployerName.of(employer).keys(),
        summary.receivedOn());
  }
}
