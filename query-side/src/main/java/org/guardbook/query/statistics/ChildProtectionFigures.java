package org.guardbook.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.jspecify.annotations.Nullable;

/**
 * What became of children in a period, each step counted by its own day, children not families
 * (domain.md §6).
 *
 * @param strategyDiscussions children discussed, once for each discussion
 * @param requiringSection47 of those, with section 47 enquiries required
 * @param enquiries enquiries begun
 * @param requiringConference of those, with an initial conference required, whenever that was found
 * @param initialConferences children at an initial conference
 * @param madeSubjectToPlan of those, made subject of a plan
 * @param plansStarted those after a receiving-in conference among them
 * @param openAtBeginning plans open at the end of the day before the period
 * @param openAtEnd plans open at the end of the last day; one that ended on that day is not
 * @param reviewConferences review conferences held, once for each child
 * @param openByCategory at the end of the last day, in the order of the code list
 * @param openByDuration at the end of the last day
 * @param endedByDuration plans that ended in the period
 * @param endedByOutcome plans that ended in the period, in the order of the code list
 * @param startedSecondOrSubsequent plans started for a child who had one before, ever
 * @param openOverTwoYears at the end of the last day
 * @param under18 the population that rates are reckoned by; null where none is stated
 */
public record ChildProtectionFigures(
    Period period,
    long strategyDiscussions,
    long requiringSection47,
    long enquiries,
    long requiringConference,
    long initialConferences,
    long madeSubjectToPlan,
    long plansStarted,
    long plansEnded,
    long openAtBeginning,
    long openAtEnd,
    long reviewConferences,
    List<Count> openByCategory,
    List<OfDuration> openByDuration,
    List<OfDuration> endedByDuration,
    List<Count> endedByOutcome,
    long startedSecondOrSubsequent,
    long openOverTwoYears,
    @Nullable Integer under18) {

  public record OfDuration(DurationBand band, long number) {}

  /**
   * Years beside each other; in every one of them the same codes stand in the same order.
   *
   * @param years the earliest first; the last is the one asked for
   * @param firstRecorded the first day of a discussion, an enquiry or a conference on record: a
   *     year that begins before its month is not whole, for of plans that were brought over it
   *     knows little more than that they were there; null where nothing is recorded
   * @param knownUpTo the day of which they speak: a year that ends after it is not over, and what
   *     is open at its end is what is open on that day
   */
  public record Years(
      List<ChildProtectionFigures> years, @Nullable LocalDate firstRecorded, LocalDate knownUpTo) {

    /** Those of which all was recorded. */
    public List<ChildProtectionFigures> whole() {
      return years.stream().filter(this::isWhole).toList();
    }

    public boolean isWhole(ChildProtectionFigures year) {
      return firstRecorded != null
          && !year.period.from().isBefore(firstRecorded.withDayOfMonth(1))
          && isOver(year);
    }

    public boolean isOver(ChildProtectionFigures year) {
      return !year.period.until().isAfter(knownUpTo);
    }

    /** How means count, to stand under every table that has one. */
    public String howMeansCount() {
      int whole = whole().size();
      return whole == years.size()
          ? "The mean is that of all the years shown."
          : whole == 0
              ? "There is no mean, for of none of the years everything is on record."
              : "The mean is that of the "
                  + (whole == 1 ? "one year" : whole + " years")
                  + " of which everything is on record.";
    }

    /**
     * The mean of the whole years that have the figure, one decimal, rounded half up; null where
     * none has.
     */
    public @Nullable Double mean(
        Function<ChildProtectionFigures, @Nullable ? extends Number> figure) {
      OptionalDouble mean =
          whole().stream()
              .map(figure)
              .filter(Objects::nonNull)
              .mapToDouble(Number::doubleValue)
              .average();
      return mean.isEmpty() ? null : Math.floor(mean.getAsDouble() * 10 + 0.5) / 10;
    }
  }

  /** What the figures are shown in. */
  public enum Table {
    FUNNEL("From strategy discussion to plan"),
    PLANS("Plans started, ended and open"),
    CATEGORIES("Categories of open plans"),
    DURATIONS("How long plans last"),
    END_OUTCOMES("Why plans ended"),
    RATES("Rates per 10,000 children");

    private final String title;

    Table(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** How a table counts, to stand under it wherever it is shown. */
  public String howItCounts(Table table, Form form) {
    return new HowChildrenAreCounted(this, form).in(table);
  }

  /** The figures of the period as lines, in the order in which annual reports print them. */
  public List<Measure> measures(Form form) {
    List<Measure> lines = new ArrayList<>();
    line(lines, "strategyDiscussions.children", form.shown(strategyDiscussions));
    line(lines, "strategyDiscussions.requiringSection47", form.shown(requiringSection47));
    line(
        lines,
        "strategyDiscussions.percentRequiringSection47",
        form.derived(percentRequiringSection47(), requiringSection47, strategyDiscussions));
    line(lines, "section47.investigations", form.shown(enquiries));
    line(lines, "section47.requiringInitialConference", form.shown(requiringConference));
    line(
        lines,
        "section47.percentRequiringInitialConference",
        form.derived(percentRequiringConference(), requiringConference, enquiries));
    line(lines, "initialConferences.children", form.shown(initialConferences));
    line(lines, "initialConferences.madeSubjectToPlan", form.shown(madeSubjectToPlan));
    line(
        lines,
        "initialConferences.percentMadeSubjectToPlan",
        form.derived(percentMadeSubjectToPlan(), madeSubjectToPlan, initialConferences));
    line(lines, "plans.atYearEnd", form.shown(openAtEnd));
    line(lines, "plans.started", form.shown(plansStarted));
    line(lines, "plans.ended", form.shown(plansEnded));
    line(lines, "reviewConferences.held", form.shown(reviewConferences));
    for (Count count : openByCategory) {
      line(lines, "plans.atYearEnd.category." + count.code(), form.shown(count.number()));
    }
    return lines;
  }

  private static void line(List<Measure> lines, String measure, String value) {
    lines.add(new Measure("child-protection", measure, value));
  }

  public @Nullable Double percentRequiringSection47() {
    return percent(requiringSection47, strategyDiscussions);
  }

  public @Nullable Double percentRequiringConference() {
    return percent(requiringConference, enquiries);
  }

  public @Nullable Double percentMadeSubjectToPlan() {
    return percent(madeSubjectToPlan, initialConferences);
  }

  /** Of every 10,000 children in the area; null where no population is stated. */
  public @Nullable Double rate(long number) {
    return under18 == null ? null : tenths(number, 10_000, under18);
  }

  private static @Nullable Double percent(long part, long whole) {
    return whole == 0 ? null : tenths(part, 100, whole);
  }

  /** So many of every so many, one decimal, rounded half up. */
  private static double tenths(long part, long of, long whole) {
    return (20 * of * part + whole) / (2 * whole) / 10.0;
  }
}
