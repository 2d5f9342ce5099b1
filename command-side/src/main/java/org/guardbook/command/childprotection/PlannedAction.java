package org.guardbook.command.childprotection;

import java.time.LocalDate;
import org.guardbook.command.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does so that an outcome is reached.
 *
 * @param number keeps through every revision of the plan, in which no outcome or other action has
 *     it
 * @param owner who does it, by role: "health visitor"
 * @param by null where it is to go on as long as the plan does
 * @param inPlace it has been done, or is being done
 */
public record PlannedAction(
    int number, Narrative text, String owner, @Nullable LocalDate by, boolean inPlace) {}
