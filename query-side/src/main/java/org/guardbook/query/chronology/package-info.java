/** What was picked out of a record's timeline, in the order in which it happened, and why. */
@NullMarked
package org.guardbook.query.chronology;

import org.jspecify.annotations.NullMarked;
