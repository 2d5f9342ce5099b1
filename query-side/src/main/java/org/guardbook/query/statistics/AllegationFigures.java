package org.guardbook.query.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board's figures on allegations for a period (domain.md §6): contacts by the day received,
 * meetings by the day the first meeting was held.
 *
 * @param until last day of the period
 * @param asAt computed from what had been recorded by then; null for now
 * @param contactsByNature each contact under its main nature; those that name none are in no row
 * @param meetingsByNature each first meeting under every nature it considered
 * @param contactsOfThePeriodWithMeeting contacts received in the period whose first meeting was
 *     held by its end
 * @param percentGoneToMeetings meetings of the period out of its contacts, rounded half up; null
 *     where there were no contacts
 * @param lastYear the same figures a year earlier, without a year before of their own
 */
public record AllegationFigures(
    LocalDate from,
    LocalDate until,
    @Nullable Instant asAt,
    long contacts,
    List<Count> contactsByNature,
    List<Count> contactsBySector,
    List<Count> contactsByOutcome,
    long meetings,
    List<Count> meetingsByNature,
    List<Count> meetingsBySector,
    List<Count> meetingsByOutcome,
    Timeliness timeliness,
    Resolution resolution,
    long contactsOfThePeriodWithMeeting,
    @Nullable Integer percentGoneToMeetings,
    @Nullable AllegationFigures lastYear) {

  /** Stands among outcomes for a case that has reached none. */
  public static final String ONGOING = "ONGOING";

  /** The setting of a contact that has none. */
  public static final String NOT_RECORDED = "NOT_RECORDED";

  /**
   * How many there were under one code, in the order in which the code list prints. A code that
   * neither contacts nor meetings of the period have is left out; one that only the others have
   * stands at 0.
   */
  public record Count(String code, String label, long number) {}

  /**
   * First meetings held in the period.
   *
   * @param percentWithinFiveWorkingDays rounded half up; null where there were none
   * @param meanWorkingDays two decimals; null where there were none
   */
  public record Timeliness(
      long withinFiveWorkingDays,
      @Nullable Integer percentWithinFiveWorkingDays,
      @Nullable BigDecimal meanWorkingDays) {}

  /**
   * How soon the contacts of the period were resolved; one still ongoing counts as not resolved in
   * time only once that time has passed. Percentages are rounded half up; null where none counts.
   */
  public record Resolution(
      @Nullable Integer percentInOneMonth,
      @Nullable Integer percentInThreeMonths,
      @Nullable Integer percentInTwelveMonths) {}

  /** What the figures are shown in. */
  public enum Table {
    NATURES("Nature, and how many went to a meeting"),
    SETTINGS("Settings"),
    OUTCOMES("Outcomes"),
    TIMELINESS("How soon first meetings were held"),
    RESOLUTION("How soon contacts were resolved"),
    CONVERSION("Contacts gone to meetings");

    private final String title;

    Table(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Period period() {
    return new Period(from, until);
  }

  /** How a table counts, to stand under it wherever it is shown. */
  public String howItCounts(Table table, Form form) {
    return new HowItCounts(this, form).in(table);
  }

  /** A whole percentage, rounded half up; null out of none. */
  public static @Nullable Integer percent(long part, long whole) {
    return whole == 0 ? null : Math.toIntExact((200 * part + whole) / (2 * whole));
  }

  /** Every figure of the period as a line, in the order in which annual reports print them. */
  public List<Measure> measures(Form form) {
    List<Measure> lines = new ArrayList<>();
    lines.add(new Measure("contacts", "total", form.shown(contacts)));
    add(lines, "contacts", "nature.", contactsByNature, form);
    add(lines, "contacts", "sector.", contactsBySector, form);
    add(lines, "contacts", "outcome.", contactsByOutcome, form);
    lines.add(new Measure("meetings", "total", form.shown(meetings)));
    add(lines, "meetings", "nature.", meetingsByNature, form);
    add(lines, "meetings", "outcome.", meetingsByOutcome, form);
    long within = timeliness.withinFiveWorkingDays();
    lines.add(
        new Measure("timeliness", "initialMeetings.withinFiveWorkingDays", form.shown(within)));
    lines.add(
        new Measure(
            "timeliness",
            "initialMeetings.percentWithinFiveWorkingDays",
            form.derived(timeliness.percentWithinFiveWorkingDays(), within, meetings)));
    lines.add(
        new Measure(
            "timeliness",
            "initialMeetings.meanWorkingDays",
            form.derived(timeliness.meanWorkingDays(), meetings)));
    lines.add(
        new Measure(
            "conversion",
            "contactsOfTheYearWithMeeting",
            form.shown(contactsOfThePeriodWithMeeting)));
    lines.add(
        new Measure(
            "conversion",
            "percentOfContactsGoneToMeetings",
            form.derived(percentGoneToMeetings, meetings, contacts)));
    return lines;
  }

  private static void add(
      List<Measure> lines, String table, String prefix, List<Count> counts, Form form) {
    for (Count count : counts) {
      lines.add(new Measure(table, prefix + count.code(), form.shown(count.number())));
    }
  }
}
