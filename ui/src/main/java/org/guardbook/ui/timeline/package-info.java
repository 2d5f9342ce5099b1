/**
 * A record in time, the same for every kind: what happened, as a spine with slips pasted to it; the
 * moment from which it is looked at; and what others record meanwhile.
 */
@NullMarked
package org.guardbook.ui.timeline;

import org.jspecify.annotations.NullMarked;
