/** What happened, as a spine with slips pasted to it; the same for every kind of record. */
@NullMarked
package org.guardbook.ui.timeline;

import org.jspecify.annotations.NullMarked;
