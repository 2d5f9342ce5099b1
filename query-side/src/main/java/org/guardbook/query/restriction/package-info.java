/** Who may see which record: those named on restricted ones, and nobody one about themselves. */
@NullMarked
package org.guardbook.query.restriction;

import org.jspecify.annotations.NullMarked;
