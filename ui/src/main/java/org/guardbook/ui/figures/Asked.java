package org.guardbook.ui.figures;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.query.statistics.Form;
import org.guardbook.query.statistics.Period;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.ui.components.EarlierMoment;
import org.jspecify.annotations.Nullable;

/**
 * Which figures the page shows, exactly as its address says it.
 *
 * @param asAt as {@link EarlierMoment} reads it; null for now
 */
record Asked(Period period, @Nullable String asAt, Form form) {

  /** Reads an address; without a period it is the year of today. */
  static Asked from(QueryParameters address, LocalDate today) {
    Optional<LocalDate> from = address.getSingleParameter("from").flatMap(Asked::day);
    Optional<LocalDate> until = address.getSingleParameter("until").flatMap(Asked::day);
    Period period =
        from.isPresent() && until.isPresent() && !until.get().isBefore(from.get())
            ? new Period(from.get(), until.get())
            : Periods.yearOf(today);
    return new Asked(
        period,
        address
            .getSingleParameter("asAt")
            .filter(text -> EarlierMoment.parse(text).isPresent())
            .orElse(null),
        address.getSingleParameter("form").filter("public"::equals).isPresent()
            ? Form.PUBLIC
            : Form.IN_FULL);
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    address.put("from", List.of(period.from().toString()));
    address.put("until", List.of(period.until().toString()));
    if (asAt != null) {
      address.put("asAt", List.of(asAt));
    }
    if (form == Form.PUBLIC) {
      address.put("form", List.of("public"));
    }
    return new QueryParameters(address);
  }

  CountAllegations toQuery() {
    return new CountAllegations(period.from(), period.until(), instant().orElse(null));
  }

  Optional<Instant> instant() {
    return earlier().map(EarlierMoment::instant);
  }

  /** From when they are looked at, where that is not now. */
  Optional<EarlierMoment> earlier() {
    return Optional.ofNullable(asAt).flatMap(EarlierMoment::parse);
  }

  /** "as recorded up to now", or up to the end of a day, or up to a moment. */
  String recordedUpTo() {
    return "as recorded up to " + earlier().map(EarlierMoment::words).orElse("now");
  }

  /** The same figures from what is recorded now. */
  Asked now() {
    return new Asked(period, null, form);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
