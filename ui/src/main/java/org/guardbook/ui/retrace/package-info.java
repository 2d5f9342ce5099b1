/** A record as it came to be: entry by entry, and at two moments beside each other. */
@NullMarked
package org.guardbook.ui.retrace;

import org.jspecify.annotations.NullMarked;
