package org.guardbook.ui.action;

import java.util.function.IntFunction;
import org.guardbook.command.review.ReviewCommand.OnAction;
import org.guardbook.ui.components.FormSheet;

/**
 * A command about an action as a form.
 *
 * @param form its fields, laid out, without a button
 * @param button what sending it is called
 * @param command what stands in the form, from whoever has seen so many entries
 * @param done what is said once it is on record
 */
record Ask(FormSheet form, String button, IntFunction<OnAction> command, String done) {}
