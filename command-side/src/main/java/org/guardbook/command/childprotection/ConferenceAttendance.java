package org.guardbook.command.childprotection;

import org.guardbook.command.referencedata.Agency;

/**
 * An agency that was invited to a conference.
 *
 * @param present somebody of it came
 * @param report it sent a report for the conference
 */
public record ConferenceAttendance(Agency agency, boolean present, boolean report) {}
