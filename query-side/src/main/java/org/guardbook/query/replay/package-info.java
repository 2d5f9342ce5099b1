/** Runs projections over recorded events: at start, as at an instant, and to rebuild. */
@NullMarked
package org.guardbook.query.replay;

import org.jspecify.annotations.NullMarked;
