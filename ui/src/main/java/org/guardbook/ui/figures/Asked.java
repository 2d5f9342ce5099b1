package org.guardbook.ui.figures;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.query.statistics.Form;
import org.guardbook.query.statistics.Period;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;

/** Which figures the page shows, exactly as its address says it. */
record Asked(Period period, RecordedUpTo upTo, Form form) {

  /** Reads an address; without a period it is the year of today. */
  static Asked from(QueryParameters address, LocalDate today) {
    Optional<LocalDate> from = address.getSingleParameter("from").flatMap(Periods::day);
    Optional<LocalDate> until = address.getSingleParameter("until").flatMap(Periods::day);
    Period period =
        from.isPresent() && until.isPresent() && !until.get().isBefore(from.get())
            ? new Period(from.get(), until.get())
            : Periods.yearOf(today);
    return new Asked(
        period,
        RecordedUpTo.in(address),
        address.getSingleParameter("form").filter("public"::equals).isPresent()
            ? Form.PUBLIC
            : Form.IN_FULL);
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    address.put("from", List.of(period.from().toString()));
    address.put("until", List.of(period.until().toString()));
    upTo.addTo(address);
    if (form == Form.PUBLIC) {
      address.put("form", List.of("public"));
    }
    return new QueryParameters(address);
  }

  CountAllegations toQuery() {
    return new CountAllegations(period.from(), period.until(), upTo.instant());
  }

  /**
   * @param years how many beside each other, the period's own among them
   */
  CountChildProtection toQuery(int years) {
    return new CountChildProtection(period.from(), period.until(), years, upTo.instant());
  }

  /** The same figures from what is recorded now. */
  Asked now() {
    return new Asked(period, RecordedUpTo.NOW, form);
  }
}
