/** What becomes of the record itself: that writing goes on where it was found altered. */
@NullMarked
package org.guardbook.command.custody;

import org.jspecify.annotations.NullMarked;
