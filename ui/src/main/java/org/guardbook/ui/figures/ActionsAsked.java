package org.guardbook.ui.figures;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.query.actionplan.ActionPlanQuery.CountActions;
import org.jspecify.annotations.Nullable;

/**
 * Which figures on actions the page shows, exactly as its address says it.
 *
 * @param plan reference of a review or plan; null for all
 * @param on the business day
 */
record ActionsAsked(@Nullable String plan, LocalDate on, RecordedUpTo upTo) {

  /** Reads an address; without a day it is today. */
  static ActionsAsked from(QueryParameters address, LocalDate today) {
    return new ActionsAsked(
        address.getSingleParameter("plan").filter(plan -> !plan.isBlank()).orElse(null),
        address.getSingleParameter("on").flatMap(Periods::day).orElse(today),
        RecordedUpTo.in(address));
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    if (plan != null) {
      address.put("plan", List.of(plan));
    }
    address.put("on", List.of(on.toString()));
    upTo.addTo(address);
    return new QueryParameters(address);
  }

  CountActions toQuery() {
    return new CountActions(plan, on, upTo.instant());
  }

  /** The same figures from what is recorded now. */
  ActionsAsked now() {
    return new ActionsAsked(plan, on, RecordedUpTo.NOW);
  }
}
