package org.guardbook.ui.childforms;

import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.command.referencedata.Agency;

/** What an agency that was invited gave to a conference. */
enum Presence {
  CAME_WITH_REPORT("Came, with a report", true, true),
  CAME("Came, no report", true, false),
  REPORT_ONLY("Sent a report", false, true),
  NEITHER("Neither", false, false);

  private final String words;
  private final boolean present;
  private final boolean report;

  Presence(String words, boolean present, boolean report) {
    this.words = words;
    this.present = present;
    this.report = report;
  }

  String words() {
    return words;
  }

  ConferenceAttendance of(String agency) {
    return new ConferenceAttendance(new Agency(agency), present, report);
  }

  static Presence of(boolean present, boolean report) {
    return present ? (report ? CAME_WITH_REPORT : CAME) : (report ? REPORT_ONLY : NEITHER);
  }
}
