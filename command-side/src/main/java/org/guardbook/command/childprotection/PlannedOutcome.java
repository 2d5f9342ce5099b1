package org.guardbook.command.childprotection;

import java.util.List;
import org.guardbook.command.Narrative;

/**
 * What must change for the child, and how it is brought about.
 *
 * @param number keeps through every revision of the plan, from 1
 * @param howWeShallKnow what will show that it has changed
 */
public record PlannedOutcome(
    int number, Narrative text, Narrative howWeShallKnow, List<PlannedAction> actions) {}
