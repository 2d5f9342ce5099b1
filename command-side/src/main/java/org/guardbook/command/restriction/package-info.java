/** Records that only the people named on them may see, and breaking the glass. */
@NullMarked
package org.guardbook.command.restriction;

import org.jspecify.annotations.NullMarked;
