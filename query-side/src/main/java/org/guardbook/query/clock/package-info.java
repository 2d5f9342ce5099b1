/** Which time limits are running, when they run out, and why on that day. */
@NullMarked
package org.guardbook.query.clock;

import org.jspecify.annotations.NullMarked;
