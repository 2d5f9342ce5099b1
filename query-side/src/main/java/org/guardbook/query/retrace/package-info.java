/** How a record came to be, entry by entry: what each changed, who made it, who knew by then. */
@NullMarked
package org.guardbook.query.retrace;

import org.jspecify.annotations.NullMarked;
