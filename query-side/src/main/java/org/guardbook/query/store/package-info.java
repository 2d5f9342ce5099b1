/** How much there is of the record, and how much room is left for it. */
@NullMarked
package org.guardbook.query.store;

import org.jspecify.annotations.NullMarked;
