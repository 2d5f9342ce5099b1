/** Restricted records: that they are there, who may see them, and breaking the glass. */
@NullMarked
package org.guardbook.ui.restricted;

import org.jspecify.annotations.NullMarked;
