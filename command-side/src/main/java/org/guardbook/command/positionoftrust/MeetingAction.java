package org.guardbook.command.positionoftrust;

import java.time.LocalDate;
import org.guardbook.command.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting asked somebody to do.
 *
 * @param number counts the actions of one meeting from 1
 * @param owner role or agency that does it: "head teacher", never a person's name
 * @param dueOn null where the meeting set no date
 */
public record MeetingAction(int number, Narrative text, String owner, @Nullable LocalDate dueOn) {}
