package org.guardbook.ui.figures;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.query.actionplan.ActionPlanQuery.CountActions;
import org.guardbook.ui.components.EarlierMoment;
import org.jspecify.annotations.Nullable;

/**
 * Which figures on actions the page shows, exactly as its address says it.
 *
 * @param plan reference of a review or plan; null for all
 * @param on the business day
 * @param asAt as {@link EarlierMoment} reads it; null for now
 */
record ActionsAsked(@Nullable String plan, LocalDate on, @Nullable String asAt) {

  /** Reads an address; without a day it is today. */
  static ActionsAsked from(QueryParameters address, LocalDate today) {
    return new ActionsAsked(
        address.getSingleParameter("plan").filter(plan -> !plan.isBlank()).orElse(null),
        address.getSingleParameter("on").flatMap(ActionsAsked::day).orElse(today),
        address
            .getSingleParameter("asAt")
            .filter(text -> EarlierMoment.parse(text).isPresent())
            .orElse(null));
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    if (plan != null) {
      address.put("plan", List.of(plan));
    }
    address.put("on", List.of(on.toString()));
    if (asAt != null) {
      address.put("asAt", List.of(asAt));
    }
    return new QueryParameters(address);
  }

  CountActions toQuery() {
    return new CountActions(plan, on, instant().orElse(null));
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
  ActionsAsked now() {
    return new ActionsAsked(plan, on, null);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
