package org.guardbook.query.statistics;

import java.util.List;
import org.guardbook.query.statistics.AllegationFigures.Count;

/** Says under each table how it counts, so that nobody wonders why two of them do not add up. */
final class HowItCounts {

  private final AllegationFigures figures;
  private final Form form;

  HowItCounts(AllegationFigures figures, Form form) {
    this.figures = figures;
    this.form = form;
  }

  String in(AllegationFigures.Table table) {
    return switch (table) {
      case NATURES ->
          "Contacts are counted by the day they were received, each under its main nature"
              + withoutNature()
              + ". Meetings are counted by the day the first meeting was held, each under every"
              + " nature it considered"
              + meetingsAddUp()
              + ". Gone to meetings divides the meetings of the period by its contacts.";
      case SETTINGS ->
          "Contacts are counted by the day they were received, meetings by the day the first meeting"
              + " was held; each once, under the setting of the contact."
              + withoutSetting();
      case OUTCOMES ->
          "Contacts are counted by the day they were received, meetings by the day the first meeting"
              + " was held; each under its outcome as it was known when the figures were made,"
              + " whenever it was reached. None yet is ongoing.";
      case TIMELINESS ->
          "First meetings held in the period, whenever the contact was received. Working days from"
              + " the contact, counted from the day after, without weekends and England's bank"
              + " holidays.";
      case RESOLUTION ->
          "Contacts received in the period, by the day of the outcome or, without one, of closing."
              + " One still ongoing counts as not resolved in time once that time has passed; one"
              + " handed over without an outcome is left out. Expected are 80% in one month, 90% in"
              + " three, all but the most exceptional in twelve.";
      case CONVERSION ->
          "Contacts of the period that had a meeting are those received in it whose first meeting was"
              + " held by its end"
              + aboutEarlierContacts()
              + ". Gone to meetings divides the meetings of the period by its contacts, which are"
              + " not all the same cases.";
    };
  }

  private String withoutNature() {
    long without = figures.contacts() - sum(figures.contactsByNature());
    return without == 0 || form.hides(without) ? "" : "; " + without + " named none";
  }

  private String meetingsAddUp() {
    long sum = sum(figures.meetingsByNature());
    return sum == figures.meetings() || hidesAny(figures.meetingsByNature())
        ? ""
        : ", so the column adds up to " + sum + " for " + meetings();
  }

  private String withoutSetting() {
    long without =
        sum(
            figures.contactsBySector().stream()
                .filter(count -> count.code().equals(AllegationFigures.NOT_RECORDED))
                .toList());
    return without == 0 || form.hides(without)
        ? ""
        : " "
            + without
            + " had none recorded; the settings with one add up to "
            + (figures.contacts() - without)
            + ".";
  }

  private String aboutEarlierContacts() {
    long earlier = figures.meetings() - figures.contactsOfThePeriodWithMeeting();
    return earlier == 0 || form.hides(earlier) || form.hides(figures.meetings())
        ? ""
        : "; " + earlier + " of the " + meetings() + " of the period were about earlier contacts";
  }

  private String meetings() {
    return figures.meetings() + (figures.meetings() == 1 ? " meeting" : " meetings");
  }

  private boolean hidesAny(List<Count> counts) {
    return counts.stream().anyMatch(count -> form.hides(count.number()));
  }

  private static long sum(List<Count> counts) {
    return counts.stream().mapToLong(Count::number).sum();
  }
}
