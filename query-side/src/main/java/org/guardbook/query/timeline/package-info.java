/** What happened in a case, by when it happened, with who recorded it and when. */
@NullMarked
package org.guardbook.query.timeline;

import org.jspecify.annotations.NullMarked;
