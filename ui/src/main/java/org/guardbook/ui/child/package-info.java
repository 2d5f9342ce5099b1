/** A child's record on one page: what is due, the plan and what changed in it, what happened. */
@NullMarked
package org.guardbook.ui.child;

import org.jspecify.annotations.NullMarked;
