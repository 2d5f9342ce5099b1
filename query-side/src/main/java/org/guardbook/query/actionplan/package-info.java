/**
 * What reviews asked agencies to do, and what became of it: the action plans as they are tracked.
 */
@NullMarked
package org.guardbook.query.actionplan;

import org.jspecify.annotations.NullMarked;
