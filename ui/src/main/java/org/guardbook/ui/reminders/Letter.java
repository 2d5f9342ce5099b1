package org.guardbook.ui.reminders;

/**
 * What an agency lead is written.
 *
 * @param owes whether there is anything to write about; a letter that has nothing to say is not
 *     sent
 */
public record Letter(String subject, String text, boolean owes) {}
