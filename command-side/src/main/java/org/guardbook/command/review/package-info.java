/**
 * Reviews, from referral to closure, and the action plans that come of them; the board's own
 * priorities and its action log are plans of the same kind (domain.md §3).
 */
@NullMarked
package org.guardbook.command.review;

import org.jspecify.annotations.NullMarked;
