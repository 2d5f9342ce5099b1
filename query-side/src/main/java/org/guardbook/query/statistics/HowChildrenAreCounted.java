package org.guardbook.query.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says under each table on child protection how it counts. */
record HowChildrenAreCounted(ChildProtectionFigures figures, Form form) {

  String in(ChildProtectionFigures.Table table) {
    return switch (table) {
      case FUNNEL ->
          "Each step is counted by its own day, children not families, and a child once for each"
              + " time it took the step; the step before it may have been in another period."
              + " Enquiries are counted by the day they began, and as requiring an initial"
              + " conference whenever that was found. Receiving-in conferences are not initial"
              + " ones.";
      case PLANS ->
          "Plans are counted by the day they started or ended, children not families; those that"
              + " followed a receiving-in conference are among them. One that ended on a day is not"
              + " open at the end of it"
              + addUp()
              + ". A plan is a second or subsequent one where the child had a plan before, ever,"
              + " here or as another authority told us.";
      case CATEGORIES ->
          "Plans open at the end of the last day, each once, under the category then in force; one"
              + " that ended on that day is not open.";
      case DURATIONS ->
          "Open plans by how long they had lasted at the end of the last day, ended ones by how long"
              + " they lasted; three months to the day is in 3 to 6 months. Over two years are those"
              + " of two years and over.";
      case END_OUTCOMES ->
          "Plans that ended in the period, each once, under the reason recorded for its end.";
      case RATES -> rates(figures.under18());
    };
  }

  private String addUp() {
    boolean hidden =
        form.hides(figures.openAtBeginning())
            || form.hides(figures.plansStarted())
            || form.hides(figures.plansEnded())
            || form.hides(figures.openAtEnd());
    return hidden
        ? ""
        : ": %d open at the beginning and %d started make %d that ended and %d open at the end"
            .formatted(
                figures.openAtBeginning(),
                figures.plansStarted(),
                figures.plansEnded(),
                figures.openAtEnd());
  }

  private static String rates(@Nullable Integer under18) {
    return under18 == null
        ? "No population had been stated by the last day, so there is nothing to reckon a rate by."
        : String.format(
            Locale.UK,
            "Of every 10,000 of the %,d children under 18 who live in the area, as last stated by"
                + " the last day of the period; rounded half up to one decimal.",
            under18);
  }
}
