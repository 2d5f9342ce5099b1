package org.guardbook.ui.actionplans;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.actionplans.PlanFilter.Grouping;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/** What agencies, reviews and themes there are to narrow the list by, and what they are called. */
final class PlanLabels {

  private static final int REVIEWS = 500;

  private final Codes codes;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Totals all;

  PlanLabels(Dispatch dispatch, SignedIn reader) {
    codes = new Codes(dispatch);
    all =
        dispatch
            .ask(new FindActions(ActionFilter.ALL, null, null, null, false, 0, 1), Actions.class)
            .totals();
    if (reader.may(Operation.READ_REVIEWS)) {
      FindReviews every = new FindReviews("", Set.of(), Set.of(), null, false, 0, REVIEWS);
      for (ReviewSummary review : dispatch.ask(every, Reviews.class).reviews()) {
        titles.put(review.reference(), review.title());
      }
    }
  }

  String agency(String code) {
    return codes.label(CodeList.AGENCY, code);
  }

  /** Reference and title, or the reference alone where it says it all. */
  String review(String reference) {
    String title = titles.getOrDefault(reference, "");
    return title.isEmpty()
        ? reference
        : title.contains(reference) ? title : reference + " · " + title;
  }

  Function<String, String> of(Grouping grouping) {
    return switch (grouping) {
      case AGENCY -> this::agency;
      case REVIEW -> this::review;
      case STATE -> name -> ActionState.valueOf(name).label();
    };
  }

  Map<String, String> agencies() {
    return labelled(all.byAgency(), this::agency);
  }

  Map<String, String> reviews() {
    return labelled(all.byReview(), this::review);
  }

  Map<String, String> themes() {
    return labelled(all.byTheme(), Function.identity());
  }

  private static Map<String, String> labelled(
      Map<String, Long> counts, Function<String, String> label) {
    Map<String, String> labels = new LinkedHashMap<>();
    counts.keySet().stream().sorted().forEach(each -> labels.put(each, label.apply(each)));
    return labels;
  }
}
