/** What needs me first: the clocks that run, and what changed since yesterday. */
@NullMarked
package org.guardbook.ui.today;

import org.jspecify.annotations.NullMarked;
